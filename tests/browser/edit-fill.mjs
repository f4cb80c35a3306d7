// Credentials written without git: how what somebody writes is taken, and what is said of it.
//
//   node edit-fill.mjs SITE
//
// The answer is `{problems}`, sentences on what is wrong.

import {answer} from '../support/node/job.mjs';
import {checked, open, openPart, text} from './edit-form.mjs';
import {inParallel} from './parallel.mjs';
import {openVisits} from './visits.mjs';

const [folder] = process.argv.slice(2);
const PHONE = {viewport: {width: 390, height: 780}, hasTouch: true, isMobile: true};
const {problems, expect, visit, look, close} = await openVisits(folder);
await inParallel(2, [names, ahead, together, lists, meant, onAPhone], part => part());
await close();
answer({problems});

/** Fills a control and leaves it. */
async function put(page, selector, value) {
  const made = page.locator(selector).first();
  await made.fill(value);
  await made.blur();
  await checked(page);
}

function rows(page, list) {
  return page.$$eval(`#${list} > li`, all => all.map(one => one.innerText.replace(/\s+/g, ' ')));
}

/** The short name follows the title until somebody writes one; what a part is called has nothing to do with it. */
async function names() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await put(page, '#name', 'wound-care');
    await put(page, '#f-title', 'Dressing a wound');
    await page.click('#f-components > p > [data-do=add]');
    await put(page, '#f-components .item [data-f=title] input', 'Practical test');
    expect('a name that was written stays', await page.inputValue('#name') === 'wound-care', await page.inputValue('#name'));
    await put(page, '#name', '');
    await put(page, '#f-title', 'Dressing wounds');
    expect('without one, it follows the title again', await page.inputValue('#name') === 'dressing-wounds', await page.inputValue('#name'));
    await put(page, '#name', 'Soins Été');
    expect('what is wrong with it is said beside it', /lower-case/.test(await page.textContent('#name-says')));
    const found = await rows(page, 'found');
    expect('and in the list', found.some(row => /Short name.*lower-case/.test(row)), found);
    const count = found.filter(row => /^(Must be mended|Still needed)/.test(row)).length;
    expect('both count the same', (await page.textContent('#ready')).startsWith(`${count} thing`), [count, await page.textContent('#ready')]);
  });
}

/** What a proposal lacks before it can be offered is a list of its own, whatever is missing elsewhere. */
async function ahead() {
  await visit('edit/', async ({page}) => {
    await open(page);
    expect('nothing is to be mended before anything is written', !/mended/.test(await page.textContent('#sum')), await page.textContent('#sum'));
    expect('what every proposal needs is named', (await rows(page, 'found')).every(row => row.startsWith('Still needed')), await rows(page, 'found'));
    await put(page, '#f-title', 'Dressing a wound');
    await put(page, '#f-summary', 'dress a wound.');
    expect('it can be handed in', /hand it in as a proposal/.test(await page.textContent('#sum')), await page.textContent('#sum'));
    const before = await rows(page, 'todo');
    expect('more than one thing is left', before.length > 2, before);
    expect('a part says so at its heading', /missing/.test(await page.textContent('#part-assessed > summary')), await page.textContent('#part-assessed > summary'));
    await page.click('#todo a >> nth=0');
    expect('it leads into the form', await page.evaluate(() => Boolean(document.activeElement.closest('#form'))));
    await page.click('#f-criteria > p > [data-do=add]');
    await put(page, '#f-criteria .item [data-f=text] textarea', 'Dress a wound.');
    const after = await rows(page, 'todo');
    expect('what is filled in is not in it any more', after.length === before.length - 1, [before, after]);
    await page.selectOption('#f-status', 'active');
    await checked(page);
    const found = await rows(page, 'found');
    expect('on offer, all of it is found', after.every(row => found.some(one => one.includes(row))), [after, found]);
    expect('and nothing is left for later', await page.isHidden('#later'));
  });
}

/** One thing that is wrong hides no other. */
async function together() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await put(page, '#f-title', 'Dressing a wound');
    await put(page, '#f-summary', 'dress a wound.');
    await page.selectOption('#f-status', 'active');
    await checked(page);
    const before = await rows(page, 'found');
    expect('several things are found', before.length > 3, before);
    await openPart(page, 'take');
    await put(page, '#f-enrol-url', 'no address');
    const after = await rows(page, 'found');
    expect('a wrong address hides none of them', before.every(row => after.includes(row)), [before, after]);
    expect('it is found, too', after.length === before.length + 1, after);
    expect('a page is shown without it', await page.frameLocator('#preview').locator('h1').textContent() === 'Dressing a wound');
    expect('that is said', await page.isVisible('#stale'));
  });
}

/** Lists that are pasted become items, and so do lines that end with Enter. */
async function lists() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await put(page, '#f-title', 'Dressing a wound');
    await put(page, '#f-summary', 'dress a wound.');
    await page.click('#f-outcomes > p > [data-do=add]');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'They will:\n  1. Assess a wound\n     and describe it\n  2) Tell injuries apart\n  • Choose a dressing\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
    });
    await page.keyboard.press('Enter');
    await page.keyboard.type('Document it');
    await checked(page);
    const items = () => page.$$eval('#f-outcomes > .items > .item :is(textarea, input)', all => all.map(one => one.value).join('|'));
    expect('each line is an item', await items() === 'Assess a wound and describe it|Tell injuries apart|Choose a dressing|Document it', await items());
    expect('they are in the text', /outcomes:\n- Assess a wound and describe it\n- Tell injuries apart\n- Choose a dressing\n- Document it\n/.test(await text(page)), await text(page));
    const inner = page.frames().find(frame => frame.url().includes('/edit/preview/'));
    await put(page, '#f-outcomes > .items > .item:last-child :is(textarea, input)', 'Document the wound');
    const shown = await inner.evaluate(() => [...document.querySelectorAll('li')].find(one => one.textContent.includes('Document the wound')).getBoundingClientRect().top / innerHeight);
    expect('the preview goes where one writes', shown > 0 && shown < 1, shown);
    await page.click('#said button');
    await checked(page);
    expect('they can be put together again', await items() === 'Assess a wound and describe it Tell injuries apart Choose a dressing|Document the wound', await items());
  });
}

/** Numbers, languages, dates and sentences are taken as they are meant. */
async function meant() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await put(page, '#f-summary', 'You will be able to Dress a wound.');
    expect('the words of the page are taken off', await page.inputValue('#f-summary') === 'dress a wound.', await page.inputValue('#f-summary'));
    await openPart(page, 'take');
    await put(page, '#f-effort-duration', '8 weeks');
    await put(page, '#f-effort-hours', '24 weeks');
    expect('weeks are no hours', !/hours: 24\n/.test(await text(page)), await text(page));
    await put(page, '#f-effort-hours', '24 hours');
    await page.click('#f-cost > p > [data-do=add]');
    await put(page, '#f-cost .item [data-f=amount] input', '1 240 $');
    for(const line of ['duration: P8W', 'hours: 24', 'amount: 1240', 'currency: CAD']) {
      expect(`the text holds ${line}`, (await text(page)).includes(`${line}\n`), await text(page));
    }
    await openPart(page, 'who');
    const first = await page.$$eval('#f-language option', all => all.slice(1, 3).map(one => one.text));
    expect('languages have names, those of the catalog first', first.join() === 'English,French', first);
    await page.selectOption('#f-language', {label: 'French'});
    await checked(page);
    expect('one is chosen', (await text(page)).includes('language: fr\n'), await text(page));
    await page.selectOption('#f-language', '+');
    await put(page, '[data-f=language] .other', 'espagnol');
    expect('one is written by its name', (await text(page)).includes('language: es\n'), await text(page));
    await openPart(page, 'office');
    await page.focus('#f-governance-review-by');
    await page.keyboard.type('05');
    await page.locator('#f-governance-review-by').blur();
    await checked(page);
    const found = await rows(page, 'found');
    expect('half a date is told', found.some(row => /To be reviewed by.*not complete/.test(row)), found);
    expect('beside it, too', /not complete/.test(await page.textContent('[data-f=review_by] > .says')));
  });
}

/** On a phone, a credential begins as the list of its parts, and what is found is one step away. */
async function onAPhone() {
  await visit('edit/#credentials/data-storytelling', async ({page}) => {
    await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect('the parts are closed', await page.$$eval('#form details[open]', all => all.length) === 0);
    expect('it is few screens long', await height() < 6_000, await height());
    expect('each part says how much is in it', await page.$$eval('#form .count', all => all.every(one => /\d/.test(one.textContent))));
    expect('what is found is at hand', await page.isVisible('#bar-found'));
    await openPart(page, 'assessed');
    expect('a long part is, too', await height() < 12_000, await height());
    const row = page.locator('#f-assessment-rubric-criteria > .items > .item').first();
    expect('an item is one line', (await row.boundingBox()).height < 120, await row.boundingBox());
    expect('that says what is in it', (await row.locator('.gist').textContent()).length > 5);
    await look('a part with folded items', page);
    await row.locator('[data-do=fold]').click();
    expect('it opens', await row.locator('textarea, input').first().isVisible());
    await page.click('#bar-found');
    await page.waitForTimeout(300);
    expect('the bar leads to what is found', await page.locator('#s-found').evaluate(one => one.getBoundingClientRect().top < innerHeight));
  }, PHONE);
}
