// Credentials written without git: what is said meanwhile, where it is handed in, and how it looks.
//
//   node edit-help.mjs SITE
//
// The answer is `{problems}`, sentences on what is wrong.

import {readFileSync, readdirSync} from 'node:fs';

import {answer} from '../support/node/job.mjs';
import {add, checked, open, text} from './edit-form.mjs';
import {inParallel} from './parallel.mjs';
import {CLIPBOARD, openVisits} from './visits.mjs';

const [folder] = process.argv.slice(2);
const {problems, expect, visit, look, close} = await openVisits(folder);
wordsOfScripts();
await inParallel(2, [clicks, quietly, helped, twoTabs, forges, names, takenAsMeant, inFrench, withoutScripts, looks], part => part());
await close();
answer({problems});

/** Every message that the scripts name is there, and every message is named. */
function wordsOfScripts() {
  const root = new URL('../../themes/', import.meta.url);
  const folder = new URL('scripts/edit/', root);
  const scripts = [new URL('scripts/edit.js', root), new URL('scripts/editing.js', root), ...readdirSync(folder).map(name => new URL(name, folder))].map(url => readFileSync(url, 'utf8')).join('\n');
  const locale = readFileSync(new URL('default/locales/en.ftl', root), 'utf8');
  const messages = new Set([...locale.matchAll(/^live-edit-([a-z0-9-]+) =/gm)].map(([, key]) => key));
  const severities = ['error', 'warning', 'advice', 'needed'];
  const calls = [...scripts.matchAll(/\b(?:tell|done)\((.*)\);$/gm)].flatMap(([, given]) => [...given.matchAll(/"([a-z-]+)"/g)].map(([, key]) => key));
  const named = new Set([...[...scripts.matchAll(/"live-edit-([a-z0-9-]+)"/g)].map(([, key]) => key), ...calls, ...severities]);
  for(const key of named) {
    expect(`the message live-edit-${key} is there`, messages.has(key) || messages.has(`${key}-other`));
  }
  for(const key of messages) {
    expect(`a script names live-edit-${key}`, named.has(key) || named.has(key.replace(/-(one|other)$/, '')));
  }
}

/** What is said of a field is not older than its value, and moves nothing while the button of the mouse is down. */
async function clicks() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.fill('#f-title', 'Clicks');
    await page.focus('#f-summary');
    await page.locator('#f-summary').blur();
    await page.fill('#f-summary', 'see what you click.');
    const box = page.locator('#f-type input >> nth=0');
    await box.scrollIntoViewIfNeeded();
    const {x, y, width, height} = await box.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.waitForTimeout(700);
    const held = await box.boundingBox();
    expect('nothing moves under the mouse', Math.abs(held.y - y) < 1, [y, held.y]);
    await page.mouse.up();
    expect('the click counts', await box.isChecked());
    await checked(page);
    expect('nothing old is said of the summary', await page.locator('[data-f=summary] > .says').isHidden());
    // The same from a finding that is shown.
    await page.fill('#f-summary', '');
    await page.locator('#f-summary').blur();
    await checked(page);
    expect('what is missing is said in words of the form', await page.locator('[data-f=summary] > .says').textContent() === 'Fill this in.');
    await page.fill('#f-summary', 'see it again.');
    expect('it is taken back at once', await page.locator('[data-f=summary] > .says').evaluate(says => getComputedStyle(says).visibility === 'hidden' || says.hidden));
    await page.locator('#f-type input >> nth=1').click({timeout: 2_000});
    expect('the next click counts', await page.locator('#f-type input >> nth=1').isChecked());
    await checked(page);
    expect('the finding is gone', await page.locator('[data-f=summary] > .says').isHidden());
    const shown = await page.evaluate(() => document.body.innerText);
    expect('no key is shown', !/live-[a-z]+-/.test(shown), shown.match(/.*live-[a-z]+-.*/)?.[0]);
  });
}

/** Nothing is said in the middle of a word; what is left to do is said before anything is handed in. */
async function quietly() {
  await visit('edit/', async ({page}) => {
    await open(page);
    const ready = await page.textContent('#ready');
    expect('what is needed is said beforehand', /^2 things are still needed for a proposal/.test(ready), ready);
    expect('a translation is not asked for', !/C095|translated/.test(await page.textContent('#found')));
    await page.click('#f-skills > p > [data-do=add]');
    const field = page.locator('#f-skills .item').first().locator('[data-choices]');
    await field.locator('input').pressSequentially('zzz nothing');
    await checked(page);
    expect('nothing is wrong in the middle of a word', await field.locator('.says').isHidden());
    expect('that nothing fits is said', /^Nothing fits “zzz nothing”/.test(await field.locator('.named').textContent()), await field.locator('.named').textContent());
    await field.locator('[data-do=all]').click();
    await checked(page);
    expect('it is said when the field is left', await field.locator('.says').textContent() === 'The catalog does not have “zzz nothing”. Choose from the list.', await field.locator('.says').textContent());
    await field.locator('.every button').first().click();
    await checked(page);
    expect('what is chosen is named', (await field.locator('.named').textContent()).length > 0);
    expect('nothing is wrong with it', await field.locator('.says').isHidden(), await field.locator('.says').textContent());
    const codes = await page.$$eval('#found > li', rows => rows.map(row => row.textContent).filter(text => !/front matter/.test(text) && /\(C0(21|25)\)/.test(text)));
    expect('fields are spoken of without codes', codes.length === 0, codes);
  });
}

/** A criterion names outcomes by ticks; the file has a name of its own, and an e-mail comes with the text copied. */
async function helped() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.fill('#f-title', 'Ticks');
    await add(page, 'outcomes', 'Read a map.');
    await add(page, 'outcomes', 'Draw a map.');
    await add(page, 'criteria', 'Hand in a map.');
    await checked(page);
    const ticks = page.locator('#f-criteria .item [data-of=outcomes]');
    expect('the outcomes are offered', (await ticks.locator('label').allTextContents()).join('|') === ' 1. Read a map.| 2. Draw a map.', await ticks.locator('label').allTextContents());
    await ticks.locator('input').nth(0).check();
    await ticks.locator('input').nth(1).check();
    await checked(page);
    const made = await text(page);
    expect('they are numbers in the text', /outcome:\s*(\[1, 2\]|\n\s+- 1\n\s+- 2)/.test(made), made);
    await ticks.locator('input').nth(0).uncheck();
    await checked(page);
    await page.locator('#f-outcomes > .items > .item').nth(1).locator('[data-do=up]').click();
    await checked(page);
    const ticked = await ticks.locator('label:has(input:checked)').allTextContents();
    expect('what is ticked moves with its outcome', ticked.join('|') === ' 1. Draw a map.', ticked);
    expect('so does the number in the text', /outcome:\s*(\[1\]|1|- 1)\n/.test(await text(page)), await text(page));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect('the file has its name', download.suggestedFilename() === 'ticks.md', download.suggestedFilename());
    expect('its place is told', (await page.textContent('#done')).includes('credentials/ticks/index.md'), await page.textContent('#done'));
    await page.click('#mail');
    await page.waitForFunction(() => /copied/.test(document.getElementById('done').textContent));
    expect('the text is copied for the e-mail', await page.evaluate(() => navigator.clipboard.readText()) === await text(page));
  }, CLIPBOARD);
}

/** A newer draft of another tab is not overwritten. */
async function twoTabs() {
  await visit('edit/#credentials/data-literacy', async ({page, context, url}) => {
    await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    const other = await context.newPage();
    await other.goto(url('edit/#credentials/data-literacy'));
    await other.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    await other.fill('#f-summary', 'be written in another tab.');
    await other.locator('#f-summary').blur();
    await checked(other);
    await page.waitForFunction(() => /Another tab/.test(document.getElementById('said').textContent));
    await page.fill('#f-summary', 'be written here.');
    await page.locator('#f-summary').blur();
    await checked(page);
    const kept = () => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('skillmark-edit')).map(([, text]) => text).join());
    expect('it is not overwritten', (await kept()).includes('in another tab'), await kept());
    await page.click('#said button >> nth=1');
    await page.waitForSelector('#said', {state: 'hidden'});
    expect('it is, when that is chosen', (await kept()).includes('be written here'), await kept());
  });
}

/** A new file comes with its text; one that is there, or a long one, has it on the clipboard. */
async function forges() {
  await visit('edit/', async ({page, context}) => {
    const opened = [];
    await context.route('https://github.com/**', route => {
      opened.push(route.request().url());
      return route.fulfill({body: 'a page of another site', contentType: 'text/plain'});
    });
    await open(page);
    await page.fill('#f-title', 'On a forge');
    await page.locator('#f-title').blur();
    await checked(page);
    await page.click('#propose');
    await page.waitForSelector('#done a');
    const made = new URL(await page.getAttribute('#done a', 'href'));
    expect('a new file is made', made.pathname.endsWith('/new/main'), made.href);
    expect('its name is given', made.searchParams.get('filename') === 'credentials/on-a-forge/index.md', made.href);
    expect('its text is given', made.searchParams.get('value') === await text(page), made.href);
    await page.fill('#body', 'long '.repeat(3000));
    await page.locator('#body').blur();
    await checked(page);
    await page.click('#propose');
    await page.waitForFunction(() => !document.querySelector('#done a')?.href.includes('value='));
    const long = await page.getAttribute('#done a', 'href');
    expect('a long text is not in the address', long.length < 1000, long.length);
    expect('it is on the clipboard', await page.evaluate(() => navigator.clipboard.readText()) === await text(page));
  }, {...CLIPBOARD, allowed: /github\.com/});
}

async function inFrench() {
  await visit('fr/edit/', async ({page}) => {
    await open(page);
    await page.fill('#f-title', 'Lire une carte');
    await page.fill('#f-summary', 'lire une carte.');
    await page.locator('#f-summary').blur();
    await checked(page);
    const frame = page.frameLocator('#preview');
    expect('the preview is in French', await page.frames().find(frame => frame.url().includes('preview')).evaluate(() => document.documentElement.lang) === 'fr');
    expect('in which language to write is told', /première langue.*English/.test(await page.textContent('[role=note]:has([lang=en])')));
    await page.selectOption('#shown-in', 'en');
    await frame.locator('text=You will be able to').first().waitFor();
    const english = await page.$$eval('#form label, #form legend, #form summary', all => all.filter(one => /\b(What|Which|the|Who)\b/.test(one.textContent)).map(one => one.textContent));
    expect('no label is in English', english.length === 0, english);
    await page.selectOption('#f-status', 'active');
    await checked(page);
    const found = await page.textContent('#found');
    expect('rules of the institution are in French', found.includes('Un cours à lui seul n’est jamais une microcertification.'), found);
    expect('an approval that is missing is, too', /doit avoir approuvé/.test(found), found);
    expect('they name no keys', !/components|review_by|two-parts|governance/.test(found), found);
  });
}

async function withoutScripts() {
  await visit('edit/', async ({page}) => {
    expect('other ways are told', await page.isVisible('#s-ways'));
    expect('the form is not there', await page.isHidden('#begin'));
    expect('that it needs JavaScript is told', await page.isVisible('noscript p'));
  }, {javaScriptEnabled: false});
}

async function looks() {
  await visit('edit/', async ({page}) => {
    await look('the beginning', page);
    await open(page);
    await look('an empty form', page);
    for(const list of ['outcomes', 'tags', 'skills', 'criteria']) {
      await page.click(`#f-${list} > p > [data-do=add]`);
    }
    await page.$$eval('#form details', all => all.forEach(one => (one.open = true)));
    await page.click('#f-components > p > [data-do=add]');
    await page.click('#f-assessment-rubric-criteria > p > [data-do=add]');
    await page.click('#copy');
    await page.waitForSelector('#ready:not(:empty)');
    await look('everything open, with what is wrong', page);
  }, CLIPBOARD);
}

/** The short name is that of whoever wrote it, and what is wrong with it is said. */
async function names() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.fill('#name', 'wound-care');
    await page.fill('#f-title', 'Looking after wounds');
    await page.locator('#f-title').blur();
    await checked(page);
    expect('a name that was written stays', await page.inputValue('#name') === 'wound-care', await page.inputValue('#name'));
    await page.fill('#name', 'data-literacy');
    await page.locator('#name').blur();
    await checked(page);
    expect('that it is taken is said', await page.isVisible('#name-says') && /already/.test(await page.textContent('#name-says')));
    expect('the list leads there', await page.$$eval('#found a', all => all.some(one => one.getAttribute('href') === '#name')));
    expect('no other file is wrong for it', !/another file/.test(await page.textContent('#found')), await page.textContent('#found'));
    await page.fill('#name', 'wound-care');
    await page.fill('#f-title', 'Looking after a wound');
    await page.fill('#f-summary', 'look after a wound.');
    await page.locator('#f-summary').blur();
    await checked(page);
    expect('that it can be handed in is said', /^Nothing is wrong\. You can hand it in as a proposal\.$/.test(await page.textContent('#sum')), await page.textContent('#sum'));
    await page.click('#todo a >> nth=0');
    expect('it leads to a field', await page.evaluate(() => Boolean(document.activeElement.closest('.f'))));
  });
}

/** Lists that are pasted become items, and numbers may have a unit. */
async function takenAsMeant() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.fill('#f-title', 'Pasted');
    await page.click('#f-outcomes > p > [data-do=add]');
    await page.evaluate(() => navigator.clipboard.writeText('1. Assess a wound.\n2. Dress it.\n• Write down what you did.\n'));
    await page.keyboard.press('Control+V');
    await checked(page);
    const items = await page.$$eval('#f-outcomes > .items > .item :is(input, textarea)', all => all.map(one => one.value));
    expect('a list becomes items', items.join('|') === 'Assess a wound.|Dress it.|Write down what you did.', items);
    const made = await text(page);
    expect('they are items of the text', /outcomes:\n- Assess a wound\.\n- Dress it\.\n- Write down what you did\.\n/.test(made), made);
    await page.click('#part-take > summary');
    for(const [written, meant] of [['24 hours', '24'], ['1 240', '1240'], ['1,240', '1240'], ['12,5 h', '12.5']]) {
      await page.fill('#f-effort-hours', written);
      await page.locator('#f-effort-hours').blur();
      await checked(page);
      expect(`${written} is ${meant}`, (await text(page)).includes(`hours: ${meant}\n`), await text(page));
    }
    expect('nothing is wrong with them', await page.locator('[data-f=hours] > .says').first().isHidden());
  }, CLIPBOARD);
}
