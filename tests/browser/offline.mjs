// The page without a connection.
//
//   node offline.mjs SITE PREFIX
//
// The answer is `{runs, problems, kept}`, with the bytes of all answers until the page is kept.

import {mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';

const [site, prefix] = process.argv.slice(2);
const {badges, documents} = await verdicts(site);
const named = name => badges.find(badge => badge.name === name);
const MINUTE = 60_000;
const problems = [];
let [runs, kept] = [0, 0];
const browser = await launch();

/** Opens a browser with an empty store on a site that is served by `options`. */
async function visitor(name, {folder = site, ...options} = {}) {
  runs += 1;
  const server = await serve(folder, prefix, {documents: {...documents}, compression: 'br', ...options});
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const wrong = what => problems.push(`${name}: ${what}`);
  let isCut = false;
  context.on('weberror', failure => wrong(`uncaught: ${failure.error()}`));
  context.on('console', message => {
    // Without a connection the browser itself says of every request that it failed.
    const isMeant = isCut && /Failed to load resource|ERR_|fetching the script|FetchEvent/.test(message.text());
    if(['error', 'warning', 'assert'].includes(message.type()) && !isMeant) {
      wrong(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  context.on('request', request => {
    if(/^https?:/.test(request.url()) && new URL(request.url()).origin !== server.origin) {
      wrong(`asked ${request.url()}`);
    }
  });
  let page;
  const own = {
    server,
    context,
    wrong,
    async open(now = NOW, language = '') {
      const before = page;
      page = await context.newPage();
      await page.clock.setFixedTime(now);
      await page.goto(`${server.origin}${prefix}${language}verify/`);
      await page.waitForSelector('#file:enabled');
      await before?.close();
    },
    async bring({name: file, content, verdict}, wanted = verdict) {
      await page.evaluate(() => delete document.querySelector('#result').dataset.verdict);
      await page.setInputFiles('#file', [{name: `${file}.json`, mimeType: 'application/json', buffer: Buffer.from(content)}]);
      await page.waitForSelector('#result[data-verdict] .requests:not([hidden])', {timeout: 15_000});
      const said = await page.getAttribute('#result', 'data-verdict');
      if(said !== wanted) {
        wrong(`${file} is ${said}, not ${wanted}: ${(await page.innerText('#result')).slice(0, 600)}`);
      }
    },
    /** Waits until everything is kept, documents too. */
    async settle(urls = 2) {
      await until(page, async count => {
        const names = await caches.keys();
        const cache = names.find(name => name.endsWith(' documents'));
        const isActive = navigator.serviceWorker.controller?.state === 'activated';
        return isActive && cache && (await (await caches.open(cache)).keys()).length >= count;
      }, urls);
    },
    async cut() {
      isCut = true;
      await context.setOffline(true);
      await server.close();
    },
    names: () => page.evaluate(() => caches.keys()),
    /** Keeps another script in the place of a worker's, as another program of the same origin could. */
    plant: () => page.evaluate(async () => {
      const url = new URL('worker.js', new URL(document.querySelector('#words').dataset.verifier, location.href));
      await (await caches.open('planted')).put(url, new Response('', {headers: {'content-type': 'text/javascript'}}));
    }),
    asOf: () => page.locator('.as-of').count(),
    expect(what, real, ideal) {
      if(JSON.stringify(real) !== JSON.stringify(ideal)) {
        wrong(`${what}: ${JSON.stringify(real)}, not ${JSON.stringify(ideal)}`);
      }
    },
    async axe() {
      const {violations} = await axe(await isolated(page, AXE));
      violations.forEach(violation => wrong(violation));
    },
    page: () => page,
    async end() {
      await context.close();
      await server.close().catch(() => {});
    }
  };
  return own;
}

/** Waits until something is so in a page. */
async function until(page, isSo, argument) {
  const end = performance.now() + 20_000;
  while(!await page.evaluate(isSo, argument)) {
    if(performance.now() > end) {
      throw new Error(`never so: ${isSo}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** After one badge the connection goes: the same answers, with the moment that they are of. */
async function withoutConnection(host, language = '') {
  const own = await visitor(`without a connection, ${host}`, {host});
  await own.open(undefined, language);
  own.expect('kept before a badge', await own.names(), []);
  for(const script of ['verify/offline.js', 'assets/offline.js']) {
    const control = (await fetch(own.server.origin + prefix + script)).headers.get('cache-control');
    own.expect(`${script} is asked for anew: ${control}`, host === 'none' || control.includes('no-cache'), true);
  }
  await own.plant();
  await own.bring(named('valid'));
  await own.settle();
  own.expect('as of, with a connection', await own.asOf(), 0);
  const names = (await own.names()).filter(name => name !== 'planted');
  own.expect('kept', names.map(name => name.replace(/^skillmark \S+ |\w{16}$/g, '')).sort(), ['documents', 'page ']);
  const files = own.server.requests.map(({path, bytes = 0}) => [path, bytes]);
  kept = Math.max(kept, files.reduce((sum, [, bytes]) => sum + bytes, 0));
  await own.cut();
  // The copies are of today; the moment is now.
  const now = new Date();
  await own.open(now.toISOString(), language);
  for(const name of ['valid', 'revoked', 'not-authentic', 'unsigned', 'unreadable']) {
    await own.bring(named(name));
    own.expect(`${name}: as of`, await own.asOf(), name === 'unreadable' ? await own.asOf() : 1);
  }
  await own.bring(named('valid'));
  await own.axe();
  // What is beyond what the list promises counts no more.
  await own.open(new Date(now.getTime() + 6 * MINUTE).toISOString(), language);
  await own.bring(named('valid'), 'valid_status_unknown');
  own.expect('what is withdrawn stays so or is unknown', await own.page().locator('#result[data-tone="ok"]').count(), 0);
  // The help page is kept too, and nothing else is.
  await own.page().goto(`${own.server.origin}${prefix}${language}verify/help/`);
  own.expect('help', await own.page().locator('h1').count(), 1);
  const elsewhere = await own.page().goto(`${own.server.origin}${prefix}credentials/`).catch(error => String(error).includes('ERR_'));
  own.expect('another page', elsewhere, true);
  await own.end();
}

/** A newer version of the site takes the place of the one that is kept, once no page of that is open. */
async function newVersion() {
  const changed = {};
  const own = await visitor('a new version', {documents: changed});
  Object.assign(changed, documents);
  await own.open();
  await own.bring(named('valid'));
  await own.settle();
  const before = await own.names();
  const script = await (await fetch(`${own.server.origin}${prefix}verify/offline.js`)).text();
  changed[`${prefix}verify/offline.js`] = script.replace(/"version":"\w{4}/, '"version":"0000');
  // It is found on the next visit, and waits while that page is open.
  await own.open();
  await own.bring(named('valid'));
  await until(own.page(), async () => Boolean((await navigator.serviceWorker.ready).waiting));
  await own.page().goto('about:blank');
  await own.page().waitForTimeout(500);
  await own.open();
  await until(own.page(), async () => !(await caches.keys()).some(name => name.includes(' page ') && !name.includes(' 0000')));
  const after = await own.names();
  own.expect('number of caches', [before.length, after.length], [2, 2]);
  await own.cut();
  await own.open(new Date().toISOString());
  await own.bring(named('valid'));
  await own.end();
}

/** A file that is missing: nothing is kept, and the page works all the same. */
async function halfKept() {
  const own = await visitor('a file is missing');
  const script = await (await fetch(`${own.server.origin}${prefix}verify/offline.js`)).text();
  await own.end();
  const lost = /"(\/[^"]*consent\/address\.js)"/.exec(script)[1];
  const other = await visitor('a file is missing', {withheld: [lost]});
  other.context.removeAllListeners('console');
  await other.open();
  await other.bring(named('valid'));
  await other.page().waitForTimeout(1_000);
  await until(other.page(), async () => !(await navigator.serviceWorker.getRegistration())?.installing);
  other.expect('kept', (await other.names()).filter(name => name.includes(' page ')), []);
  await other.bring(named('revoked'));
  await other.end();
}

/** A browser that keeps nothing, as some do in private windows. */
async function refused() {
  const own = await visitor('nothing may be kept');
  await own.context.addInitScript(() => {
    const {serviceWorker = {}} = navigator;
    serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  await own.open();
  await own.bring(named('valid'));
  await own.bring(named('revoked'));
  own.expect('kept', await own.names(), []);
  await own.end();
}

/** What the browser has from before does not count as fetched now. */
async function notFromBefore() {
  const folder = mkdtempSync(join(tmpdir(), 'skillmark-'));
  for(const name of readdirSync(site).filter(name => name !== '_headers')) {
    symlinkSync(join(site, name), join(folder, name));
  }
  const rules = readFileSync(join(site, '_headers'), 'utf8');
  writeFileSync(join(folder, '_headers'), `${rules}\n${prefix}trust.json\n  Cache-Control: max-age=86400\n`);
  const own = await visitor('what the browser has from before', {folder});
  await own.open();
  await own.bring(named('valid'));
  await own.settle();
  own.expect('asked for', own.server.requests.filter(({path}) => path === `${prefix}trust.json`).length, 2);
  await own.end();
  rmSync(folder, {recursive: true});
}

const works = [() => withoutConnection('joined'), () => withoutConnection('last'), () => withoutConnection('none', 'fr/'), newVersion, halfKept, refused, notFromBefore];
for(const work of works) {
  await work();
}
await browser.close();
answer({runs, problems, kept});
