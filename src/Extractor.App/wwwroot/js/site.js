// The search box with its suggestions, keys, copying. Everything works without it, with more clicks.
const $ = (selector, root = document) => root.querySelector(selector);
const toastBox = $('#toast');
let toastTimer;

export function toast(text) {
  toastBox.textContent = text;
  toastBox.classList.add('on');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toastBox.classList.remove('on'), 1800);
}

export const failed = () => toast(toastBox.dataset.failed);
export const typing = e => e.target.closest('input, textarea, select, [contenteditable]') !== null;
export const plainKey = e => !e.ctrlKey && !e.metaKey && !e.altKey;

const box = $('#q');
const list = $('#suggestions');
if (box) suggest();

function suggest() {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const fault = $('#fault');
  let range = [0, 0], chosen = -1, asked = 0, timer, composing = false, stale = false;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = index => {
    const items = list.children;
    if (items[chosen]) items[chosen].setAttribute('aria-selected', 'false');
    chosen = (index + items.length) % items.length;
    items[chosen].setAttribute('aria-selected', 'true');
    items[chosen].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', items[chosen].id);
  };
  const take = item => {
    const text = item.dataset.insert;
    box.value = box.value.slice(0, range[0]) + text + box.value.slice(range[1]).trimStart();
    box.setSelectionRange(range[0] + text.length, range[0] + text.length);
    close();
    box.focus();
    if (text.endsWith(':')) ask();
  };
  const tell = found => {
    fault.hidden = !found;
    box.toggleAttribute('aria-invalid', !!found);
    if (!found) return;
    const q = box.value, place = document.createElement('p'), part = document.createElement('u');
    part.textContent = q.slice(found.start, found.start + found.length) || '\u2003';
    place.className = 'place';
    place.ariaHidden = 'true';
    place.append(q.slice(0, found.start), part, q.slice(found.start + found.length));
    const words = document.createElement('p'), problem = document.createElement('b');
    problem.textContent = found.problem;
    words.append(problem, ' ' + found.mend);
    fault.replaceChildren(place, words);
  };
  const ask = async () => {
    const turn = ++asked;
    const answer = await fetch(`/suggestions?lang=${language}&at=${box.selectionStart}&q=${encodeURIComponent(box.value)}`).then(r => r.ok ? r.json() : null).catch(() => null);
    if (!answer || turn !== asked || document.activeElement !== box) return;
    const kept = list.children[chosen]?.dataset.insert;
    stale = false;
    range = [answer.start, answer.end];
    list.replaceChildren(...answer.choices.map((choice, i) => {
      const item = document.createElement('li');
      item.id = `s${i}`;
      item.role = 'option';
      item.ariaSelected = 'false';
      item.dataset.insert = choice.insert;
      for (const text of [choice.shown, choice.hint]) {
        const part = document.createElement('span');
        part.textContent = text;
        item.append(part);
      }
      return item;
    }));
    list.dataset.of = box.value;
    chosen = -1;
    const again = answer.choices.findIndex(choice => choice.insert === kept);
    if (again >= 0) choose(again);
    list.hidden = answer.choices.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    // A query that is only not finished is no fault yet.
    if (!answer.fault || answer.fault.start + answer.fault.length < box.value.length) tell(answer.fault);
  };

  box.addEventListener('compositionstart', () => composing = true);
  box.addEventListener('compositionend', () => { composing = false; ask(); });
  // What was suggested for the text before must not be taken for this one.
  box.addEventListener('input', () => { stale = true; clearTimeout(timer); if (!composing) timer = setTimeout(ask, 120); });
  box.addEventListener('focus', () => { if (box.value === '') ask(); });
  box.addEventListener('blur', () => setTimeout(close, 150));
  box.addEventListener('keydown', e => {
    if (e.isComposing || list.hidden || stale) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { choose(chosen + (e.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1)); e.preventDefault(); }
    else if ((e.key === 'Enter' || e.key === 'Tab') && chosen >= 0) { take(list.children[chosen]); e.preventDefault(); }
    else if (e.key === 'Escape') { close(); e.preventDefault(); }
  });
  list.addEventListener('mousedown', e => { const item = e.target.closest('li'); if (item) { take(item); e.preventDefault(); } });
}

// On a phone the section one is in may lie outside the window.
const here = $('.top nav [aria-current]');
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - here.offsetWidth;

const help = $('#help');
$('#keys').addEventListener('click', () => help.showModal());
document.addEventListener('keydown', e => {
  if (typing(e) || !plainKey(e) || help.open) return;
  if (e.key === '/' && box) { box.focus(); box.select(); e.preventDefault(); }
  else if (e.key === '?') { help.showModal(); e.preventDefault(); }
});

document.addEventListener('click', async e => {
  const button = e.target.closest('[data-cite]');
  if (!button) return;
  const answer = await fetch(`/facts/${button.dataset.cite}/citation`).catch(() => null);
  if (!answer?.ok) return failed();
  await navigator.clipboard.writeText(await answer.text()).then(() => toast(toastBox.dataset.copied), failed);
});
