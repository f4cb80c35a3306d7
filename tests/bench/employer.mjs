// What an employer waits for, and loads: one badge by a browser that has nothing yet, and five hundred; beside
// @digitalbazaar/vc and @digitalcredentials/verifier-core, bundled for the same job, by turns in one run.
//
//   node employer.mjs VERIFIER [SITE]
//
// VERIFIER is the folder that `cargo xtask wasm` makes. With SITE, a built site whose base is at `/`, its page is measured too: it
// shows what it finds, which the others do not. Times are of this machine at this moment.

import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

import {launch} from '../browser/chromium.mjs';
import {serve} from '../browser/server.mjs';
import {contexts} from '../support/node/contexts.mjs';
import {ed25519} from '../support/node/keys.mjs';
import {NOW, OB3, VC2, badge} from '../support/node/sample.mjs';
import {sign} from '../support/node/sign.mjs';

const BADGES = 500;
const ROUNDS = 5;
const NEEDED = [VC2, OB3, 'https://w3id.org/security/multikey/v1'];
const SIDES = ['skillmark', 'digitalbazaar', 'verifier-core'];

const [verifier, site] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'skillmark-bench-'));
try {
  await prepare();
  const badges = await sealed();
  const browser = await launch();
  const server = await serve(folder, '/', {host: 'none', compression: 'br'});
  await compare(browser, server, badges);
  await server.close();
  if(site) {
    await page(browser, badges);
  }
  await browser.close();
} finally {
  rmSync(folder, {recursive: true});
}

async function prepare() {
  cpSync(verifier, join(folder, 'verifier'), {recursive: true});
  const needed = NEEDED.map(url => [url, contexts.get(url)]);
  for(const side of SIDES) {
    await build({
      entryPoints: [fileURLToPath(new URL(`sides/${side}.mjs`, import.meta.url))],
      outfile: join(folder, `${side}.js`), define: {global: 'globalThis', CONTEXTS: JSON.stringify(Object.fromEntries(needed))},
      bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'error',
      external: ['/verifier/*']
    });
    writeFileSync(join(folder, `${side}.html`), `<!doctype html><title>${side}</title><link rel="icon" href="data:,"><script type="module" src="${side}.js"></script>`);
  }
}

async function sealed() {
  const key = await ed25519('bench');
  const made = Array.from({length: BADGES}, (_, index) => badge(key.controller, {name: `Badge ${index}`}));
  return Promise.all(made.map(async unsigned => JSON.stringify(await sign(unsigned, 'eddsa-rdfc-2022', key))));
}

async function compare(browser, server, badges) {
  const found = Object.fromEntries(SIDES.map(side => [side, []]));
  for(let round = 0; round < ROUNDS; round++) {
    for(const side of SIDES) {
      found[side].push(await once(browser, server, side, badges));
    }
  }
  line(`one badge and ${BADGES}, medians of ${ROUNDS} windows; load ${loadavg()[0].toFixed(1)}`, ...SIDES);
  line('  bytes over the wire until the first verdict', ...SIDES.map(side => median(found[side].map(({bytes}) => bytes))));
  row('  cold: from opening the page to the first verdict, ms', ({cold}) => cold);
  row('  warm: a second badge, ms', ({warm}) => warm);
  row(`  ${BADGES} badges, ms`, ({many}) => many);
  line('  requests to other hosts', ...SIDES.map(side => median(found[side].map(({elsewhere}) => elsewhere))));

  function row(title, of) {
    line(title, ...SIDES.map(side => median(found[side].map(of)).toFixed(1)));
  }
}

// A window of its own has compiled and cached nothing.
async function once(browser, server, side, badges) {
  const context = await browser.newContext();
  let elsewhere = 0;
  await context.route(url => url.origin !== server.origin, route => {
    elsewhere += 1;
    // Whoever asks others gets an answer at once.
    return route.fulfill({json: {}, headers: {'access-control-allow-origin': '*'}});
  });
  const window = await context.newPage();
  const before = server.requests.length;
  const start = performance.now();
  await window.goto(`${server.origin}/${side}.html`);
  const first = await window.evaluate(async ([text, now]) => (await window.ready)([text], now), [badges[0], NOW]);
  const cold = performance.now() - start;
  const bytes = server.requests.slice(before).reduce((sum, request) => sum + (request.bytes ?? 0), 0);
  const [warm, many] = await window.evaluate(async ([badges, now]) => {
    const check = await window.ready;
    const timed = async some => {
      const start = performance.now();
      const good = await check(some, now);
      if(good !== some.length) {
        throw new Error(`${good} of ${some.length} verify`);
      }
      return performance.now() - start;
    };
    return [await timed(badges.slice(1, 2)), await timed(badges)];
  }, [badges, NOW]);
  await context.close();
  if(first !== 1) {
    throw new Error(`${side} does not verify the badge`);
  }
  return {cold, warm, many, bytes, elsewhere};
}

// The page itself, with everything that it shows.
async function page(browser, badges) {
  const server = await serve(site, '/', {host: 'joined', compression: 'br'});
  const files = badges.map((text, index) => ({name: `${index}.json`, mimeType: 'application/json', buffer: Buffer.from(text)}));
  const times = [];
  for(let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const window = await context.newPage();
    const before = server.requests.length;
    const start = performance.now();
    await window.goto(`${server.origin}/verify/`);
    await window.waitForSelector('#file:enabled');
    await window.setInputFiles('#file', files[0]);
    await window.waitForSelector('#result:not([hidden]):not([aria-busy])[data-verdict]');
    const cold = performance.now() - start;
    const bytes = server.requests.slice(before).reduce((sum, request) => sum + (request.bytes ?? 0), 0);
    await window.reload();
    await window.waitForSelector('#file:enabled');
    const again = performance.now();
    await window.setInputFiles('#file', files);
    await window.waitForFunction(count => document.querySelectorAll('.several tbody tr').length >= count, BADGES, {timeout: 120_000});
    times.push({cold, bytes, many: performance.now() - again});
    await context.close();
  }
  await server.close();
  line(`the page, medians of ${ROUNDS} windows`, 'bytes', 'cold, ms', `${BADGES} badges, ms`);
  line('  with everything that it shows', ...['bytes', 'cold', 'many'].map(key => Math.round(median(times.map(time => time[key])))));
}

function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}

function line(title, ...values) {
  console.log(title.padEnd(58), ...values.map(value => String(value).padStart(17)));
}
