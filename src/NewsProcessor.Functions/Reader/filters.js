// What a list can be narrowed down by: the values in use, loaded when a part is opened, and kept in the address.
import { $, button, el } from './dom.js';
import { read } from './api.js';
import { changed, now, query, toggled, values } from './address.js';
import { figure, languageName } from './words.js';

const facets = { source: 'Source', section: 'Section', language: 'Language', keyword: 'Keyword', author: 'Author' };
const names = { ...facets, upload: 'File', cluster: 'One story', from: 'From', to: 'Up to', type: 'Kind', status: 'Status', collapse: 'Once each' };
const opened = new Set(['source']);
const loaded = new Map();
let wide = matchMedia('(min-width: 60rem)');

const label = (name, value) => name === 'language' ? languageName(value) : value;

// The filters that are on, each of which a click takes away.
export function activeFilters() {
  const chips = [...query().keys()].filter(name => name !== 'q').flatMap(name =>
    name in facets
      ? values(name).map(value => chip(`${names[name]}: `, label(name, value), toggled(name, value)))
      : [chip(`${names[name]}${['cluster', 'collapse'].includes(name) ? '' : ': '}`, ['cluster', 'collapse'].includes(name) ? '' : now().get(name), changed({ [name]: '' }))]);
  return el('div.chips', {},
    button('Filters', toggleFilters, { class: 'filter-button', 'aria-expanded': String(isShown()), 'aria-controls': 'filters' }),
    ...chips, chips.length > 1 && el('a.clear', { href: changed(Object.fromEntries(Object.keys(names).map(name => [name, '']))) }, 'Clear all'));
}

const chip = (before, value, address) => el('a.chip', { href: address, 'aria-label': `Take away the filter ${before}${value}` },
  el('span', { dir: 'auto' }, before, value), el('span', { 'aria-hidden': 'true' }, '×'));

const isShown = () => $('#filters').classList.contains('open');

export function toggleFilters() {
  const shown = $('#filters').classList.toggle('open');
  document.querySelectorAll('.filter-button').forEach(button => button.setAttribute('aria-expanded', String(shown)));
  if (shown) {
    showFilters();
    scrollTo(0, 0);
    $('#filters summary')?.focus();
  }
}

// Values are asked for only where they are seen: one call for each part opened.
export function showFilters() {
  if (!wide.matches && !isShown()) return;
  $('#filters').replaceChildren(
    ...Object.keys(facets).map(facet),
    el('details', el('summary', 'Date'), day('from', 'From'), day('to', 'Up to')),
    el('details', { open: ['type', 'status', 'collapse'].some(name => now().get(name)) }, el('summary', 'More'),
      box('collapse', 'cluster', 'Each story once'), box('type', 'any', 'Pictures and other kinds too'), box('status', 'any', 'Withdrawn articles too')),
    button('Done', toggleFilters, { class: 'filter-button first' }));
}

wide.addEventListener('change', showFilters);

function facet(name) {
  const box = el('div.values');
  const details = el('details', { open: opened.has(name) || values(name).length > 0, toggle: () => {
    details.open ? opened.add(name) : opened.delete(name);
    if (details.open && !box.hasChildNodes()) fillValues(name, box);
  } }, el('summary', facets[name]), box);
  return details;
}

async function fillValues(name, box) {
  box.append(el('p.note', 'Loading …'));
  try {
    const page = loaded.get(name) ?? await read(`facets/${name}?limit=40`);
    loaded.set(name, page);
    const on = values(name);
    const rest = on.filter(value => !page.value.some(one => one.name.toLowerCase() === value.toLowerCase()));
    box.replaceChildren(...rest.map(value => choice(name, { name: value }, true)),
      ...page.value.map(value => choice(name, value, on.some(one => one.toLowerCase() === value.name.toLowerCase()))),
      page.value.length === 0 ? el('p.note', 'None yet.') : '');
  } catch (problem) {
    box.replaceChildren(el('p.note', problem.detail));
  }
}

const choice = (name, value, on) => el('a.value', { href: toggled(name, value.name), 'aria-current': on && 'true', role: 'link' },
  el('span', { dir: 'auto' }, label(name, value.name)), value.count ? el('span.n', figure(value.count)) : '');

const box = (name, value, text) => {
  const on = now().get(name) === value;
  return el('a.value', { href: changed({ [name]: on ? '' : value }), 'aria-current': on && 'true' }, text);
};

const day = (name, text) => el('label.field', text, el('input', { type: 'date', value: now().get(name)?.slice(0, 10), change: event => {
  history.pushState(null, '', changed({ [name]: event.target.value }));
  dispatchEvent(new Event('moved'));
} }));
