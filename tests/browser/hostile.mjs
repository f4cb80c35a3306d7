// What the page makes of files that mean harm.
//
//   node hostile.mjs JOB.json
//
// The job is `{site, prefix}`. The answer is a list of `{name, verdict, milliseconds, harm, troubles}` for each file: what
// it is called, how long it took until an answer was shown, and everything that should not have happened.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {hostileFiles} from './hostile-files.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';
import {watch} from './verify-page.mjs';

/** An answer that is not there by then will not come. */
const PATIENCE = 60_000;
const BUSY = 3_000;

const {site, prefix} = job();
const {documents, owner} = await verdicts(site);
const server = await serve(site, prefix, {documents});
const browser = await launch();
const folder = mkdtempSync(join(tmpdir(), 'skillmark-hostile-'));
const found = [];
for await(const file of hostileFiles(owner)) {
  const once = await bring(file);
  // What takes long is brought again: the machine may have been busy with something else.
  const again = once.milliseconds > BUSY ? await bring(file) : once;
  found.push({...once, milliseconds: Math.min(once.milliseconds, again.milliseconds)});
}
await browser.close();
await server.close();
rmSync(folder, {recursive: true});
answer(found);

async function bring({name, fileName, content}) {
  const context = await browser.newContext();
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  const dialogs = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${server.origin}${prefix}verify/`);
  await page.waitForSelector('#file:enabled');
  const milliseconds = await shown(page, fileName ?? 'badge.json', content);
  const verdict = await page.getAttribute('#result', 'data-verdict');
  const harm = [...dialogs, ...await page.evaluate(harmDone)];
  await context.close();
  return {name, verdict, milliseconds, harm, troubles: [...log.elsewhere, ...log.violations, ...log.errors]};
}

async function shown(page, name, content) {
  // The largest are more than the browser takes by other ways.
  const file = join(folder, name);
  writeFileSync(file, content);
  const start = performance.now();
  await page.setInputFiles('#file', file);
  await page.waitForSelector('#result:not([hidden]):not([aria-busy])', {timeout: PATIENCE});
  // The page must answer to its reader as well.
  await page.locator('#result h1').first().isVisible();
  return Math.round(performance.now() - start);
}

// Runs in the page: returns what of a badge has become more than text.
function harmDone() {
  const result = document.querySelector('#result');
  const isElsewhere = address => Boolean(address) && !address.startsWith(`${location.origin}/`);
  const planted = [...result.querySelectorAll('script, iframe, object, embed, style, base, meta, [onerror], [onload], [onclick], [style]')];
  // Nothing of a badge is loaded, and no link of it can run anything; the page has pictures and a sheet of its own.
  const sheets = [...result.querySelectorAll('link')].filter(({href, rel}) => rel !== 'stylesheet' || isElsewhere(href));
  const pictures = [...result.querySelectorAll('img, picture, video, audio, source')].filter(({src, srcset}) => isElsewhere(src) || srcset);
  const links = [...result.querySelectorAll('[href]')].filter(({href}) => !/^(https?:|mailto:|blob:)/.test(href.baseVal ? 'https:' : href));
  const harm = [...planted, ...sheets, ...pictures, ...links].map(element => element.outerHTML.slice(0, 200));
  return window.pwned ? [...harm, 'script of a badge has run'] : harm;
}
