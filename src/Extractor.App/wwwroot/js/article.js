// Facts of an article: the text and the list light each other up, a card tells everything, keys go through them.
import { typing, plainKey } from './site.js';

const article = document.getElementById('article');
const rail = document.getElementById('rail');
const card = document.getElementById('card');
const cards = new Map();
let lit = [], shown = -1, timer, current = -1;

const marksOf = n => [...article.querySelectorAll('mark')].filter(m => factsOf(m).includes(n));
const factsOf = mark => (mark.dataset.f ?? mark.id.slice(1)).split(' ').map(Number);
const itemOf = n => rail.children[n];
const isHidden = el => (article.dataset.hide ?? '').split(' ').some(kind => kind && el.classList.contains(kind));

function light(ns) {
  lit.forEach(el => el.classList.remove('on'));
  lit = ns.flatMap(n => [...marksOf(n), ...(itemOf(n) ? [itemOf(n)] : [])]);
  lit.forEach(el => el.classList.add('on'));
}

async function show(n, anchor) {
  shown = n;
  if (!cards.has(n)) cards.set(n, fetch(article.dataset.card + n).then(r => r.ok ? r.text() : ''));
  const html = await cards.get(n);
  if (shown !== n || !html) return;
  // The server's own markup, made of encoded text; nothing in it runs under the page's policy.
  card.innerHTML = html;
  card.hidden = false;
  const at = anchor.getBoundingClientRect(), width = card.offsetWidth, height = card.offsetHeight;
  const below = at.bottom + height + 12 < innerHeight || at.top < height + 12;
  card.style.left = `${Math.max(8, Math.min(at.left + scrollX, scrollX + document.documentElement.clientWidth - width - 8))}px`;
  card.style.top = `${scrollY + (below ? at.bottom + 6 : at.top - height - 6)}px`;
}

function hide() {
  shown = -1;
  card.hidden = true;
}

const later = (work, wait) => { clearTimeout(timer); timer = setTimeout(work, wait); };

article.addEventListener('mouseover', e => {
  const mark = e.target.closest('mark'), item = e.target.closest('#rail li');
  if (mark && !isHidden(mark)) {
    const ns = factsOf(mark);
    light(ns);
    const best = ns.length === 1 ? ns[0] : Number(mark.id.slice(1) || ns.at(-1));
    itemOf(best)?.scrollIntoView({ block: 'nearest' });
    later(() => show(best, mark), 140);
  } else if (item) {
    light([[...rail.children].indexOf(item)]);
    clearTimeout(timer);
  }
});
article.addEventListener('mouseout', e => { if (e.target.closest('mark, #rail li')) { light([]); later(hide, 260); } });
card.addEventListener('mouseenter', () => clearTimeout(timer));
card.addEventListener('mouseleave', () => later(hide, 200));
rail.addEventListener('click', e => {
  const item = e.target.closest('li');
  if (item) { go([...rail.children].indexOf(item)); e.preventDefault(); }
});
article.addEventListener('click', e => { const mark = e.target.closest('.text mark'); if (mark && !isHidden(mark)) go(factsOf(mark).at(-1), false); });

function go(n, move = true) {
  const mark = document.getElementById(`f${n}`) ?? marksOf(n)[0];
  if (!mark) return;
  current = n;
  if (move) mark.scrollIntoView({ block: 'center' });
  light([n]);
  itemOf(n)?.scrollIntoView({ block: 'nearest' });
  show(n, mark);
}

function step(by) {
  for (let n = current + by; n >= 0 && n < rail.children.length; n += by) if (!isHidden(rail.children[n])) return go(n);
}

document.getElementById('next').addEventListener('click', () => step(1));
document.getElementById('previous').addEventListener('click', () => step(-1));
document.addEventListener('keydown', e => {
  if (typing(e) || !plainKey(e)) return;
  if (e.key === 'j') step(1);
  else if (e.key === 'k') step(-1);
  else if (e.key === 'Escape') hide();
});

document.querySelector('.switches').addEventListener('change', () => {
  const hidden = [...document.querySelectorAll('.switches input:not(:checked)')].map(box => box.dataset.kind);
  article.dataset.hide = hidden.join(' ');
  const address = new URL(location);
  if (hidden.length) address.searchParams.set('hide', hidden.join(',')); else address.searchParams.delete('hide');
  history.replaceState(null, '', address);
});

const here = document.querySelector('mark.here');
if (here) {
  here.scrollIntoView({ block: 'center' });
  current = factsOf(here).at(-1);
  itemOf(current)?.classList.add('on');
  itemOf(current)?.scrollIntoView({ block: 'nearest' });
}

// Words that the reader selects can become a fact that was missed.
const offer = document.getElementById('from-words'), text = document.querySelector('.text');
const base = offer?.getAttribute('href');
if (offer) document.addEventListener('selectionchange', () => {
  const chosen = getSelection(), words = chosen.toString().trim();
  offer.hidden = words === '' || words.length > 200 || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode);
  if (offer.hidden) return;
  const range = chosen.getRangeAt(0), before = document.createRange(), at = range.getBoundingClientRect();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  offer.href = `${base}&quote=${encodeURIComponent(words)}&at=${before.toString().length}`;
  offer.style.left = `${Math.max(8, Math.min(at.left + scrollX, scrollX + document.documentElement.clientWidth - offer.offsetWidth - 8))}px`;
  offer.style.top = `${scrollY + at.bottom + 8}px`;
});
document.addEventListener('keydown', e => { if (e.key === 'n' && offer && !offer.hidden && !typing(e) && plainKey(e)) offer.click(); });
