// Why this value: each field, what it holds, and the part of the file that it came from.
import { el } from './dom.js';
import { link } from './address.js';
import { count, fullTime, languageName, plain } from './words.js';

const shorten = text => text.length > 160 ? `${text.slice(0, 159)}…` : text;

function shown(value) {
  if (Array.isArray(value)) return shorten(value.slice(0, 8).map(shown).join(', ') + (value.length > 8 ? ', …' : ''));
  if (value && typeof value === 'object') return value.name ?? value.title ?? value.caption ?? value.url ?? value.text ?? '';
  return value === null || value === undefined ? '' : shorten(String(value));
}

const inText = new Set(['articleBody', 'paragraphs', 'bodyHtml']);

export function provenance(article) {
  const { source } = article;
  const rows = Object.entries(article.fieldSources).map(([field, from]) => {
    const [name] = field.split('.');
    return fieldRow(field, inText.has(name) ? count(article.wordCount, 'word', 'words') : shown(article[name]), from, article.inferred.some(one => one === field || one.startsWith(`${field}.`)));
  });
  return el('div', {},
    el('p', 'Read from ', el('a', { href: link({ upload: source.upload }) }, source.upload), source.member && `, ${source.member}`,
      ` as ${[source.format, source.encoding].filter(Boolean).join(', ')}, received ${fullTime(source.receivedAt)}. `,
      article.languageSource === 'detected' && article.inLanguage && `Nothing names the language: the words sound like ${languageName(article.inLanguage)}. `,
      el('a', { href: link({ view: 'receipts', name: source.upload }) }, 'Its receipt')),
    article.warnings.length > 0 && el('ul.warnings', ...article.warnings.map(warning => el('li', { dir: 'auto' }, warning))),
    rows.length === 0 ? el('p.note', 'Each value stands in the file under a name of its own.') : el('div.wide', { tabindex: '0', role: 'group', 'aria-label': 'Values and where they came from' }, el('table', el('thead', el('tr', ...['Field', 'Value', 'Where in the file'].map(title => el('th', { scope: 'col' }, title)))), el('tbody', ...rows))));
}

const fieldRow = (field, value, from, inferred) => el('tr', {},
  el('th', { scope: 'row' }, plain(field)), el('td', { dir: 'auto' }, value), el('td', el('code', from), inferred && el('span.note', ' concluded, not printed')));
