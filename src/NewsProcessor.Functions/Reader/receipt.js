// What became of a file, in a line, and the way to its articles.
import { el } from './dom.js';
import { link, toArticle } from './address.js';
import { count } from './words.js';

export const isOpen = receipt => receipt.state === 'processing' || receipt.state === 'failed';

const marks = { done: 'Read', refused: 'Not read', failed: 'Storage failed', processing: 'Being read', gone: 'Gone', deleted: 'Deleted' };

export const badge = receipt => el(`span.badge.${receipt.state}`, marks[receipt.state] ?? receipt.state);

export function outcome(receipt) {
  const articles = receipt.articles ?? [];
  return [
    receipt.articleCount > 0 && el('span', receipt.format && `${receipt.format}: `,
      el('a', { href: articles.length === 1 ? toArticle(articles[0]) : link({ upload: receipt.name }) }, count(receipt.articleCount, 'article', 'articles'))),
    receipt.refusedCount > 0 && receipt.articleCount > 0 && el('span', count(receipt.refusedCount, 'item not read', 'items not read')),
    receipt.blobIsGone && el('span', 'the file has been deleted since'),
    receipt.reason && el('span.reason', { dir: 'auto' }, receipt.reason),
  ].filter(Boolean).flatMap((part, at) => [at > 0 && ' ', part]);
}
