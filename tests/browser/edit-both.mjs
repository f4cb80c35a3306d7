// Original and translation side by side: by keyboard, handed in together, and how they look.
//
//   node edit-both.mjs SITE
//
// The answer is `{problems}`, sentences on what is wrong.

import {answer} from '../support/node/job.mjs';
import {checked, opened, text, turn} from './edit-form.mjs';
import {inParallel} from './parallel.mjs';
import {CLIPBOARD, openVisits} from './visits.mjs';

const [folder] = process.argv.slice(2);
const {problems, expect, visit, look, close} = await openVisits(folder);
await inParallel(2, [byKeyboard, forges, looks], part => part());
await close();
answer({problems});

async function byKeyboard() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    await page.focus('#whose');
    await page.keyboard.press('Tab');
    expect('the choice comes first', await page.evaluate(() => document.activeElement.id) === 'in-en', await page.evaluate(() => document.activeElement.id));
    expect('it says what it is', await page.evaluate(() => document.activeElement.closest('fieldset').querySelector('legend').textContent) === 'Text in');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.getElementById('form').dataset.view === 'translation');
    await checked(page);
    expect('the focus stays there', await page.evaluate(() => document.activeElement.id) === 'in-fr');
    for(let count = 0; count < 10 && await page.evaluate(() => document.activeElement.id !== 'f-title'); count += 1) await page.keyboard.press('Tab');
    expect('the next field is the title', await page.evaluate(() => document.activeElement.id) === 'f-title');
    await page.keyboard.type(' de base');
    await page.keyboard.press('Tab');
    await checked(page);
    expect('it is written', /^title: .*de base/m.test(await text(page)), (await text(page)).split('\n')[1]);
  });
}

/** Several files are handed in step by step; they are also copied one by one, and attached to an e-mail. */
async function forges() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    await page.fill('#f-title', 'Data Literacy for all');
    await page.locator('#f-title').blur();
    await turn(page, 'fr');
    await page.fill('#f-title', 'La littératie des données pour tous');
    await page.locator('#f-title').blur();
    await checked(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#propose')]);
    expect('the files are saved', download.suggestedFilename() === 'data-literacy.zip', download.suggestedFilename());
    const steps = await page.$$eval('#done ol > li', all => all.map(one => one.textContent));
    expect('the steps are told', steps.length === 5 && /Unpack/.test(steps[0]) && /Uploads are disabled/.test(steps[3]), steps);
    const href = await page.getAttribute('#done ol a', 'href');
    expect('the page takes files of that folder', /\/upload\/main\/.*credentials\/data-literacy$/.test(href), href);
    await look('the steps', page);
    await page.click('#copy');
    await page.click('#done button >> nth=1');
    await page.waitForFunction(() => /Copied/.test(document.getElementById('done').textContent));
    expect('one text is copied', await page.evaluate(() => navigator.clipboard.readText()) === await text(page));
    expect('the e-mail has an attachment', await page.textContent('#mail') === 'Save the files and write an e-mail');
  }, CLIPBOARD);
}

async function looks() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    await look('the original of a bilingual credential', page);
    await turn(page, 'fr');
    await page.$$eval('#form details', all => all.forEach(one => (one.open = true)));
    await look('a translation beside its original', page);
  });
}
