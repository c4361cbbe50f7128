// Single letters, as in other readers; off where the reader wishes, and never while typing.
import { $, button, el } from './dom.js';
import { changed, go, link, now, query } from './address.js';
import { toggleFilters } from './filters.js';
import { turnTheme } from './theme.js';

const keys = [
  ['j', 'Next article', () => step(1)],
  ['k', 'Article before', () => step(-1)],
  ['o', 'Open the article', () => document.activeElement.closest?.('.item')?.querySelector('h3 a').click()],
  ['u', 'Back to the list', () => now().has('article') || now().has('view') ? go(link(query())) : go('?')],
  ['/', 'Search', () => $('#q').focus()],
  ['f', 'Filters', () => $('.filter-button') && toggleFilters()],
  ['i', 'Show the pictures', () => $('#show-pictures')?.click()],
  ['w', 'Why these values', () => unfold('.why')],
  ['v', 'Versions', () => unfold('.versions')],
  ['a', 'Add files', () => $('#files').click()],
  ['r', 'Receipts', () => go('?view=receipts')],
  ['s', 'Overview', () => go('?view=overview')],
  ['t', 'Light or dark', turnTheme],
  ['?', 'This help', () => showHelp()],
];

const syntax = [['ferry winter', 'both words'], ['"night boat"', 'the phrase'], ['ferry OR boat', 'either'], ['ferry -storm', 'the one without the other'], ['headline:ferry', 'in the headline']];

export function startKeyboard() {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $('dialog[open]')) return;
    if (event.key === 'Escape' && event.target === $('#q')) return $('#main').focus();
    if (event.target.matches?.('input, textarea, select') || localStorage.getItem('keys') === 'off') return;
    const [, , act] = keys.find(([key]) => key === event.key) ?? [];
    if (!act) return;
    event.preventDefault();
    act();
  });
  $('#help').addEventListener('click', showHelp);
}

// In a list to the next headline, in an article to the next article.
function step(by) {
  if (now().has('article')) return $(by > 0 ? '.onward [rel=next]' : '.onward [rel=prev]')?.click();
  const heads = [...document.querySelectorAll('.item h3 a')];
  const at = heads.indexOf(document.activeElement);
  const next = heads[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  next?.focus({ preventScroll: true });
  next?.closest('.item').scrollIntoView({ block: 'nearest' });
}

function unfold(selector) {
  const details = $(selector);
  if (!details) return;
  details.open = true;
  $('summary', details).focus();
}

function showHelp() {
  const sheet = $('#sheet');
  const box = el('input', { type: 'checkbox', checked: localStorage.getItem('keys') !== 'off', change: () => localStorage.setItem('keys', box.checked ? 'on' : 'off') });
  sheet.replaceChildren(
    el('h2', { id: 'sheet-title' }, 'Help'),
    el('div.halves', {},
      el('section', el('h3', 'Keys'), el('dl', ...keys.map(([key, text]) => el('div', el('dt', el('kbd', key)), el('dd', text)))), el('label', box, ' Single-letter keys')),
      el('section', el('h3', 'Search'), el('dl', ...syntax.map(([text, sense]) => el('div', el('dt', el('a', { href: changed({ q: text }), click: () => sheet.close() }, el('code', text))), el('dd', sense)))),
        el('p.note', 'Headlines, standfirsts, bylines, sources, places and keywords are searched. Case and accents do not count.'))),
    el('p.actions', button('Close', () => sheet.close(), { class: 'first' })));
  sheet.showModal();
}
