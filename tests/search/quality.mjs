// How well the search of a built site answers the questions in queries.tsv.
//
//   node quality.mjs SITE
//
// Prints, for each query, the rank of the first right answer and which of the expected ones are among the first ten; fails where
// the means are too low.

import {readFileSync} from 'node:fs';

import {indexes} from './engine.mjs';

const FIRST = 10;
const RECALL = 0.95;
const RECIPROCAL_RANK = 0.8;
const TODAY = '2026-11-26';

const lines = readFileSync(new URL('queries.tsv', import.meta.url), 'utf8').split('\n');
const queries = lines.filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));
const {found} = await indexes(process.argv[2]);
const rows = [];
for(const [language, text, ids] of queries) {
  const {index} = found.get(language === 'en' ? '/' : `/${language}/`);
  const expected = ids.split(',');
  const result = await index.search({text, today: TODAY});
  const shown = (await index.records(result.ids.slice(0, FIRST))).map(({id}) => id);
  const rank = shown.findIndex(id => expected.includes(id)) + 1;
  const missed = expected.filter(id => !shown.includes(id));
  rows.push({language, text, rank, missed, recall: 1 - missed.length / expected.length, total: result.total, result, shown});
}
for(const {language, text, rank, missed, total, result, shown} of rows) {
  const notes = [
    missed.length > 0 ? `missed ${missed.join(' ')}; shown ${shown.slice(0, 4).join(' ')}` : '',
    ...result.spelled.map(({typed, taken}) => `${typed} → ${taken}`),
    result.relaxed ? `without ${[...result.relaxed.words, ...result.relaxed.facets].join(' ')}` : ''
  ];
  console.log(language, text.padEnd(32), String(rank || '–').padStart(3), String(total).padStart(4), notes.filter(Boolean).join('; '));
}
let isGood = true;
for(const language of new Set(rows.map(row => row.language))) {
  const own = rows.filter(row => row.language === language);
  const recall = mean(own.map(row => row.recall));
  const rank = mean(own.map(row => row.rank > 0 ? 1 / row.rank : 0));
  console.log(`${language}: ${own.length} queries, recall at ${FIRST} ${recall.toFixed(3)}, mean reciprocal rank ${rank.toFixed(3)}`);
  isGood &&= recall >= RECALL && rank >= RECIPROCAL_RANK;
}
process.exit(isGood ? 0 : 1);

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
