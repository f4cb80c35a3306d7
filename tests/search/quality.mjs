// How well the search of a built site answers the questions in queries.tsv.
//
//   node quality.mjs SITE
//
// Prints JSON: a line for each query with the rank of the first right answer and what is missing among the first ten, and the
// means of each language.

import {readFileSync} from 'node:fs';

import {indexes} from './engine.mjs';

const FIRST = 10;
const TODAY = '2026-11-26';

const table = readFileSync(new URL('queries.tsv', import.meta.url), 'utf8').split('\n');
const queries = table.filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const {found} = await indexes(process.argv[2]);
const rows = [];
for(const [language, text, ids] of queries) {
  const {index} = found.get(language === 'en' ? '/' : `/${language}/`);
  const expected = ids.split(',');
  const result = await index.search({text, today: TODAY});
  const shown = (await index.records(result.ids.slice(0, FIRST))).map(({id}) => id);
  const rank = shown.findIndex(id => expected.includes(id)) + 1;
  const missed = expected.filter(id => !shown.includes(id));
  rows.push({language, text, rank, missed, recall: 1 - missed.length / expected.length, result, shown});
}
const lines = rows.map(row => {
  const notes = [
    row.missed.length > 0 ? `misses ${row.missed.join(' ')}, shows ${row.shown.slice(0, 4).join(' ')}` : '',
    ...row.result.spelled.map(({typed, taken}) => `${typed} is taken for ${taken}`),
    row.result.relaxed ? `without ${[...row.result.relaxed.words, ...row.result.relaxed.facets].join(' ')}` : ''
  ];
  const rank = String(row.rank || '–').padStart(3);
  return `${row.language} ${row.text.padEnd(34)} rank${rank} of ${row.result.total} ${notes.filter(Boolean).join('; ')}`.trimEnd();
});
const languages = [...new Set(rows.map(row => row.language))].map(language => {
  const own = rows.filter(row => row.language === language);
  return {
    language,
    queries: own.length,
    recall: mean(own.map(row => row.recall)),
    rank: mean(own.map(row => row.rank > 0 ? 1 / row.rank : 0))
  };
});
console.log(JSON.stringify({lines, languages}, null, 2));

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
