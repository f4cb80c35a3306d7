// The page of texts for announcing a credential, and terms of the glossary that are explained where they stand.
//
//   node tell.mjs SITE STATES
//
// SITE is a built site; STATES, a folder for pages as their scripts made them. The answer is `{problems, asked}`:
// sentences on what is wrong, and how many questions were asked.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, overlapping, sideways} from './layout.mjs';
import {inParallel} from './parallel.mjs';
import {readSite} from './pages.mjs';
import {serve} from './server.mjs';

const KIT = 'credentials/data-literacy/kit/';
const PAGE = 'credentials/data-literacy/';

const [folder, states] = process.argv.slice(2);
const {prefix} = readSite(folder);
const server = await serve(folder, prefix);
const browser = await launch();
const problems = [];
let asked = 0;

// All windows share one clipboard: what copies goes one by one.
const copying = async () => {
  for(const part of [byMouse, byKeyboard, byTouch, signature, refused]) {
    await part();
  }
};
await inParallel(3, [
  copying, looks, withoutScripts, closed, hover, focus, tap, offlineTerm, noScripts
], part => part());

await browser.close();
await server.close();
answer({problems, asked});

/** Every text is copied as it stands there, in both languages, and that is said. */
async function byMouse() {
  await visit(KIT, {}, async page => {
    const buttons = page.locator('[data-copy]:not([data-plain])');
    const count = await buttons.count();
    expect('each language has its texts', count === 16, count);
    for(let number = 0; number < count; number++) {
      const button = buttons.nth(number);
      const text = await page.locator(`#${await button.getAttribute('data-copy')}`).textContent();
      await button.click();
      await said(button, 'Copied.');
      const copied = await clipboard(page);
      expect(`text ${number} is copied`, copied === text && text.length > 10, copied);
    }
    const texts = await page.locator('pre').allTextContents();
    expect('nothing is left open', !texts.some(text => /not stated|none|\{|null|undefined|&#|&amp;/i.test(text)), texts.join('\n'));
    expect('no text names a date', !texts.some(text => /\b20\d\d\b/.test(text)), texts.join('\n'));
    const french = await page.locator('pre[lang=fr]').allTextContents();
    expect('French is French', french.length === 8 && french.some(text => text.includes('Vous saurez trouver un jeu')), french.join('\n'));
    const mail = new URL(await page.locator('a[href^="mailto:?"]').first().getAttribute('href'));
    const body = mail.searchParams.get('body').replaceAll('\r\n', '\n');
    expect('the e-mail is that of the page', body === await page.locator('#email-en').textContent(), body);
    expect('it has its subject', mail.searchParams.get('subject') === await page.locator('#subject-en').textContent(), mail.href);
  });
}

async function byKeyboard() {
  await visit(KIT, {}, async page => {
    const button = page.locator('[data-copy="job-en"]');
    const name = await named(page, '[data-copy="job-en"]');
    expect('the button says what it copies', name === 'Copy Sentence for a job advertisement English', name);
    await page.locator('[data-copy="newsletter-en"]').focus();
    await page.keyboard.press('Tab');
    expect('the next stop is the next button', await button.evaluate(element => element === document.activeElement), 'another');
    await page.keyboard.press('Enter');
    await said(button, 'Copied.');
    expect('it is copied', (await clipboard(page)).startsWith('You are able to find'), await clipboard(page));
    expect('the focus stays', await button.evaluate(element => element === document.activeElement), 'elsewhere');
  });
}

async function byTouch() {
  await visit(`fr/${KIT}`, {touch: true}, async page => {
    const button = page.locator('[data-copy="linkedin-fr"]');
    await button.tap();
    await said(button, 'Copié.');
    expect('it is copied', (await clipboard(page)).startsWith('À découvrir'), await clipboard(page));
    const first = await page.locator('main h2').first().textContent();
    expect('the language of the page comes first', first === 'Français', first);
    const small = await page.locator('[data-copy]').evaluateAll(all => all.filter(one => one.getBoundingClientRect().height < 24).length);
    expect('buttons are large enough', small === 0, small);
  });
}

/** The signature is copied with its format for programs that take one, and as text for others. */
async function signature() {
  await visit(KIT, {}, async page => {
    const button = page.locator('[data-copy="code-en"][data-plain]');
    await button.click();
    await said(button, 'Copied.');
    const read = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async type => (await item.getType(type)).text();
      return {html: await text('text/html'), plain: await text('text/plain')};
    });
    expect('the picture has its words', /<img[^>]+alt="Badge: Data Literacy[^"]+"/.test(read.html), read.html);
    expect('addresses are whole', read.html.includes('src="https://badges.example.edu/credentials/data-literacy/badge.png"'), read.html);
    expect('there is a text for others', read.plain === await page.locator('#signature-en').textContent(), read.plain);
    const shown = await page.locator('#shown-en img').evaluate(image => image.decode().then(() => image.naturalWidth));
    expect('the page shows it', shown === 512, shown);
  });
}

/** Where the browser gives no way to the clipboard, the selection is copied; where it refuses that too, it says so. */
async function refused() {
  await visit(KIT, {refuse: ['clipboard']}, async page => {
    const button = page.locator('[data-copy="subject-en"]');
    await button.click();
    await said(button, 'Copied.');
    expect('it is copied all the same', (await page.evaluate(() => window.copiedText)) === await page.locator('#subject-en').textContent(), '');
  });
  await visit(KIT, {refuse: ['clipboard', 'copy']}, async page => {
    const button = page.locator('[data-copy="subject-en"]');
    await button.click();
    await said(button, 'did not let us copy');
    const selected = await page.evaluate(() => getSelection().toString().trim());
    expect('the text is selected', selected === (await page.locator('#subject-en').textContent()).trim(), selected);
  });
}

async function withoutScripts() {
  await visit(KIT, {scripts: false}, async page => {
    expect('texts are there', await page.locator('pre:visible').count() === 16, '');
    expect('buttons are not', await page.locator('button[data-copy]:visible').count() === 0, '');
    expect('the e-mail opens', await page.locator('a[href^="mailto:?"]:visible').count() === 2, '');
    expect('the picture can be saved', await page.locator('a[download]:visible').count() === 2, '');
  });
}

/** What is not on offer is not announced. */
async function closed() {
  await visit('credentials/blueprint-reading/kit/', {}, async page => {
    expect('no post', await page.locator('#linkedin-en').count() === 0, '');
    expect('holders have their signature', await page.locator('#signature-en').count() === 1, '');
    expect('it is said', (await page.locator('[role=note]').first().innerText()).includes('not on offer'), '');
  });
  await visit(PAGE, {}, async page => {
    await page.locator(`a[href$="/${KIT}"]`).click();
    expect('the page of the credential leads there', page.url().endsWith(KIT), page.url());
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect('its picture is named', image === 'https://badges.example.edu/credentials/data-literacy/card.png', image);
  });
}

/** The page after copying, and terms that are explained: axe-core finds nothing, and nothing is cut off. */
async function looks() {
  const term = page => page.locator('main p a.term').first();
  const all = [
    ['kit', KIT, {refuse: ['clipboard', 'copy']}, page => page.locator('[data-copy]').first().click()],
    ['kit-phone', `fr/${KIT}`, {width: 320, dark: true, refuse: ['clipboard', 'copy']}, page => page.locator('[data-copy]').first().click()],
    ['kit-untranslated', 'credentials/blueprint-reading/kit/', {width: 390}, () => {}],
    ['tip', PAGE, {}, async page => { await term(page).hover(); await tip(page).waitFor(); }],
    ['tip-dark', `fr/${PAGE}`, {dark: true}, async page => { await term(page).hover(); await tip(page).waitFor(); }],
    ['tip-phone', PAGE, {width: 320, touch: true}, async page => { await term(page).tap(); await tip(page).waitFor(); }]
  ];
  for(const [name, path, how, act] of all) {
    await visit(path, how, async page => {
      await act(page);
      const run = await isolated(page, `${AXE};${LAYOUT}`);
      const {violations} = await axe(run);
      const found = [...violations, ...await run(clipped), ...await run(sideways)];
      // An explanation lies over the text: that is how it can stand beside its term.
      if(path.endsWith('kit/')) {
        found.push(...await run(overlapping));
      }
      expect(`${name}: everybody can use it`, found.length === 0, found.join('\n'));
      writeFileSync(join(states, `${name}.html`), await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`));
    });
  }
}

async function hover() {
  await visit(PAGE, {}, async (page, requests) => {
    expect('nothing is fetched before it is wanted', !requests.some(url => url.includes('/glossary/')), requests.join());
    const term = page.locator('main p a.term').first();
    await term.hover();
    await tip(page).waitFor();
    const text = await tip(page).innerText();
    expect('it is explained', text.startsWith('Proof that you can do one stated thing.'), text);
    const described = await term.evaluate(element => document.getElementById(element.getAttribute('aria-describedby'))?.textContent);
    expect('whoever does not see it hears it', described === text.trim(), described);
    const fetched = requests.filter(url => url.includes('/glossary/'));
    expect('it takes one small document', fetched.length === 1, fetched.join());
    // Over the explanation it stays; beside both it goes.
    const box = await tip(page).boundingBox();
    await page.mouse.move(box.x + 20, box.y + 20, {steps: 4});
    await page.waitForTimeout(600);
    expect('it stays while it is pointed at', await tip(page).isVisible(), 'gone');
    await page.mouse.move(5, 5);
    await tip(page).waitFor({state: 'hidden'});
    // Escape needs no move of the pointer.
    await term.hover();
    await tip(page).waitFor();
    await page.keyboard.press('Escape');
    await tip(page).waitFor({state: 'hidden'});
    expect('the description goes with it', await term.getAttribute('aria-describedby') === null, '');
    expect('it is fetched once', requests.filter(url => url.includes('/glossary/')).length === 1, '');
    await term.click();
    expect('a click goes to the glossary', page.url().endsWith('/glossary/#micro-credential'), page.url());
  });
}

async function focus() {
  await visit(`fr/${PAGE}`, {}, async page => {
    const term = page.locator('main .facts-first aside a.term').first();
    await term.evaluate(element => [...document.querySelectorAll('a, button')].filter(one => one.checkVisibility()).reduce((last, one) => one === element ? (last.focus(), last) : element.compareDocumentPosition(one) & 2 ? one : last));
    await page.keyboard.press('Tab');
    await tip(page).waitFor();
    const text = await tip(page).innerText();
    expect('a word of the page is explained in its language', text.startsWith('L’unité dans laquelle'), text);
    await page.waitForTimeout(500);
    expect('it stays', await tip(page).isVisible(), 'gone');
    await page.keyboard.press('Escape');
    await tip(page).waitFor({state: 'hidden'});
    expect('the focus stays', await term.evaluate(element => element === document.activeElement), 'elsewhere');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await tip(page).waitFor();
    await page.keyboard.press('Tab');
    await tip(page).waitFor({state: 'hidden'});
    expect('the next stop is the page’s', await page.evaluate(() => !document.activeElement.closest('.tip')), 'the box');
  });
}

async function tap() {
  await visit(PAGE, {touch: true}, async page => {
    const term = page.locator('main p a.term').first();
    await term.tap();
    await tip(page).waitFor();
    expect('the first tap stays on the page', page.url().endsWith(PAGE), page.url());
    const box = await tip(page).boundingBox();
    expect('it is within the window', box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 800, JSON.stringify(box));
    await page.locator('h1').tap();
    await tip(page).waitFor({state: 'hidden'});
    await term.tap();
    await tip(page).locator('a').tap();
    await page.waitForURL(/glossary\/#micro-credential$/);
    await page.goBack();
    await term.tap();
    await tip(page).waitFor();
    await term.tap();
    await page.waitForURL(/glossary\/#micro-credential$/);
    expect('the second tap goes to the glossary', true, '');
  });
}

/** Without the document the link is what it was; with it again, the term is explained. */
async function offlineTerm() {
  await visit(PAGE, {expected: /ERR_FAILED/}, async page => {
    const term = page.locator('main p a.term').first();
    await page.route('**/assets/glossary/*', route => route.abort());
    await term.hover();
    await page.waitForTimeout(700);
    expect('nothing opens', !await tip(page).isVisible(), 'a box');
    await page.unroute('**/assets/glossary/*');
    await page.mouse.move(5, 5);
    await term.hover();
    await tip(page).waitFor();
    expect('it is asked for again', await tip(page).isVisible(), '');
  });
}

async function noScripts() {
  await visit(PAGE, {scripts: false}, async page => {
    const term = page.locator('main p a.term').first();
    await term.click();
    expect('a term is a link', page.url().endsWith('/glossary/#micro-credential'), page.url());
    expect('which leads to its explanation', await page.locator('#micro-credential').isVisible(), '');
  });
}

/** Shows a page as a reader has it, and asks whether it kept to the site and its policy. */
async function visit(path, {width, touch = false, dark = false, scripts = true, refuse = [], expected}, work) {
  const context = await browser.newContext({
    viewport: {width: width ?? (touch ? 390 : 1280), height: 800}, hasTouch: touch, isMobile: touch,
    colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: scripts, reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write']
  });
  const page = await context.newPage();
  const requests = [];
  page.on('request', request => requests.push(request.url()));
  const wrong = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && !expected?.test(message.text()) && wrong.push(message.text()));
  page.on('pageerror', error => wrong.push(error.message));
  if(refuse.includes('clipboard')) {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
    await page.addInitScript(() => addEventListener('copy', () => (window.copiedText = getSelection().toString().trim())));
  }
  if(refuse.includes('copy')) {
    await page.addInitScript(() => (document.execCommand = () => false));
  }
  try {
    await page.goto(`${server.origin}${prefix}${path}`, {waitUntil: 'load'});
    await work(page, requests);
  } catch(error) {
    problems.push(`${path}: ${error.message}`);
  }
  expect(`${path}: nothing goes wrong`, wrong.length === 0, wrong.join('\n'));
  const elsewhere = requests.filter(url => !url.startsWith(server.origin) && !url.startsWith('data:'));
  expect(`${path}: nothing is asked of other hosts`, elsewhere.length === 0, elsewhere.join());
  await context.close();
}

function tip(page) {
  return page.locator('.tip');
}

function clipboard(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Waits until it is said what a button did. */
async function said(button, words) {
  const status = button.locator('xpath=..').locator('[role=status]');
  await status.filter({hasText: words}).waitFor({timeout: 5_000});
  expect(`${words} is said`, true, '');
}

/** Returns what a button is called. */
async function named(page, selector) {
  return page.locator(selector).evaluate(element =>
    element.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent).join(' '));
}

function expect(what, holds, seen) {
  asked += 1;
  if(!holds) {
    problems.push(`${what}: ${seen}`);
  }
}
