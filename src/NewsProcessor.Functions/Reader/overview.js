// The archive in four plots, from one call that costs the same however large it is: counts of last night, and the days since.
import { el, failed, heading, loading, svg } from './dom.js';
import { read } from './api.js';
import { count, figure, fullTime } from './words.js';

export async function showOverview(main) {
  const page = el('div.overview', heading('Overview'), loading());
  main.replaceChildren(page);
  try {
    const counts = await read('overview');
    page.replaceChildren(heading('Overview', el('p', counts.countsAsOf
      ? `${count(counts.articles, 'article', 'articles')} on ${fullTime(counts.countsAsOf)}, when they were last counted; the days since are counted from the newest thousand.`
      : 'Not counted yet, which happens every night: this is the newest thousand articles and files.')),
      el('div.plots', ...plots(counts)));
  } catch (problem) {
    page.replaceChildren(heading('Overview'), failed(problem, () => showOverview(main)));
  }
}

const plots = ({ days, formats, readingTimes }) => [
  plot('Articles a day', `${count(sum(days, 'articles'), 'article', 'articles')} in 30 days`, columns(days, 'articles'), days.map(day => [dayOf(day), day.articles])),
  plot('Files that could not be read', `${figure(sum(days, 'unread'))} of ${count(sum(days, 'files'), 'file', 'files')} in 30 days`, columns(days, 'files', 'unread'), days.map(day => [dayOf(day), `${day.unread} of ${day.files}`])),
  ranked('Formats', formats.map(one => [one.format, one.count])),
  ranked('Reading time', readingTimes.map((one, at) => [spanOf(one, readingTimes[at - 1]), one.count])),
];

const sum = (days, name) => days.reduce((total, day) => total + day[name], 0);
const dayOf = day => new Date(day.day).toLocaleDateString(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const spanOf = (one, before) => !one.minutes ? `over ${before.minutes} min` : before ? `${before.minutes} to ${one.minutes} min` : `up to ${one.minutes} min`;

const ranked = (title, rows) => plot(title, '', bars(rows.slice(0, 8)), rows);

// The same numbers as a table, for those who do not see the drawing.
const plot = (title, note, drawing, rows) => el('figure.plot', el('figcaption', el('h2', title), note && el('p', note)), drawing,
  el('details', el('summary', 'As a table'), el('div.wide', { tabindex: '0', role: 'group', 'aria-label': title }, el('table', el('tbody', ...rows.map(([name, value]) => el('tr', el('th', { scope: 'row' }, name), el('td', typeof value === 'number' ? figure(value) : value))))))));

function columns(days, whole, part) {
  const [width, height, most] = [600, 160, Math.max(1, ...days.map(day => day[whole]))];
  const step = width / days.length;
  const column = (day, at, name, style) => {
    const tall = day[name] === 0 ? 0 : Math.max(2, day[name] / most * height);
    return svg('rect', { x: at * step + 2, y: height - tall, width: step - 4, height: tall, rx: 2, class: style });
  };
  return svg('svg', { viewBox: `-2 -18 ${width + 4} ${height + 40}`, 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: width, y1: height, y2: height, class: 'axis' }), svg('line', { x1: 0, x2: width, y1: 0, y2: 0, class: 'grid' }),
    svg('text', { x: 0, y: -6 }, figure(most)),
    ...days.map((day, at) => svg('g', svg('title', `${dayOf(day)}: ${figure(day[part ?? whole])}${part ? ` of ${figure(day[whole])}` : ''}`), column(day, at, whole, part ? 'pale' : 'full'), ...part ? [column(day, at, part, 'bad')] : [])),
    svg('text', { x: 0, y: height + 21 }, dayOf(days[0])), svg('text', { x: width, y: height + 21, 'text-anchor': 'end' }, 'today'));
}

function bars(rows) {
  const most = Math.max(1, ...rows.map(row => row[1]));
  if (rows.length === 0) return el('p.note', 'Nothing yet.');
  return svg('svg', { viewBox: `0 0 600 ${rows.length * 34}`, 'aria-hidden': 'true' }, ...rows.flatMap(([name, value], at) => [
    svg('text', { x: 150, y: at * 34 + 22, 'text-anchor': 'end' }, name.length > 20 ? `${name.slice(0, 19)}…` : name),
    svg('rect', { x: 162, y: at * 34 + 6, width: value === 0 ? 0 : Math.max(2, value / most * 360), height: 22, rx: 3, class: 'full' }),
    svg('text', { x: 170 + value / most * 360, y: at * 34 + 22 }, figure(value))]));
}
