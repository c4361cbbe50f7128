// One article, set for reading; below it where it came from, what it was before, and who else carries it.
import { button, el, failed, loading, outward, say, state, webAddress } from './dom.js';
import { read, savable } from './api.js';
import { link, query, toArticle } from './address.js';
import { fullTime, minutes, tongue } from './words.js';
import { body } from './body.js';
import { provenance } from './provenance.js';
import { versions } from './versions.js';
import { neighbours } from './list.js';

const formats = { JSON: 'json', 'JSON-LD': 'jsonld', ninjs: 'ninjs', Markdown: 'markdown', 'Plain text': 'text', HTML: 'html' };
let busy = null;

export async function showArticle(main, id) {
  busy?.abort();
  busy = new AbortController();
  const page = el('div.reading', back(), loading());
  main.replaceChildren(page);
  scrollTo(0, 0);
  try {
    const article = await read(`articles/${encodeURIComponent(id)}`, { signal: busy.signal });
    document.title = article.headline ?? 'Without a headline';
    page.replaceChildren(...[back(), text(article), about(article), onward(id)].filter(Boolean));
    page.querySelector('h1').focus({ preventScroll: true });
    if (article.clusterId) carried(article, page.querySelector('.carried'));
  } catch (problem) {
    if (problem.name === 'AbortError') return;
    page.replaceChildren(back(), problem.status === 410
      ? state('This article has been withdrawn', problem.detail)
      : problem.status === 404 ? state('No such article', 'It may have been deleted, or the address is incomplete.') : failed(problem, () => showArticle(main, id)));
    say(problem.detail);
  }
}

const back = () => el('p.back', el('a', { href: link(query()) }, el('span', { 'aria-hidden': 'true' }, '← '), query().size ? 'Back to the list' : 'All articles'));

function text(article) {
  const own = tongue(article.inLanguage);
  return el('article', {},
    el('header.top', own,
      article.articleSection.length > 0 && el('p.kicker', filterLink('section', article.articleSection[0])),
      el('h1', { tabindex: '-1' }, article.headline ?? 'Without a headline'),
      article.description && el('p.standfirst', article.description)),
    el('p.byline', { dir: own.dir }, ...by(article)),
    pictures(article.images),
    el('div.body', own, article.dateline && !article.paragraphs.some((block) => block.text.startsWith(article.dateline)) && el('p.dateline', article.dateline), ...body(article.paragraphs),
      article.paragraphs.length === 0 && el('p.caption', { lang: 'en', dir: 'ltr' }, 'The file held no text beyond this.')),
    article.isPartial && el('p.note', 'This is what the file gave of the story: a part of it.'));
}

function by(article) {
  const names = article.authors.length > 0 ? article.authors.flatMap((author, at) => [at > 0 && ', ', filterLink('author', author.name)]) : article.byline ? [article.byline] : [];
  const source = article.publisher?.name ?? article.infoSources[0];
  return [
    names.length > 0 && el('span', ...names),
    source && el('span', filterLink('source', source)),
    article.datePublished && el('time', { dir: 'ltr', datetime: article.datePublished, title: article.datePublishedRaw }, fullTime(article.datePublished, article.precision)),
    !article.datePublished && el('span', { dir: 'ltr' }, `received ${fullTime(article.source.receivedAt)}`),
    article.wordCount > 0 && el('span', { dir: 'ltr' }, `${minutes(article.wordCount)} read`),
  ].filter(Boolean);
}

const filterLink = (name, value) => el('a', { href: link({ [name]: value.includes(',') ? `"${value}"` : value }), dir: 'auto' }, value);

// Pictures stand on other people's servers: they are loaded when the reader says so.
function pictures(images) {
  const known = images.map(image => ({ ...image, at: webAddress(image.url) })).filter(image => image.at);
  if (known.length === 0) return null;
  const hosts = [...new Set(known.map(image => image.at.host))];
  const holder = el('div.pictures', button(known.length === 1 ? 'Show the picture' : `Show ${known.length} pictures`,
    () => holder.replaceChildren(...known.map(picture)), { id: 'show-pictures' }), el('span.note', ` from ${hosts.slice(0, 3).join(', ')}`));
  return holder;
}

const picture = image => {
  const missing = () => shown.replaceWith(el('p.note', 'The picture could not be loaded.'));
  const shown = el('img', { src: image.at.href, alt: image.alt ?? image.caption ?? '', referrerpolicy: 'no-referrer', decoding: 'async', error: missing });
  return el('figure', shown, (image.caption || image.credit) && el('figcaption', { dir: 'auto' }, image.caption, image.credit && el('span.credit', ` ${image.credit}`)));
};

function about(article) {
  return el('footer.about', {},
    article.keywords.length > 0 && el('p.tags', { 'aria-label': 'Keywords' }, ...article.keywords.slice(0, 12).map(word => filterLink('keyword', word))),
    (article.copyrightNotice || article.usageTerms) && el('p.note', { dir: 'auto' }, [article.copyrightNotice, article.usageTerms].filter(Boolean).join(' · ')),
    el('p.links', article.url && outward(article.url, 'Read it at ', webAddress(article.url)?.host ?? 'its source'), ...Object.entries(formats).map(([name, format]) => savable(`articles/${article.id}?format=${format}`, name)), savable(`articles/${article.id}/source`, 'Original file')),
    el('div.carried'),
    related(article.relatedLinks),
    el('details.why', el('summary', 'Why these values'), provenance(article)),
    versions(article.id));
}

const related = links => links.length > 0 && el('details', el('summary', 'The page also linked to'),
  el('ul', ...links.slice(0, 30).map(one => el('li', { dir: 'auto' }, outward(one.url, one.title)))));

async function carried(article, place) {
  const page = await read(`articles?${new URLSearchParams({ cluster: article.clusterId, limit: 20, fields: 'headline,publisher,infoSources,duplicateOf' })}`).catch(() => ({ value: [] }));
  const others = page.value.filter(other => other.id !== article.id);
  if (others.length === 0) return;
  place.append(el('h2', 'Also carried by'), el('ul', ...others.map(other => el('li', { dir: 'auto' },
    el('a', { href: toArticle(other.id) }, other.publisher ?? other.infoSources?.[0] ?? 'Another sender'), ' ', el('span.note', other.headline)))));
}

function onward(id) {
  const { before, after } = neighbours(id);
  return (before || after) && el('nav.onward', { 'aria-label': 'Neighbours in the list' },
    before && el('a', { href: toArticle(before), rel: 'prev' }, '← Newer'), after && el('a', { href: toArticle(after), rel: 'next' }, 'Older →'));
}
