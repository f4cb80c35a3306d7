// Size of what the verify page loads, and its speed in Chromium beside @digitalbazaar/vc, by turns in one run.
//
//   node bench.mjs VERIFIER [TIMES]
//
// VERIFIER is the folder that `cargo xtask wasm` makes, TIMES the program `times` beside this file. Times are of this machine at this moment: compare the two
// columns with each other, and with nothing else.

import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {build} from 'esbuild';

import {launch} from '../browser/chromium.mjs';
import {serve} from '../browser/server.mjs';
import {questions} from './questions.mjs';
import {verify} from './rivals.mjs';

const ROUNDS = 7;
const NAMES = ['skillmark', '@digitalbazaar/vc'];

const [verifier, native] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'skillmark-bench-'));
try {
  await prepare();
  sizes('what checks badges', verifier);
  sizes('@digitalbazaar/vc with eddsa-rdfc-2022, without contexts', folder, ['rival.js']);
  const asked = await questions();
  const browser = await launch();
  const server = await serve(folder, '/', {host: 'none'});
  await times(browser, server.origin, asked[0]);
  await everySuite(browser, server.origin, asked);
  await server.close();
  await browser.close();
} finally {
  rmSync(folder, {recursive: true});
}

async function prepare() {
  cpSync(verifier, join(folder, 'verifier'), {recursive: true});
  cpSync(fileURLToPath(new URL('page.mjs', import.meta.url)), join(folder, 'page.js'));
  await build({
    entryPoints: [fileURLToPath(new URL('rival.mjs', import.meta.url))],
    outfile: join(folder, 'rival.js'),
    bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'error'
  });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title><link rel="icon" href="data:,">');
}

// What is in folders there is the page's and the element's, and has budgets of its own.
function filesOf(where) {
  return readdirSync(where, {withFileTypes: true}).filter(entry => entry.isFile()).map(({name}) => name).sort();
}

function sizes(title, where, names = filesOf(where)) {
  const total = [0, 0, 0];
  line(title, 'raw', 'gzip 9', 'brotli 11');
  for(const name of names) {
    const bytes = readFileSync(join(where, name));
    const brotli = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
    const each = [bytes.length, gzipSync(bytes, {level: 9}).length, brotli.length];
    each.forEach((size, i) => {
      total[i] += size;
    });
    line(`  ${name}`, ...each);
  }
  if(names.length > 1) {
    line('  together', ...total);
  }
}

async function times(browser, origin, input) {
  const found = Object.fromEntries(NAMES.map(name => [name, {load: [], cold: [], both: [], warm: []}]));
  for(let round = 0; round < ROUNDS; round++) {
    for(const name of NAMES) {
      const {load, cold, warm} = await once(browser, origin, name, input);
      found[name].load.push(load);
      found[name].cold.push(cold);
      found[name].both.push(load + cold);
      found[name].warm.push(...warm);
    }
  }
  line(`milliseconds, median of ${ROUNDS} windows; load ${loadavg()[0].toFixed(1)}`, ...NAMES, 'times');
  row('  load', 'load', median);
  row('  first verification', 'cold', median);
  row('  load and first verification', 'both', median);
  row('  further verifications', 'warm', median);
  row('  further verifications, least', 'warm', values => Math.min(...values));

  function row(title, key, of) {
    const [ours, theirs] = NAMES.map(name => of(found[name][key]));
    line(title, ours.toFixed(2), theirs.toFixed(2), (theirs / ours).toFixed(1));
  }
}

// A window of its own has compiled and cached nothing.
async function once(browser, origin, name, input) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  const result = await page.evaluate(async ([name, input]) => {
    const {measure} = await import('/page.js');
    return measure(name, input);
  }, [name, input]);
  await context.close();
  return result;
}

// Each suite in three places, and in one of them beside the libraries that know it: in the browser, the library for
// ECDSA asks for things of Node.js.
async function everySuite(browser, origin, asked) {
  const machine = native ? nativeTimes(asked) : {};
  const {measure} = await import(join(folder, 'page.js'));
  const wasm = () => ({module_or_path: readFileSync(join(folder, 'verifier/skillmark_verifier_bg.wasm'))});
  line('further verifications, median milliseconds', 'native', 'Chromium', 'Node.js', 'others, Node.js', 'times');
  for(const input of asked) {
    const inBrowser = median((await once(browser, origin, 'skillmark', input)).warm);
    const ours = median((await measure('skillmark', input, {init: wasm()})).warm);
    const theirs = median((await measure('others', input, {verify})).warm);
    const values = [machine[input.name] ?? NaN, inBrowser, ours, theirs];
    line(`  ${input.name}`, ...values.map(value => value.toFixed(3)), (theirs / ours).toFixed(1));
  }
}

function nativeTimes(asked) {
  const file = join(folder, 'questions.json');
  writeFileSync(file, JSON.stringify(asked));
  return JSON.parse(execFileSync(native, [file], {encoding: 'utf8'}));
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1];
}

function line(title, ...values) {
  console.log(title.padEnd(58), ...values.map(value => String(value).padStart(17)));
}
