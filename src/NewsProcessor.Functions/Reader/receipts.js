// What became of every file: first those that could not be read, with the reason and another try; then all, newest first.
import { button, el, failed, heading, loading, say, state } from './dom.js';
import { read } from './api.js';
import { now } from './address.js';
import { fullTime, size } from './words.js';
import { badge, outcome } from './receipt.js';

export function showReceipts(main) {
  const page = el('div.receipts', heading('Receipts', el('p', 'What became of each file.')));
  main.replaceChildren(page);
  const name = now().get('name');
  if (name) return filesPart(page, `The file “${name}”`, `uploads?name=${encodeURIComponent(name)}`, null);
  filesPart(page, 'Could not be read', 'uploads?state=unread&limit=10', 'Every file has been read.');
  filesPart(page, 'All files', 'uploads?limit=20', 'No files yet.');
}

function filesPart(page, title, first, none) {
  const rows = el('ul.files');
  const box = el('section', el('h2', title), rows);
  page.append(box);
  load(first);

  async function load(path) {
    const wait = loading();
    box.append(wait);
    try {
      const answer = await read(path);
      const { value, nextLink } = answer.value ? answer : { value: [answer] };
      rows.append(...value.map(fileRow));
      if (!rows.hasChildNodes()) rows.replaceWith(el('p.note', none));
      if (nextLink) {
        const more = button('More', () => { more.remove(); load(nextLink); }, { class: 'more' });
        box.append(more);
      }
    } catch (problem) {
      box.append(problem.status === 404 ? state(problem.title, problem.detail) : failed(problem, event => { event.target.closest('.state').remove(); load(path); }));
    }
    wait.remove();
  }
}

function fileRow(receipt) {
  const again = ['refused', 'failed'].includes(receipt.state) && button('Try again', retry, { 'aria-label': `Try again: ${receipt.name}` });
  const node = el('li', { 'data-state': receipt.state },
    el('p.name', { dir: 'auto' }, receipt.name),
    el('p.outcome', badge(receipt), ' ', ...outcome(receipt)),
    el('p.note', [fullTime(receipt.receivedAt ?? receipt.finishedAt), receipt.length >= 0 && size(receipt.length), receipt.encoding].filter(Boolean).join(' · ')),
    receipt.warnings?.length > 0 && receipt.state === 'done' && el('details', el('summary', receipt.warnings.length === 1 ? '1 remark' : `${receipt.warnings.length} remarks`), el('ul', ...receipt.warnings.map(text => el('li', { dir: 'auto' }, text)))),
    again && el('p.actions', again));
  return node;

  async function retry() {
    again.disabled = true;
    again.textContent = 'Reading …';
    try {
      const fresh = fileRow(await read(`uploads/${receipt.id}/retry`, { method: 'POST' }));
      node.replaceWith(fresh);
      say(fresh.querySelector('.outcome').textContent);
      (fresh.querySelector('button') ?? fresh.querySelector('a'))?.focus();
    } catch (problem) {
      again.replaceWith(el('span.reason', problem.detail));
      say(problem.detail);
    }
  }
}
