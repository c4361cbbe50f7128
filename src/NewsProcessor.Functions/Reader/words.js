// Dates, numbers and languages in the reader's own way of writing.

const today = new Date();
const sameDay = (one, other) => one.toDateString() === other.toDateString();
const format = (options) => new Intl.DateTimeFormat(undefined, options);
const clock = format({ hour: '2-digit', minute: '2-digit' });
const dayName = format({ weekday: 'long', day: 'numeric', month: 'long' });
const dayInYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const stamp = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const printed = {
  year: format({ year: 'numeric', timeZone: 'UTC' }),
  month: format({ month: 'long', year: 'numeric', timeZone: 'UTC' }),
  day: format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const number = new Intl.NumberFormat();

export const count = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`;
export const figure = n => number.format(n);

// Where an article stands in the list: published, else received. A day without a time is that day everywhere.
export function standing(article) {
  const iso = article.datePublished ?? article.receivedAt;
  if (!iso) return null;
  return ['day', 'month', 'year'].includes(article.precision) && article.datePublished
    ? new Date(`${iso.slice(0, 10)}T12:00`) : new Date(iso);
}

export function dayTitle(date) {
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (sameDay(date, today)) return 'Today';
  if (sameDay(date, yesterday)) return 'Yesterday';
  return (date.getFullYear() === today.getFullYear() ? dayName : dayInYear).format(date);
}

// The time beside a headline, under the title of its day; nothing where a date is printed without a time.
export const timeOfDay = article =>
  !article.datePublished ? `received ${clock.format(standing(article))}` : ['day', 'month', 'year'].includes(article.precision) ? '' : clock.format(standing(article));

export function fullTime(iso, precision) {
  if (!iso) return '';
  return printed[precision]?.format(new Date(iso.slice(0, 10))) ?? stamp.format(new Date(iso));
}

export const minutes = wordCount => wordCount > 0 ? `${Math.max(1, Math.round(wordCount / 230))} min` : '';

export const size = bytes => bytes < 1000 ? count(bytes, 'byte', 'bytes') : bytes < 1e6 ? `${figure(Math.round(bytes / 1000))} kB` : `${figure(Math.round(bytes / 1e5) / 10)} MB`;

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ku-arab|ps|sd|syr|ug|ur|yi)(-|$)/i;

// Attributes of text in an article's language; where it is unknown, the text's first letters decide.
export const tongue = language => language
  ? { lang: language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr' }
  : { dir: 'auto' };

export function languageName(tag) {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

// "datePublished" as "Date published".
export const plain = name => name.replace(/^./, first => first.toUpperCase()).replace(/([a-z])([A-Z])/g, (_, end, next) => `${end} ${next.toLowerCase()}`);
