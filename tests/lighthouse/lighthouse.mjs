// Scores of Lighthouse for a built site, on a simulated telephone.
//
//   node lighthouse.mjs SITE
//
// Prints a table, and ends with status 1 when a page misses a goal. Whatever else the machine does takes points away and
// never adds any, so that a page has several tries.

import lighthouse from 'lighthouse';

import {launch} from '../browser/chromium.mjs';
import {readSite} from '../browser/pages.mjs';
import {serve} from '../browser/server.mjs';

const PAGES = [
  'home', 'credentials', 'credential', 'pathway', 'verify', 'skills', 'framework', 'matrix', 'skill', 'occupation', 'compare', 'plan'
];
/** States of pages that addresses lead to, by the page's name. */
const STATES = {credentials: '?q=data', compare: '?credentials=data-at-work,data-literacy', plan: '#1.credentials=data-at-work,data-literacy'};
const GOALS = {performance: 99, accessibility: 100, 'best-practices': 100, seo: 100};
const PORT = 9333;
const TRIES = 4;

const site = readSite(process.argv[2]);
// Of the two that hosts use, gzip makes the larger files.
const server = await serve(site.folder, site.prefix, {compression: 'gzip'});
const browser = await launch([`--remote-debugging-port=${PORT}`]);
const rows = [];
const chosen = site.chosen.filter(({name}) => PAGES.includes(name));
const states = chosen.filter(({name}) => STATES[name]).map(({name, path}) => ({path: path + STATES[name]}));
for(const {path} of [...chosen, ...states]) {
  let row = await judge(path);
  for(let tries = 1; isMissed(row) && tries < TRIES; tries += 1) {
    const other = await judge(path);
    row = sum(other.scores) > sum(row.scores) ? other : row;
  }
  rows.push(row);
}
await browser.close();
await server.close();
tell(rows);
process.exitCode = rows.some(isMissed) ? 1 : 0;

async function judge(path) {
  const {lhr} = await lighthouse(server.origin + path, {port: PORT, logLevel: 'error', onlyCategories: Object.keys(GOALS)});
  if(lhr.runtimeError) {
    throw new Error(`${path}: ${lhr.runtimeError.message}`);
  }
  const scores = Object.keys(GOALS).map(category => Math.round(lhr.categories[category].score * 100));
  return {path, scores, bytes: lhr.audits['total-byte-weight'].numericValue, missed: missedAudits(lhr)};
}

// Returns the audits that cost a page points.
function missedAudits({categories, audits}) {
  const counted = Object.values(categories).flatMap(({auditRefs}) => auditRefs).filter(({weight}) => weight > 0);
  return counted.map(({id}) => audits[id]).filter(({score}) => score !== null && score < 0.9)
    .map(({id, displayValue, details}) => `${id} ${displayValue ?? ''} ${JSON.stringify(details?.items?.[0] ?? '').slice(0, 300)}`);
}

function sum(numbers) {
  return numbers.reduce((one, other) => one + other);
}

function isMissed({scores}) {
  return Object.values(GOALS).some((goal, index) => scores[index] < goal);
}

function tell(rows) {
  const line = cells => console.log(cells.map((cell, index) => index === 0 ? String(cell).padEnd(40) : String(cell).padStart(15)).join(''));
  line(['page', ...Object.keys(GOALS), 'bytes']);
  rows.forEach(({path, scores, bytes}) => line([path, ...scores, bytes]));
  line(['at least', ...Object.values(GOALS), '']);
  rows.filter(isMissed).forEach(({path, missed}) => console.log(`${path}\n  ${missed.join('\n  ')}`));
}
