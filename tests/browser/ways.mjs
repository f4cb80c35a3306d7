// Every verdict by the mouse alone, by the keyboard alone, and by pasting.
//
//   node ways.mjs JOB.json
//
// The job is `{site, prefix}`. The answer is a list of `{name, way, verdict, expected, focus, announced, troubles}`.

import {answer, job} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';
import {watch} from './verify-page.mjs';

/** More stops than that a page has none. */
const MOST_STOPS = 80;

const WAYS = {mouse, keyboard, typing, pasting};

const {site, prefix} = job();
const {badges, documents} = await verdicts(site);
const server = await serve(site, prefix, {documents});
const browser = await launch();
const found = [];
for(const badge of badges) {
  for(const way of Object.keys(WAYS)) {
    found.push(await bring(badge, way));
  }
}
await browser.close();
await server.close();
answer(found);

async function bring({name, verdict: expected, content}, way) {
  const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  // Asked for before there is one, it is told of in any case.
  page.on('filechooser', () => {});
  await page.clock.setFixedTime(NOW);
  await page.goto(`${server.origin}${prefix}verify/`);
  await page.waitForSelector('#file:enabled');
  await WAYS[way](page, {name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(content)}, content);
  const result = page.locator('#result:not([hidden]):not([aria-busy])[data-verdict]');
  const verdict = await result.getAttribute('data-verdict', {timeout: 30_000});
  // Whoever cannot see the page hears the headline, since it has the focus.
  const focus = await page.evaluate(() => document.activeElement?.localName);
  const headline = (await page.locator('#result h1').first().innerText()).trim();
  await context.close();
  // The list that one of them names is not there, on purpose.
  const errors = log.errors.filter(error => !error.endsWith('-lost.json'));
  return {name, way, verdict, expected, focus, headline, troubles: [...log.elsewhere, ...log.violations, ...errors]};
}

async function mouse(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#file')]);
  await chooser.setFiles(file);
}

async function keyboard(page, file) {
  await tabTo(page, '#file');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles(file);
}

async function typing(page, file, content) {
  await tabTo(page, 'summary:has(~ label[for="paste"]), summary:has(~ * #paste)');
  await page.keyboard.press('Enter');
  await tabTo(page, '#paste');
  await page.keyboard.insertText(content);
  await tabTo(page, '#badge button:not([type="button"])');
  await page.keyboard.press('Enter');
}

async function pasting(page, file, content) {
  await page.evaluate(text => navigator.clipboard.writeText(text), content);
  await page.locator('body').press('Control+v');
}

async function tabTo(page, selector) {
  for(let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if(await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) {
      return;
    }
  }
  throw new Error(`the keyboard does not lead to ${selector}`);
}
