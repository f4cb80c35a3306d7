// What a first search costs beside Pagefind: bytes over the wire and requests until the first results are shown, in Chromium, on
// the same pages, by turns in one run; and what the index takes to build.
//
//   node search.mjs PROGRAM SAMPLE [COUNT…]
//
// PROGRAM is the program `index` beside this file, SAMPLE the sample catalog. For us that is the script of the page and all that it
// asks for, with twelve results that tell what they cost and when they begin; for Pagefind, its script and all that it asks for, with
// the data of ten results. Neither counts the page. Ends with status 1 when we are over the budget.

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {launch} from '../browser/chromium.mjs';
import {serve} from '../browser/server.mjs';

const QUERIES = [
  'data', 'writing', 'electricians', 'project management', 'water quality', 'machine learning', 'construction safety',
  'statistics for nurses', 'acessibility', 'grnat writing'
];
const BYTES = 100_000;
const REQUESTS = 6;
const OURS = /^\/assets\/(search\/|site\/.*\/find\.js)/;
const THEIRS = /^\/pagefind\//;

const [program, sample, ...counts] = process.argv.slice(2);
const here = name => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'skillmark-search-'));
let isWithin = true;
try {
  const browser = await launch();
  for(const count of counts.length > 0 ? counts : ['40', '1000', '10000']) {
    await measure(browser, Number(count));
  }
  await browser.close();
} finally {
  rmSync(folder, {recursive: true});
}
process.exitCode = isWithin ? 0 : 1;

async function measure(browser, count) {
  const [catalog, site] = [join(folder, `catalog-${count}`), join(folder, `site-${count}`)];
  execFileSync('node', [here('catalogs.mjs'), sample, catalog, String(count)]);
  const built = JSON.parse(execFileSync(program, [catalog, site], {maxBuffer: 1 << 24}));
  const start = performance.now();
  const pagefind = here('../node_modules/.bin/pagefind');
  execFileSync(pagefind, ['--site', site, '--glob', 'credentials/*/index.html', '--root-selector', 'main'], {stdio: 'pipe'});
  const theirs = (performance.now() - start) / 1000;
  writeFileSync(join(site, 'pagefind.html'), '<!doctype html><title>bench</title><link rel="icon" href="data:,">');
  const server = await serve(site, '/', {host: 'none', compression: 'gzip'});
  console.log(`\n${count} credentials; load ${loadavg()[0].toFixed(1)}`);
  console.log(`index: ${built.index.toFixed(2)} s, ${built.files} files, ${built.bytes} bytes; Pagefind: ${theirs.toFixed(2)} s`);
  line('', 'bytes', 'requests', 'found', 'Pagefind bytes', 'requests', 'found');
  const rows = [];
  for(const text of QUERIES) {
    const one = await first(browser, server, OURS, page => ours(page, server.origin, text));
    const other = await first(browser, server, THEIRS, page => their(page, server.origin, text));
    rows.push([one.bytes, one.requests, other.bytes, other.requests]);
    line(text, one.bytes, one.requests, one.found, other.bytes, other.requests, other.found);
    isWithin &&= one.bytes < BYTES && one.requests <= REQUESTS;
  }
  const most = rows[0].map((_, column) => Math.max(...rows.map(row => row[column])));
  line('at most', most[0], most[1], '', most[2], most[3], '');
  await server.close();
}

// Every question is the first one: a window of its own has nothing yet.
async function first(browser, server, counted, ask) {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.requests.length = 0;
  const found = await ask(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  const own = server.requests.filter(({path}) => counted.test(path));
  return {found, bytes: own.reduce((sum, {bytes}) => sum + bytes, 0), requests: own.length};
}

async function ours(page, origin, text) {
  await page.goto(`${origin}/credentials/?q=${encodeURIComponent(text)}`);
  await page.locator('#found:not([hidden]) li.card').first().waitFor();
  return (await page.locator('.sortbar [role="status"]').textContent()).match(/[\d,]+/)?.[0];
}

async function their(page, origin, text) {
  await page.goto(`${origin}/pagefind.html`);
  return page.evaluate(async text => {
    const pagefind = await import('/pagefind/pagefind.js');
    const {results} = await pagefind.search(text);
    await Promise.all(results.slice(0, 10).map(result => result.data()));
    return results.length;
  }, text);
}

function line(title, ...values) {
  console.log(title.padEnd(24), ...values.map(value => String(value).padStart(15)));
}
