// Earlier versions, and what changed from each to the next.
import { button, el } from './dom.js';
import { read } from './api.js';
import { fullTime, plain } from './words.js';

export function versions(id) {
  const box = el('div');
  const details = el('details.versions', { toggle: () => details.open && !box.hasChildNodes() && fillVersions(id, box) }, el('summary', 'Versions'), box);
  return details;
}

async function fillVersions(id, box) {
  box.append(el('p.note', 'Loading …'));
  try {
    const { value } = await read(`articles/${id}/versions`);
    box.replaceChildren(value.length === 1 ? el('p', 'There is one version, this one.') : el('ol', { reversed: true }, ...value.map(version => entry(id, version))));
  } catch (problem) {
    box.replaceChildren(el('p.note', problem.detail));
  }
}

function entry(id, { number, isCurrent, article }) {
  const place = el('div');
  const compare = event => {
    event.target.remove();
    difference(id, number, place);
  };
  return el('li', { value: number },
    el('span', { dir: 'auto' }, article.headline ?? 'Without a headline'), isCurrent && el('strong', ' shown above'),
    el('p.note', `${fullTime(article.dateModified ?? article.datePublished ?? article.receivedAt)} · ${article.upload} `),
    number > 1 && button(`What changed from ${number - 1}`, compare), place);
}

async function difference(id, number, place) {
  try {
    const diff = await read(`articles/${id}/versions/${number}/diff`);
    place.append(
      ...diff.fields.map(change => el('p.change', { dir: 'auto' }, el('b', `${plain(change.field)}: `), ...marked(said(change.before), said(change.after)))),
      ...diff.paragraphs.filter(paragraph => paragraph.change !== 'unchanged').map(paragraph => el('p.change', { dir: 'auto' }, ...marked(paragraph.before ?? '', paragraph.text ?? ''))));
    if (!place.hasChildNodes()) place.append(el('p.note', 'The words are the same.'));
  } catch (problem) {
    place.append(el('p.note', problem.detail));
  }
}

const said = value => value === null || value === undefined ? '' : Array.isArray(value) ? value.map(said).join(', ') : typeof value === 'object' ? value.name ?? JSON.stringify(value) : String(value);

// What both begin and end with stands once; between, what went and what came.
function marked(before, after) {
  const [old, now] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  let start = 0, end = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = words => words.slice(start, words.length - end).join('');
  return [now.slice(0, start).join(''), middle(old) && el('del', middle(old)), middle(now) && el('ins', middle(now)), now.slice(now.length - end).join('')];
}
