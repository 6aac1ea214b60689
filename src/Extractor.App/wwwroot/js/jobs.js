// Runs move by themselves; files are dropped anywhere on the page.
const parts = ['total', 'finished', 'new', 'changed', 'unchanged', 'failed', 'facts'];
const jobs = [...document.querySelectorAll('.job')];
const numbers = new Intl.NumberFormat('en-US');

if (jobs.some(job => job.dataset.state === 'running')) {
  const one = document.querySelector('.actions') ? `?id=${jobs[0].dataset.run}` : '';
  const source = new EventSource(`/jobs/events${one}`);
  source.addEventListener('progress', e => {
    const now = JSON.parse(e.data), job = jobs.find(j => j.dataset.run === String(now.id));
    if (!job) return;
    for (const part of parts) job.querySelector(`[data-part="${part}"]`).textContent = numbers.format(now[part]);
    const bar = job.querySelector('progress'), state = job.querySelector('[data-part="state"]');
    bar.max = Math.max(1, now.total);
    bar.value = now.finished;
    if (job.dataset.state !== now.state) {
      job.dataset.state = now.state;
      state.textContent = state.dataset[now.state];
      state.className = `tag ${now.state}`;
      if (one) location.reload();
    }
    if (!jobs.some(j => j.dataset.state === 'running')) source.close();
  });
}

const form = document.getElementById('upload');
if (form) {
  const input = document.getElementById('files'), drop = form.querySelector('.drop'), chosen = form.querySelector('.chosen');
  const tell = () => { chosen.textContent = input.files.length ? chosen.dataset.some.replace('{0}', input.files.length) + ' ' + [...input.files].slice(0, 3).map(f => f.name).join('、') : ''; };
  input.addEventListener('change', tell);
  addEventListener('dragover', e => { e.preventDefault(); drop.classList.add('over'); });
  addEventListener('dragleave', e => { if (!e.relatedTarget) drop.classList.remove('over'); });
  addEventListener('drop', e => {
    e.preventDefault();
    drop.classList.remove('over');
    if (!e.dataTransfer.files.length) return;
    input.files = e.dataTransfer.files;
    tell();
  });
}
