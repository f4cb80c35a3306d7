// What a first visit to each kind of page costs, in bytes over the wire.
//
//   node weights.mjs SITE
//
// Prints a table of what Chromium loads from a host that compresses, on a telephone, before anybody scrolls: the chosen
// pages (see pages.mjs), and those that are the heaviest of the whole site by their files. Ends with status 1 when one is
// over the budget.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {launch} from './chromium.mjs';
import {fileOf, readSite} from './pages.mjs';
import {compress} from './server.mjs';
import {openSite, show} from './states.mjs';

/** Bytes of any page on a first visit. */
const BUDGET = 60_000;
const HEAVIEST = 10;
/** What checks badges is loaded only when there is one. */
const WITHOUT_BUDGET = /^verdict/;

const KINDS = [
  ['html', /text\/html/], ['css', /text\/css/], ['images', /^image/], ['fonts', /^font/],
  ['scripts', /javascript|wasm/], ['other', /./]
];

const folder = process.argv[2];
const site = readSite(folder);
const heaviest = wholeSite(site).slice(0, HEAVIEST);
const found = {};
for(const compression of ['gzip', 'br']) {
  found[compression] = await visitEach(compression);
}
const rows = found.gzip.map((row, index) => ({...row, br: found.br[index].total}));
print(['page', ...KINDS.map(([name]) => name), 'gzip', 'brotli']);
rows.forEach(({name, path, kinds, total, br}) => print([`${name} ${path}`, ...kinds, total, br]));
console.log(`\nThe heaviest of all ${site.all.length} pages by their files (gzip, with pictures that load late):`);
heaviest.forEach(({path, total}) => print([path, total]));
const over = rows.filter(({name, total}) => total > BUDGET && !WITHOUT_BUDGET.test(name));
console.log(over.length === 0 ? `\nNone is over ${BUDGET} bytes.` : `\nOver ${BUDGET} bytes: ${over.map(({path}) => path).join(' ')}`);
process.exitCode = over.length === 0 ? 0 : 1;

async function visitEach(compression) {
  const {server, states} = await openSite(folder, {compression});
  const browser = await launch();
  const rows = [];
  const chosen = states.filter(({name}) => !name.startsWith('verdict') || name === 'verdict-valid');
  const more = heaviest.filter(({path}) => chosen.every(state => state.path !== path));
  for(const state of [...chosen, ...more]) {
    server.requests.length = 0;
    const context = await browser.newContext({viewport: {width: 390, height: 800}});
    const page = await context.newPage();
    await show(page, server.origin, state);
    await page.waitForLoadState('networkidle');
    await context.close();
    rows.push({...state, ...weigh(server.requests)});
  }
  await browser.close();
  await server.close();
  return rows;
}

function weigh(requests) {
  const kinds = KINDS.map(() => 0);
  for(const {type, bytes = 0} of requests) {
    kinds[KINDS.findIndex(([, pattern]) => pattern.test(type ?? '-'))] += bytes;
  }
  return {kinds, total: kinds.reduce((one, other) => one + other)};
}

// Returns every page as a state with the bytes of what it names, the heaviest first. Headers are not counted.
function wholeSite({folder, prefix, all}) {
  const sizes = new Map();
  const size = path => {
    if(!sizes.has(path)) {
      const body = readFileSync(join(folder, fileOf(path, prefix)));
      sizes.set(path, path.endsWith('.png') ? body.length : compress(body, 'gzip').length);
    }
    return sizes.get(path);
  };
  const weighed = all.map(({path}) => {
    const html = readFileSync(join(folder, fileOf(path, prefix)), 'utf8');
    return {name: 'heavy', path, files: [], total: [path, ...loaded(html)].map(size).reduce((one, other) => one + other)};
  });
  return weighed.sort((one, other) => other.total - one.total);
}

function loaded(html) {
  const tags = html.match(/<(?:link|img|script)\b[^>]*>/g) ?? [];
  const wanted = tags.filter(tag => !tag.startsWith('<link') || /rel="?(?:stylesheet|icon|preload|modulepreload)/.test(tag));
  return new Set(wanted.flatMap(tag => tag.match(/(?:href|src)="?([^"\s>]+)/)?.[1] ?? []));
}

function print([first, ...cells]) {
  console.log(String(first).padEnd(72) + cells.map(cell => String(cell).padStart(9)).join(''));
}
