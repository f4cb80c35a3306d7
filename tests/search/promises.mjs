// What pages rely on: counts of facets, starts that are not past, what is left out, order, and bounds on any query. Each is
// compared with the site's own catalog.json.
//
//   node promises.mjs SITE
//
// Prints JSON: how many checks there were, and which failed.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {engine, indexes} from './engine.mjs';

const TODAY = '2026-11-26';
const MOST_MILLISECONDS = 2000;

const site = process.argv[2];
const problems = [];
let checks = 0;
const {found, read} = await indexes(site);
const {index, open} = found.get('/');
const catalog = JSON.parse(readFileSync(join(site, 'catalog.json'), 'utf8'));
const entries = new Map(catalog.credentials.map(entry => [entry.id, entry]));

await everything();
await facetCounts();
await starts();
await leavingOut();
await orders();
await boundedWork();
await typingErrors();
await lazily();
console.log(JSON.stringify({checks, problems}));

function expect(is, what) {
  checks++;
  if(!is) {
    problems.push(what);
  }
}

async function idsOf(query) {
  const result = await index.search({today: TODAY, ...query});
  return (await index.records(result.ids)).map(({id}) => id);
}

async function everything() {
  const result = await index.search({today: TODAY});
  const records = await index.records(result.ids);
  expect(result.total === entries.size && records.length === entries.size, 'an empty query finds everything');
  expect(result.relaxed === null && result.near.length === 0, 'an empty query leaves nothing out');
  for(const record of records) {
    const entry = entries.get(record.id);
    expect(record.title === entry.title && record.summary === entry.summary, `${record.id}: title and summary`);
    expect(record.href.endsWith(`/credentials/${record.id}/`), `${record.id}: ${record.href}`);
    expect(same(record.departments, entry.department) && same(record.types, entry.type), `${record.id}: department and type`);
    expect(record.status === entry.status && same(record.mode, entry.delivery?.mode ?? []), `${record.id}: status and mode`);
    expect((record.hours ?? null) === (entry.effort?.hours ?? null), `${record.id}: hours ${record.hours}`);
    expect(same(record.starts, (entry.delivery?.cohorts ?? []).map(({start}) => start)), `${record.id}: starts`);
    const amounts = usualFees(entry, entries).map(({amount}) => amount);
    expect(amounts.length === 0 ? record.cost === null : record.cost.high === Math.max(...amounts), `${record.id}: cost`);
  }
}

// A fee for a kind of learner that one credential alone names is an exception.
function usualFees({cost}, entries) {
  const named = who => [...entries.values()].filter(other => other.cost.some(fee => fee.who === who)).length;
  const usual = cost.filter(({who}) => who === undefined || named(who) > 1);
  return usual.length > 0 ? usual : cost;
}

// Each facet counts with what is chosen of all others, and choosing a value finds as many as it said.
async function facetCounts() {
  for(const text of ['', 'data', 'writing']) {
    for(const chosen of [{}, {mode: ['online']}, {mode: ['online', 'hybrid'], credit: ['noncredit']}]) {
      const {facets} = await index.search({text, facets: chosen, today: TODAY});
      for(const [facet, counts] of facets) {
        for(const [value, count] of counts) {
          const {total} = await index.search({text, facets: {...chosen, [facet]: [value]}, today: TODAY});
          expect(total === count, `${text} ${facet} ${value}: ${count} said, ${total} found`);
        }
      }
    }
  }
  const cheap = await idsOf({facets: {cost: ['500']}});
  const expected = [...entries.values()].filter(({cost}) => cost.length > 0 && cost[0].amount <= 500).map(({id}) => id);
  expect(same([...cheap].sort(), expected.sort()), `500 or less: ${cheap}`);
}

async function starts() {
  for(const today of [TODAY, '2027-09-10', '2031-01-01']) {
    const {facets} = await index.search({today});
    for(const [month, count] of facets.get('start')) {
      const is = ({start}) => start >= today && start.slice(5, 7) === month;
      const isOffered = ({status}) => status === 'active' || status === 'pilot';
      const begins = entry => month === 'any-time'
        ? isOffered(entry) && (entry.delivery?.cohorts ?? []).length === 0
        : (entry.delivery?.cohorts ?? []).some(is);
      const expected = [...entries.values()].filter(begins).length;
      expect(count === expected, `${today} ${month}: ${count}, not ${expected}`);
    }
  }
  const dated = (await index.search({sort: 'start', today: TODAY})).ids;
  const days = (await index.records(dated)).map(({starts}) => starts.filter(day => day >= TODAY).sort()[0]).filter(Boolean);
  expect(same(days, [...days].sort()), 'sorted by the next start');
}

async function leavingOut() {
  const unknown = await index.search({text: 'grant xqzzkv', today: TODAY});
  expect(unknown.total > 0 && same(unknown.relaxed.words, ['xqzzkv']), 'a word that nothing has is left out');
  expect(unknown.near.length > 0 && unknown.near.every(({href, name}) => href.startsWith('/') && name), 'near ones are offered');
  const apart = await index.search({text: 'dementia phishing', today: TODAY});
  expect(apart.total > 0 && apart.relaxed.words.length === 1, 'of two words that nothing has together, one is left out');
  const narrow = await index.search({text: 'dementia', facets: {mode: ['online'], credit: ['credit']}, today: TODAY});
  expect(narrow.total > 0 && narrow.relaxed.facets.length > 0 && narrow.relaxed.words.length === 0, 'then facets are');
  const nothing = await index.search({text: 'xqzzkv', today: TODAY});
  expect(nothing.total === 0 && nothing.relaxed === null && nothing.near.length > 0, 'no result offers what is near');
}

async function orders() {
  for(const [sort, value] of [
    ['title', entry => entry.title.toLowerCase()],
    ['hours', entry => entry.effort?.hours],
    ['cost', entry => entry.cost[0]?.amount],
    // Most come first.
    ['credits', entry => entry.credits ? -entry.credits.available : undefined]
  ]) {
    const values = (await idsOf({sort})).map(id => value(entries.get(id)));
    const stated = values.filter(one => one !== undefined && one !== null);
    const sorted = [...stated].sort((one, other) => typeof one === 'number' ? one - other : one < other ? -1 : 1);
    expect(same(stated, sorted), `sorted by ${sort}: ${stated}`);
    expect(values.slice(stated.length).every(one => one === undefined || one === null), `what states no ${sort} is last`);
  }
  const title = (await idsOf({text: 'data storytelling'}))[0];
  expect(title === 'data-storytelling', `a title is first: ${title}`);
}

// Whatever is typed, it is answered soon and without an error.
async function boundedWork() {
  const letters = 'data '.repeat(2000);
  const noise = Array.from({length: 2000}, (_, place) => `w${'abcdefgh'[place % 8]}x${place}`).join(' ');
  for(const text of [letters, noise, 'a'.repeat(10_000), 'é'.repeat(10_000), '’'.repeat(10_000), '\u0301\u0000\ud800 ', '\n\t<b>"&']) {
    const start = performance.now();
    const result = await index.search({text, today: TODAY});
    const took = performance.now() - start;
    expect(took < MOST_MILLISECONDS, `${text.slice(0, 10)}… took ${took} ms`);
    expect(result.total >= 0, text.slice(0, 10));
  }
}

// The count of typing errors against one that is slow and plain.
async function typingErrors() {
  const {typingErrors: counted} = await engine('distance.js');
  const words = ['', 'a', 'ab', 'ba', 'abc', 'acb', 'bca', 'database', 'databse', 'dtaabase', 'datbaase', 'abases', 'cab'];
  for(const one of words) {
    for(const other of words) {
      for(const most of [1, 2, 9]) {
        const expected = Math.min(plainErrors(one, other), most + 1);
        expect(counted(one, other, most) === expected, `${one} ${other} ${most}: ${counted(one, other, most)}, not ${expected}`);
      }
    }
  }
}

function plainErrors(one, other) {
  if(!one || !other) {
    return one.length + other.length;
  }
  const [rest, last] = [one.slice(0, -1), one.at(-1)];
  const [others, otherLast] = [other.slice(0, -1), other.at(-1)];
  const ways = [plainErrors(rest, other) + 1, plainErrors(one, others) + 1, plainErrors(rest, others) + (last === otherLast ? 0 : 1)];
  if(one.length > 1 && other.length > 1 && last === others.at(-1) && rest.at(-1) === otherLast) {
    ways.push(plainErrors(rest.slice(0, -1), others.slice(0, -1)) + 1);
  }
  return Math.min(...ways);
}

// A first query reads the root and the words of its letters, and nothing twice.
async function lazily() {
  read.length = 0;
  const fresh = await open();
  for(const text of ['data', 'data', 'databse']) {
    const result = await fresh.search({text, today: TODAY});
    await fresh.records(result.ids.slice(0, 10));
  }
  const names = read.map(({name}) => name);
  expect(new Set(names).size === names.length, `read twice: ${names}`);
  expect(names.length <= 3, `read: ${names}`);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
