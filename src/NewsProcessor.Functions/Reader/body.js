// The running text: paragraphs, headings, quotations, lists and tables.
import { el } from './dom.js';
import { inline } from './inline.js';

const groups = { quote: 'blockquote', listItem: 'ul', tableRow: 'table' };
const tags = { heading: 'h2', listItem: 'li', tableRow: 'tr', caption: 'p.caption' };

export function body(paragraphs) {
  const parts = [];
  let open = null;
  for (const paragraph of paragraphs) {
    const block = el(tags[paragraph.kind] ?? 'p', ...cellsOf(paragraph));
    const group = groups[paragraph.kind];
    if (!group) open = null;
    else if (open?.localName !== group) parts.push(group === 'table' ? el('div.wide', open = el(group)) : open = el(group));
    open ? open.append(block) : parts.push(block);
  }
  return parts;
}

const cellsOf = paragraph => paragraph.kind === 'tableRow' && !paragraph.html
  ? paragraph.text.split('\t').map(cell => el('td', cell))
  : inline(paragraph);
