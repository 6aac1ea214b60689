// Review by keys; the span of a fact is changed by selecting its words in the sentence.
import { typing, plainKey } from './site.js';

const form = document.getElementById('decide');
const sentence = document.getElementById('sentence');

if (form) {
  const press = action => form.querySelector(`.verdicts [value="${action}"]`)?.click();
  document.addEventListener('keydown', e => {
    if (document.getElementById('help').open || !plainKey(e)) return;
    if (typing(e)) { if (e.key === 'Escape') e.target.blur(); return; }
    if (e.repeat) return;
    if (/^[1-9]$/.test(e.key)) { const reason = form.querySelectorAll('[name="reason"]')[e.key - 1]; if (reason) reason.checked = !reason.checked; }
    else if (e.key === 'a') press('accept');
    else if (e.key === 'x') press('reject');
    else if (e.key === 'e') { const field = form.querySelector('.slotfields input, .slotfields select'); field?.focus(); field?.select?.(); }
    else if (e.key === 'j' || e.key === ' ') document.getElementById('skip').click();
    else if (e.key === 'm') { const merge = document.getElementById('merge'); if (!merge) return; merge.open = true; merge.querySelector('input').focus(); }
    else if (e.key === 's') document.getElementById('split')?.click();
    else if (e.key === 'n') document.getElementById('add')?.click();
    else if (e.key === 'u') document.querySelector('[form="undo"]').click();
    else return;
    e.preventDefault();
  });
  // A decision is sent once, however fast the fingers are.
  form.addEventListener('submit', e => { if (form.dataset.sent) e.preventDefault(); form.dataset.sent = '1'; });
  addEventListener('pageshow', () => delete form.dataset.sent);
}

const all = document.getElementById('all');
all?.addEventListener('click', e => { if (!confirm(all.dataset.sure)) e.preventDefault(); });

if (sentence && form) {
  const text = sentence.textContent, base = Number(sentence.dataset.start);
  const offset = (node, at) => { const range = document.createRange(); range.setStart(sentence, 0); range.setEnd(node, at); return range.toString().length; };
  sentence.addEventListener('mouseup', () => {
    const selection = getSelection();
    if (selection.isCollapsed || !sentence.contains(selection.anchorNode) || !sentence.contains(selection.focusNode)) return;
    const [start, end] = [offset(selection.anchorNode, selection.anchorOffset), offset(selection.focusNode, selection.focusOffset)].sort((a, b) => a - b);
    if (text.slice(start, end).trim() === '') return;
    form.elements.start.value = base + start;
    form.elements.end.value = base + end;
    document.getElementById('quote').textContent = text.slice(start, end);
    const mark = document.createElement('mark');
    mark.className = sentence.dataset.kind;
    mark.textContent = text.slice(start, end);
    sentence.replaceChildren(text.slice(0, start), mark, text.slice(end));
    selection.removeAllRanges();
  });
}
