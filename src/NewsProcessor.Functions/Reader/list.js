// Newest first, under the titles of their days; the next page comes as the reader nears the end, and has an address of its own.
import { $, button, el, failed, heading, loading, say, state } from './dom.js';
import { read, savable } from './api.js';
import { changed, go, link, now, query, toArticle } from './address.js';
import { count, dayTitle, minutes, standing, timeOfDay, tongue } from './words.js';
import { activeFilters } from './filters.js';

const pageSize = 30;
const fields = 'headline,description,byline,publisher,infoSources,datePublished,precision,receivedAt,inLanguage,articleSection,wordCount,pubStatus,itemType,clusterId,alsoCarriedBy';
const list = { asked: null, node: null, scroll: 0, day: null, shown: 0, busy: null };

// The ids in the order shown, for going from one article to the next.
export const neighbours = id => {
  const ids = [...list.node?.querySelectorAll('[data-id]') ?? []].map(item => item.dataset.id);
  const at = ids.indexOf(id);
  return at < 0 ? {} : { before: ids[at - 1], after: ids[at + 1] };
};

export function showList(main) {
  const asked = query().toString();
  const cursor = now().get('cursor');
  if (list.asked === asked && list.node.querySelector(`[data-cursor="${CSS.escape(cursor ?? '')}"]`)) {
    main.replaceChildren(list.node);
    scrollTo(0, list.scroll);
    return;
  }
  list.busy?.abort();
  Object.assign(list, { asked, day: null, shown: 0, scroll: 0, empty: 0, node: el('div.list', heading(listTitle(), feeds()), activeFilters(),
    cursor && el('p.older', 'You are further back. ', el('a', { href: changed({}) }, 'Go to the newest'))) });
  main.replaceChildren(list.node);
  scrollTo(0, 0);
  more(cursor);
}

export const rememberPlace = () => { if (list.node?.isConnected) list.scroll = scrollY; };

const listTitle = () => query().size === 0 ? 'Latest' : now().get('q') ? `“${now().get('q')}”` : 'Articles';

// What is asked for here, as a feed.
const feeds = () => el('p.feeds', ['rss', 'atom', 'json'].map(kind => savable(`articles.${kind}?${query()}`, kind === 'json' ? 'JSON Feed' : kind === 'rss' ? 'RSS' : 'Atom')));

async function more(cursor) {
  const { node } = list;
  const waiting = loading();
  node.append(waiting);
  list.busy = new AbortController();
  try {
    const page = await read(`articles?${new URLSearchParams([...query(), ['fields', fields], ['limit', pageSize], ...cursor ? [['cursor', cursor]] : []])}`, { signal: list.busy.signal });
    waiting.remove();
    if (node === list.node) add(page, cursor);
  } catch (problem) {
    waiting.remove();
    if (problem.name === 'AbortError') return;
    if (problem.type === 'invalid-q') $('#q').setAttribute('aria-invalid', 'true');
    node.append(problem.status === 400 ? state('That can’t be searched for', problem.detail.replace(/^q is '.*'\. /, ''), el('a.button', { href: '?' }, 'Show all articles')) : failed(problem, event => { event.target.closest('.state').remove(); more(cursor); }));
    say(problem.detail);
  }
}

function add(page, cursor) {
  const part = el('section.page', { 'data-cursor': cursor ?? '' }, ...page.value.flatMap(article => [dayAbove(article), item(article)]));
  list.node.append(part);
  list.shown += page.value.length;
  list.empty = page.value.length ? 0 : list.empty + 1;
  places.observe(part);
  const next = page.nextLink && new URL(page.nextLink).searchParams.get('cursor');
  if (next) return list.empty > 0 && list.empty < 4 ? more(next) : list.node.append(leadOn(next));
  if (list.shown === 0) list.node.append(query().size === 0 ? nothingYet() : nothingFound());
  else list.node.append(el('p.end', count(list.shown, 'article', 'articles'), '. That is all.'));
  say(count(list.shown, 'article', 'articles'));
}

function dayAbove(article) {
  const date = standing(article);
  const day = date ? new Date(date.getFullYear(), date.getMonth(), date.getDate()) : null;
  if (!day || (list.day && day >= list.day)) return null;
  list.day = day;
  return el('h2.day', dayTitle(day));
}

const sourceOf = article => article.publisher ?? article.infoSources?.[0] ?? '';

function item(article) {
  const carried = article.alsoCarriedBy?.length ?? 0;
  const facts = [article.articleSection?.[0], minutes(article.wordCount), article.itemType !== 'text' && article.itemType, carried > 0 && `also carried by ${carried} more`].filter(Boolean);
  return el('article.item', { 'data-id': article.id },
    el('p.source', el('span', { dir: 'auto' }, sourceOf(article)), el('time', { datetime: article.datePublished ?? article.receivedAt }, timeOfDay(article))),
    el('h3', tongue(article.inLanguage), el('a', { href: toArticle(article.id) }, article.headline ?? 'Without a headline')),
    article.description && el('p.standfirst', tongue(article.inLanguage), article.description),
    facts.length > 0 && el('p.facts', facts.flatMap((fact, at) => [at > 0 && ' · ', el('span', { dir: 'auto' }, fact)])),
    article.pubStatus !== 'usable' && el('p.facts.bad', article.pubStatus === 'canceled' ? 'Withdrawn by its source' : 'Withheld'));
}

function leadOn(cursor) {
  const older = el('a.more', { href: link([...query(), ['cursor', cursor]]), click: follow }, list.empty ? 'Look further back' : 'Older articles');
  const near = new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && follow(), { rootMargin: '800px' });
  if (!list.empty) near.observe(older);
  return older;

  function follow(event) {
    event?.preventDefault();
    near.disconnect();
    older.remove();
    more(cursor);
  }
}

// The address names the page under the reader's eyes.
const places = new IntersectionObserver(seen => {
  if (!list.node?.isConnected) return;
  for (const { target } of seen.filter(one => one.isIntersecting))
    go(link([...query(), ...target.dataset.cursor ? [['cursor', target.dataset.cursor]] : []]), true);
}, { rootMargin: '-30% 0px -65%' });

const nothingYet = () => state('No articles yet', 'Drop files anywhere on this page: text, saved web pages, wire copy, feeds, mail, archives of them. They show up here in a moment.',
  button('Add files', () => $('#files').click(), { class: 'first' }));

const nothingFound = () => state('Nothing found', 'No article in the archive is what you ask for. Fewer words, or OR between them, find more; headlines, standfirsts, names, places and keywords are searched.',
  el('a.button', { href: '?' }, 'Show all articles'));
