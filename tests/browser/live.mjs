// The preview while a catalog changes.
//
//   node live.mjs PART COMMAND CATALOG
//
// CATALOG is a copy of the tiny one and is changed. The answer is `{problems, milliseconds}`.

import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';

const ALPHA = 'credentials/alpha/index.md';
const HARM = '<img src=x onerror=alert(1)><script>alert(2)</script>';

const [part, command, catalog] = process.argv.slice(2);
const problems = [];
const original = read(ALPHA);
const parts = {follows, bears};
const milliseconds = await parts[part]();
answer({problems, milliseconds});

/** Edits, mistakes, new entries, bursts; the page follows, and stays where it was. */
async function follows() {
  const server = await start();
  const {browser, page, close} = await open(server);
  await page.setViewportSize({width: 900, height: 400});
  await page.goto(`${server.origin}/badges/credentials/alpha/`);
  await warnings(page, server);
  await page.evaluate(() => scrollTo(0, 300));
  const began = Date.now();
  write(ALPHA, original.replace('Alpha & Omega', 'Alpha & Zeta'));
  await shows(page, 'h1', 'Alpha & Zeta');
  const took = Date.now() - began;
  await pause(300);
  expect(await page.evaluate(() => scrollY) === 300, `the page is at ${await page.evaluate(() => scrollY)}, not 300`);

  // A mistake: the site stays, and says what is wrong.
  write(ALPHA, original.replace('status: active', 'status: activ'));
  await page.locator('#skillmark-findings:not([data-sound]) h2').waitFor();
  expect(await page.locator('h1').innerText() === 'Alpha & Zeta', 'the last good page is gone');
  const found = await page.locator('#skillmark-findings .list').innerText();
  for(const words of ['error[C', `${ALPHA}:4:9`, '4 | status: activ', 'did you mean `active`?']) {
    expect(found.includes(words), `the findings lack ${words}: ${found}`);
  }
  expect(await page.locator('#skillmark-findings mark').first().innerText() === 'activ', 'the mark is elsewhere');
  await judge(page, 'findings over a page');
  // Folded, it stays folded on other pages; with another mistake it is there again.
  await page.locator('#skillmark-findings button').click();
  await page.goto(`${server.origin}/badges/credentials/`);
  await page.locator('#skillmark-findings:not([data-sound]) button').waitFor();
  expect(await page.locator('#skillmark-findings .list').isHidden(), 'what was hidden is shown again');
  write('faqs/more.md', 'no questions, and no front matter <b>either</b>');
  await page.locator('#skillmark-findings .list').waitFor();
  rmSync(join(catalog, 'faqs/more.md'));
  write(ALPHA, original);
  await page.locator('#skillmark-findings[data-sound]').waitFor();

  // A new folder, a removed one, and many changes at once.
  mkdirSync(join(catalog, 'credentials/gamma'));
  write('credentials/gamma/index.md', original.replace('Alpha & Omega', 'Gamma rays').replace('TC-1', 'TC-9'));
  await page.getByText('Gamma rays').first().waitFor();
  rmSync(join(catalog, 'credentials/gamma'), {recursive: true});
  await page.getByText('Gamma rays').first().waitFor({state: 'detached'});
  const before = server.lines.length;
  for(let number = 0; number < 30; number++) {
    write(ALPHA, original.replace('Alpha & Omega', `Burst ${number}`));
  }
  await page.getByText('Burst 29').first().waitFor();
  // A file that editors make for a moment, and one that is as it was.
  write('credentials/alpha/.index.md.swp', 'x');
  write(ALPHA, read(ALPHA));
  await pause(300);
  const told = server.lines.slice(before);
  expect(told.length >= 1 && told.length <= 3, `a burst was told in ${told.length} lines: ${told.join(' / ')}`);
  expect(told.every(line => /^\d+ pages: 0 errors, .*; \d+\.\d\d s$/.test(line)), `odd lines: ${told.join(' / ')}`);
  // Saved as many editors do: a new file takes the place of the old one.
  write('credentials/alpha/index.md~', original.replace('Alpha & Omega', 'Renamed over'));
  renameSync(join(catalog, 'credentials/alpha/index.md~'), join(catalog, ALPHA));
  await page.getByText('Renamed over').first().waitFor();
  // The page for checking badges is told too, and keeps nothing.
  await page.goto(`${server.origin}/badges/verify/`);
  write(ALPHA, original.replace('status: active', 'status: [active'));
  await page.locator('#skillmark-findings:not([data-sound]) h2').waitFor();
  await close(browser);
  await server.stop('SIGINT');
  expect(server.code === 0, `Ctrl-C ends with ${server.code}`);
  return took;
}

/** What holds nothing up stands in a corner, opens when asked for, and stays open then. */
async function warnings(page, {origin}) {
  const [list, button] = ['.list', 'button'].map(part => page.locator(`#skillmark-findings ${part}`));
  await button.waitFor();
  expect(await page.locator('#skillmark-findings h2').innerText() === '2 warnings, 3 pieces of advice', 'they are not counted');
  expect(await list.isHidden(), 'warnings lie over a sound page');
  await judge(page, 'warnings in their corner');
  await button.click();
  expect((await list.innerText()).includes('warning[C042]'), 'the warnings are not there');
  await judge(page, 'warnings');
  await page.goto(`${origin}/badges/credentials/`);
  await button.waitFor();
  expect(await list.isVisible(), 'what was opened is folded on the next page');
  await button.click();
  await page.goto(`${origin}/badges/credentials/alpha/`);
  await button.waitFor();
  expect(await list.isHidden(), 'what was folded opens on the next page');
}

/** From a broken start to a site; hostile text; the whole folder; foreign requests. */
async function bears() {
  write(ALPHA, original.replace('status: active', `status: ${JSON.stringify(HARM)}`).replace('level: first', 'lvel: first'));
  const server = await start();
  const {browser, page, close} = await open(server, {allowed: /status of 503/});
  await page.goto(`${server.origin}/badges/credentials/alpha/`);
  await page.locator('#skillmark-findings:not([data-sound]) h2').waitFor();
  const found = await page.locator('#skillmark-findings .list').innerText();
  expect(found.includes(HARM), `hostile text is not shown as text: ${found}`);
  expect(await page.locator('h1').innerText() === 'The site cannot be built yet', 'there is a site');
  expect(await page.locator('#skillmark-findings img, #skillmark-findings script').count() === 0, 'text became markup');
  await judge(page, 'the page that stands in');
  await page.emulateMedia({colorScheme: 'dark'});
  await judge(page, 'the page that stands in, dark');
  // Half a file, bytes that are no text, nothing at all.
  for(const bytes of [original.slice(0, 40), Buffer.from([0xff, 0xfe, 0]), '', '---\n'.repeat(3000), '---\na: &a [*a]\n---\n']) {
    const lines = server.lines.length;
    write(ALPHA, bytes);
    await until(() => server.lines.length > lines, 'a broken file is told of');
  }
  write(ALPHA, original);
  await shows(page, 'h1', 'Alpha & Omega');
  const sound = page.locator('#skillmark-findings[data-sound]');
  await sound.waitFor();
  // Configuration that cannot be read, and a folder that goes and comes back, as with another branch.
  const config = read('catalog.yaml');
  write('catalog.yaml', 'title: [');
  await page.locator('#skillmark-findings:not([data-sound]) h2').waitFor();
  write('catalog.yaml', config);
  await sound.waitFor();
  renameSync(catalog, `${catalog}-away`);
  await page.locator('#skillmark-findings h2', {hasText: 'could not be read'}).waitFor();
  renameSync(`${catalog}-away`, catalog);
  await sound.waitFor();
  write(ALPHA, original.replace('Alpha & Omega', 'Back again'));
  await shows(page, 'h1', 'Back again');
  await others(server);
  await close(browser);
  await server.stop('SIGINT');
}

/** What others ask for. */
async function others(server) {
  const own = server.origin.slice('http://'.length);
  const cases = [
    [{host: 'evil.example'}, '/badges/', 403], [{host: `evil.example:${own.split(':')[1]}`}, '/.skillmark/findings.json', 403],
    [{host: own.replace('127.0.0.1', 'localhost')}, '/badges/', 200], [{host: own}, '/badges/credentials/alpha?a=b', 307],
    [{host: own}, '/', 307], [{host: own}, '/badges/nothing/', 404], [{host: own}, '/badges/%2e%2e/catalog.yaml', 404],
    [{host: own}, '/badges/%', 400], [{host: own}, '/badges/..%2f..%2fetc/passwd', 404], [{host: own}, '/.skillmark/else', 404]
  ];
  for(const [headers, path, wanted] of cases) {
    const {status, body} = await ask(server, path, {headers});
    expect(status === wanted, `${path} as ${headers.host} is answered with ${status}`);
    expect(wanted !== 403 || !body.includes('Omega'), 'what a foreign name asks for is told');
  }
  expect((await ask(server, '/badges/', {method: 'POST', headers: {host: own}})).status === 405, 'POST is answered');
  const {headers, body} = await ask(server, '/badges/credentials/alpha/', {headers: {host: own}});
  expect(headers['content-security-policy']?.includes('trusted-types'), 'there is no policy');
  expect(headers['cache-control'] === 'no-cache' && headers['x-content-type-options'] === 'nosniff', 'headers are missing');
  expect(body.includes('/.skillmark/live.js?at='), 'the page does not wait for news');
  const document = await ask(server, '/badges/credentials/alpha/achievement.json', {headers: {host: own}});
  expect(document.headers['content-type'] === 'application/json' && !document.body.includes('skillmark/live'), 'a document is changed');
}

function ask({origin}, path, options) {
  const {hostname, port} = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, path, ...options}, async response => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) {
        body += chunk;
      }
      resolve({status: response.statusCode, headers: response.headers, body});
    });
    asked.on('error', reject).end();
  });
}

/** Starts the preview. `lines` is what it says after that, one for each time that it looked. */
async function start() {
  const child = spawn(command, ['serve', catalog, '--port', '0'], {stdio: ['ignore', 'ignore', 'pipe'], env: {...process.env, NO_COLOR: '1'}});
  const server = {lines: [], code: undefined};
  let rest = '';
  const ended = new Promise(resolve => child.on('exit', code => {
    server.code = code;
    resolve();
  }));
  const started = new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', text => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for(const line of lines) {
        const [origin] = line.match(/http:\/\/[0-9.:]+/) ?? [];
        if(origin) {
          server.origin = origin;
          resolve();
        } else if(server.origin) {
          server.lines.push(line);
        }
      }
    });
    ended.then(() => reject(new Error('the preview ended')));
  });
  await started;
  server.stop = signal => {
    child.kill(signal);
    return ended;
  };
  return server;
}

async function open({origin}, {allowed = /^$/} = {}) {
  const browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', message => {
    if(message.type() === 'error' && !allowed.test(message.text())) {
      problems.push(`the console says: ${message.text()}`);
    }
  });
  page.on('pageerror', error => problems.push(`a script failed: ${error}`));
  page.on('request', request => expect(request.url().startsWith(origin), `${request.url()} is asked for`));
  page.on('dialog', dialog => {
    problems.push('a dialog opened');
    dialog.dismiss();
  });
  return {browser, page, close: browser => browser.close()};
}

async function judge(page, state) {
  const {violations, undecided} = await axe(await isolated(page, AXE));
  for(const text of [...violations, ...undecided]) {
    problems.push(`${state}: ${text}`);
  }
}

async function shows(page, selector, text) {
  await page.locator(selector, {hasText: text}).first().waitFor();
}

async function until(holds, what) {
  for(let tries = 0; tries < 200; tries++) {
    if(holds()) {
      return;
    }
    await pause(50);
  }
  problems.push(`${what}: not within ten seconds`);
}

function read(path) {
  return readFileSync(join(catalog, path), 'utf8');
}

function write(path, text) {
  writeFileSync(join(catalog, path), text);
}

function expect(holds, problem) {
  if(!holds) {
    problems.push(problem);
  }
}
