// The interface's own page to try it: builds a request from the fields of an operation and shows the answer as it came.
const token = document.querySelector('meta[name=antiforgery]')?.content;

async function send(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  const request = { method: form.dataset.method, headers: { Accept: 'application/json, text/event-stream' } };
  for (const field of form.querySelectorAll('[data-in]')) {
    const place = field.dataset.in;
    if (place === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    else if (place === 'query' && field.value) query.append(field.name, field.value);
    else if (place === 'header' && field.value) request.headers[field.name] = field.value;
    else if (place === 'body') {
      request.body = field.value;
      request.headers['Content-Type'] = 'application/json';
    } else if (place === 'files') {
      request.body = new FormData();
      for (const file of field.files) request.body.append('files', file);
    }
  }
  if (request.method !== 'GET' && token) request.headers['X-Antiforgery'] = token;
  const answer = await fetch(query.size ? `${path}?${query}` : path, request);
  const text = await answer.text();
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // not JSON: shown as it is
  }
  return `${answer.status} ${answer.statusText}\n\n${shown}`;
}

for (const form of document.querySelectorAll('form[data-path]')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const place = form.querySelector('.answer');
    place.hidden = false;
    place.textContent = '…';
    place.textContent = await send(form).catch(fault => String(fault));
  });
}
