// Makes DateNames.txt from CLDR. Run by hand when a new CLDR is out:
//   node DateNames.mjs <folder that holds cldr-dates-full, cldr-cal-persian-full and cldr-cal-islamic-full> > DateNames.txt
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const json = path => JSON.parse(readFileSync(path, 'utf8'));
// Languages that news is written in; more would only be confused with these.
const kept = new Set(('af am ar as ast az ba be bg bn br bs ca ceb ckb cs cv cy da de dsb el en eo es et eu fa fi fil fo fr fy ga gd gl gu ha haw he hi hr hsb hu hy '
  + 'id ig is it ja ka kk km kn ko ku ky la lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no oc om or os pa pl ps pt rm rn ro ru rw sah sc sd se si sk sl sm '
  + 'sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr tt ug uk ur uz vi wo xh yi yo yue zh zu').split(' '));
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u00ad]/g;

/** Lower case without the marks that writers leave out: the same folding as DateNames.Fold. */
function fold(name) {
  return name.toLowerCase().replace(/ı/g, 'i').normalize('NFD').replace(marks, '').normalize('NFC');
}

function forms(names, count) {
  const sets = Array.from({ length: count }, () => new Set());
  for (const name of names) {
    const keys = Object.keys(name);
    keys.forEach((key, index) => {
      const word = fold(name[key]).replace(/[.’']/g, '').replace(/[-\s\u00a0]+/g, ' ').trim();
      if (word.length > 1 && /^[\p{L}\p{M} ]+$/u.test(word) && word.split(' ').length <= 3)
        sets[index]?.add(word);
    });
  }
  return sets;
}

function collect(folder, calendar, count) {
  const languages = new Map();
  if (!existsSync(folder)) return languages;
  for (const locale of readdirSync(folder).sort()) {
    const file = join(folder, locale, `ca-${calendar}.json`);
    const language = locale.split('-')[0];
    if (!kept.has(language) || /Dsrt|Shaw/.test(locale) || !existsSync(file)) continue;
    const data = json(file).main[locale].dates.calendars[calendar];
    const entry = languages.get(language) ?? { months: [], days: [], halves: [], orders: new Map() };
    for (const context of ['format', 'stand-alone'])
      for (const width of ['wide', 'abbreviated']) {
        if (data.months?.[context]?.[width]) entry.months.push(data.months[context][width]);
        if (data.days?.[context]?.[width]) entry.days.push(data.days[context][width]);
        const halves = data.dayPeriods?.[context]?.[width];
        if (halves) entry.halves.push({ am: halves.am, pm: halves.pm });
      }
    const short = data.dateFormats?.short?._value ?? data.dateFormats?.short;
    if (typeof short === 'string' && /d/.test(short) && /M/.test(short))
      entry.orders.set(locale, short.replace(/'[^']*'/g, '').replace(/[^dMy]/g, '').replace(/(.)\1+/g, '$1').toLowerCase());
    languages.set(language, entry);
  }
  return languages;
}

const lines = [];
const written = sets => sets.map(set => [...set].join(',')).join(';');
const dates = join(root, 'cldr-dates-full');
lines.push(
  `# Month and weekday names and the order of day and month, from Unicode CLDR ${json(join(dates, 'package.json')).version}, folded; made by DateNames.mjs.`,
  '# Copyright © 1991-2026 Unicode, Inc. Unicode License V3 (SPDX: Unicode-3.0), https://www.unicode.org/license.txt.',
  '# letters: pairs of a letter and what it folds to. order: locales. g, p, h: language | months of the Gregorian, Persian, Islamic year | weekdays from Sunday | words for am and pm.');

let letters = '';
for (let c = 0x80; c < 0x2000; c++) {
  const from = String.fromCharCode(c);
  const to = fold(from);
  if (to.length === 1 && to !== from.toLowerCase()) letters += from + to;
}
lines.push('letters|' + letters);

const gregorian = collect(join(dates, 'main'), 'gregorian', 12);
const orders = {};
for (const { orders: all } of gregorian.values())
  for (const [locale, order] of all) {
    const base = all.get(locale.split('-')[0]);
    if (!locale.includes('-') || order !== base) (orders[order] ??= []).push(locale);
  }
for (const [order, locales] of Object.entries(orders))
  lines.push(`order|${order}|${locales.join(' ')}`);

for (const [language, { months, days, halves }] of gregorian)
  lines.push(`g|${language}|${written(forms(months, 12))}|${written(forms(days, 7))}|${written(forms(halves, 2))}`);
for (const [kind, name] of [['p', 'persian'], ['h', 'islamic']])
  for (const [language, { months }] of collect(join(root, `cldr-cal-${name}-full`, 'main'), name, 12))
    if (['ar', 'fa', 'ps', 'ur', 'en', 'ckb', 'ms', 'id', 'uz', 'bn', 'tr'].includes(language)) lines.push(`${kind}|${language}|${written(forms(months, 12))}||`);
console.log(lines.join('\n'));
