// Words selected in the text become the quote of the part that is being written.
const context = document.getElementById('context');
const quotes = [...document.querySelectorAll('[name$=".quote"]')];
let current = quotes.find(q => q.value === '') ?? quotes[0];
quotes.forEach(q => q.addEventListener('focus', () => { current = q; mark(); }));

function mark() {
  const text = context.textContent, at = current.value ? text.indexOf(current.value) : -1;
  if (at < 0) { context.textContent = text; return; }
  const part = document.createElement('mark');
  part.className = context.dataset.kind;
  part.textContent = current.value;
  context.replaceChildren(text.slice(0, at), part, text.slice(at + current.value.length));
}

context.addEventListener('mouseup', () => {
  const chosen = getSelection();
  if (chosen.isCollapsed || !context.contains(chosen.anchorNode) || !context.contains(chosen.focusNode)) return;
  current.value = chosen.toString().trim();
  chosen.removeAllRanges();
  mark();
  const next = quotes.find(q => q.value === '');
  if (next) current = next;
});
quotes.forEach(q => q.addEventListener('input', mark));
current.focus();
mark();
