// The page: which view an address shows.
import { $, say } from './dom.js';
import { changed, go, now } from './address.js';
import { rememberPlace, showList } from './list.js';
import { showArticle } from './article.js';
import { showReceipts } from './receipts.js';
import { showOverview } from './overview.js';
import { showFilters } from './filters.js';
import { startUploads } from './upload.js';
import { startKeyboard } from './keyboard.js';
import { startTheme } from './theme.js';

const main = $('#main');
const views = { receipts: [showReceipts, 'Receipts'], overview: [showOverview, 'Overview'] };

function show(moved) {
  const at = now();
  const [view, title] = views[at.get('view')] ?? [];
  const name = at.has('article') ? 'article' : view ? at.get('view') : 'list';
  document.body.dataset.view = name;
  document.title = title ?? (at.get('q') ? `${at.get('q')} – News` : 'News');
  for (const tab of document.querySelectorAll('[data-nav]')) tab.dataset.nav === name ? tab.setAttribute('aria-current', 'page') : tab.removeAttribute('aria-current');
  $('#q').value = at.get('q') ?? '';
  $('#q').removeAttribute('aria-invalid');
  $('#filters').hidden = name !== 'list';
  if (name === 'article') showArticle(main, at.get('article'));
  else (view ?? showList)(main);
  if (name === 'list') setTimeout(showFilters);
  if (moved && name !== 'article') {
    say(document.title);
    if (!main.contains(document.activeElement) && document.activeElement !== $('#q')) $('h1', main)?.focus({ preventScroll: true });
  }
}

// Links within the page do not load it anew.
addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="?"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  rememberPlace();
  go(link.getAttribute('href'));
});

$('#search').addEventListener('submit', event => {
  event.preventDefault();
  rememberPlace();
  go(changed({ q: $('#q').value.trim() }));
});

addEventListener('scroll', rememberPlace, { passive: true });
addEventListener('moved', () => show(true));
addEventListener('popstate', () => show(true));
history.scrollRestoration = 'manual';
startTheme();
startKeyboard();
startUploads();
show(false);
