// Translations written without git: beside their original, in its shape, and handed in together.
//
//   node edit-words.mjs SITE
//
// The answer is `{problems, files}`: sentences on what is wrong, and the texts that came out by their path in the catalog.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateRawSync} from 'node:zlib';

import {answer} from '../support/node/job.mjs';
import {checked, open, opened, text, turn} from './edit-form.mjs';
import {inParallel} from './parallel.mjs';
import {openVisits} from './visits.mjs';

const [folder] = process.argv.slice(2);
const source = id => JSON.parse(readFileSync(join(folder, `edit/sources/${id}.json`), 'utf8'));
const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const {problems, expect, visit, close} = await openVisits(folder, withoutFrench('peer-mentoring'));
const files = {};
await inParallel(2, [bilingual, begun, written, mistaken, kept], part => part());
await close();
answer({problems, files});

/** Returns the sources of a credential as if nobody had translated it. */
function withoutFrench(id) {
  const documents = {};
  for(const name of [`edit/sources/${id}.json`, 'edit/sources.json']) {
    const own = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    delete own.files[`credentials/${id}/index.fr.md`];
    documents[name] = JSON.stringify(own);
  }
  return documents;
}

/** Returns the files in an archive by name, by its list of them. */
function unpacked(bytes) {
  const found = {};
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = bytes.readUInt32LE(end + 16);
  for(let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, name, extra, comment] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map(offset => bytes.readUInt16LE(at + offset))];
    const from = bytes.readUInt32LE(at + 42);
    const begin = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    found[bytes.toString('utf8', at + 46, at + 46 + name)] = inflateRawSync(bytes.subarray(begin, begin + size)).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return found;
}

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())};
}

/** An outcome in the middle of a bilingual credential has its place in French, gets its words there, and both are saved. */
async function bilingual() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    await page.click('#f-outcomes > p > [data-do=add]');
    await page.locator('#f-outcomes > .items > .item:last-child input, #f-outcomes > .items > .item:last-child textarea').fill('Ask a question that data can answer.');
    await page.click('#f-outcomes > .items > .item:last-child [data-do=up]');
    await page.click('#f-outcomes > .items > .item:nth-child(4) [data-do=up]');
    await checked(page);
    const errors = await page.$$eval('#found > li.error', rows => rows.map(row => row.textContent));
    expect('the translation keeps its shape', errors.length === 0, errors);
    await turn(page, 'fr');
    const french = await text(page);
    expect('the new item has its place', /- ~\n {2}- Le résumer/.test(french), french.slice(french.indexOf('outcomes:'), french.indexOf('components:')));
    const items = page.locator('#f-outcomes > .items > .item');
    expect('there are as many as in the original', await items.count() === 5, await items.count());
    const item = items.nth(2);
    expect('the original stands above', /Ask a question/.test(await item.locator('.orig').textContent()), await item.locator('.orig').textContent());
    expect('in its own language', await item.locator('.orig').getAttribute('lang') === 'en');
    const field = item.locator('input, textarea');
    expect('the field is in French', await field.getAttribute('lang') === 'fr');
    expect('what is shown is told', (await field.getAttribute('aria-describedby')).startsWith(await item.locator('.orig').getAttribute('id')));
    expect('nothing is there yet', await field.inputValue() === '');
    expect('what is no word is not shown', await page.isHidden('#f-status') && await page.isHidden('#f-type'));
    expect('nothing can be added here', await page.isHidden('#f-outcomes > p > [data-do=add]') && await item.locator('[data-do=remove]').isHidden());
    expect('the rubric is there', await page.locator('#f-assessment-rubric-criteria > .items > .item').count() === 3);
    await field.fill('Poser une question à laquelle des données peuvent répondre.');
    await field.blur();
    await checked(page);
    const inner = page.frames().find(frame => frame.url().endsWith('/edit/preview/'));
    expect('the preview is in French', await inner.evaluate(() => document.documentElement.lang) === 'fr');
    expect('it shows the words', (await inner.evaluate(() => document.body.innerText)).includes('Poser une question'));
    const before = source('data-literacy').files['credentials/data-literacy/index.fr.md'].split('\n');
    const made = await text(page);
    expect('one line is new, and none is gone', before.every(line => made.includes(line)) && made.split('\n').length === before.length + 1, made);
    expect('both files are named', /index\.md, .*index\.fr\.md$/.test(await page.textContent('#paths')), await page.textContent('#paths'));
    const {name, bytes} = await saved(page);
    const all = unpacked(bytes);
    expect('they are saved in one', name === 'data-literacy.zip' && Object.keys(all).join() === 'data-literacy/index.md,data-literacy/index.fr.md', [name, Object.keys(all)]);
    for(const [path, text] of Object.entries(all)) files[`credentials/${path}`] = text;
  });
}

/** A translation is begun where there is none. */
async function begun() {
  await visit('edit/#credentials/peer-mentoring', async ({page}) => {
    await opened(page);
    expect('that it is not translated is told', /not translated into French/.test(await page.textContent('#found')), await page.textContent('#found'));
    await page.click('#found button:text("Translate into French")');
    await page.waitForSelector('#in-fr:checked');
    await checked(page);
    expect('the choice has the focus', await page.evaluate(() => document.activeElement.id) === 'in-fr');
    await page.fill('#f-title', 'Accompagner ses pairs');
    await page.fill('#f-summary', 'écouter, et orienter vers la bonne aide.');
    await page.fill('#body', 'Un premier paragraphe.');
    await page.locator('#body').blur();
    await checked(page);
    expect('the advice is gone', !/not translated/.test(await page.textContent('#found')));
    expect('what is translated is counted', /^3 of \d+ translated$|^2 of \d+ translated$/.test((await page.textContent('#part-about .count')).trim()), await page.textContent('#part-about .count'));
    expect('the text is a translation', await text(page) === '---\ntitle: Accompagner ses pairs\nsummary: écouter, et orienter vers la bonne aide.\n---\nUn premier paragraphe.\n', await text(page));
    const {name, bytes} = await saved(page);
    expect('one file is saved as it is', name === 'peer-mentoring.fr.md' && bytes.toString('utf8') === await text(page), name);
    files['credentials/peer-mentoring/index.fr.md'] = await text(page);
    // Emptied, it is not handed in.
    for(const id of ['#f-title', '#f-summary', '#body']) await page.fill(id, '');
    await page.locator('#body').blur();
    await checked(page);
    expect('nothing is left of it', await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('skillmark-edit')).length) === 0);
  });
}

/** A new credential is translated once it has a title, under the name that it gets. */
async function written() {
  await visit('edit/', async ({page}) => {
    await open(page);
    expect('there is nothing to translate yet', await page.isHidden('#switch'));
    await page.fill('#f-title', 'Reading Maps');
    await page.fill('#f-summary', 'find your way with a map.');
    await page.locator('#f-summary').blur();
    await checked(page);
    await page.click('[data-begins=fr]');
    await page.waitForSelector('#in-fr:checked');
    await page.fill('#f-title', 'Lire une carte');
    await page.locator('#f-title').blur();
    await checked(page);
    expect('the name is that of the original', await page.inputValue('#name') === 'reading-maps', await page.inputValue('#name'));
    await page.fill('#name', 'maps');
    await page.locator('#name').blur();
    await checked(page);
    const paths = await page.textContent('#paths');
    expect('both files have the name', paths === 'credentials/maps/index.md, credentials/maps/index.fr.md', paths);
    const {bytes} = await saved(page);
    for(const [path, text] of Object.entries(unpacked(bytes))) files[`credentials/${path}`] = text;
  }, PHONE);
}

/** What is broken by hand is told where it is, and from the other text leads there. */
async function mistaken() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    await turn(page, 'fr');
    await page.click('#part-text > summary');
    const french = await text(page);
    await page.fill('#text', french.replace(/ {2}- Le résumer.*\n/, ''));
    await checked(page);
    expect('the list is told', /There are 3 items here, and 4 in the original/.test(await page.textContent('#found')), await page.textContent('#found'));
    await turn(page, 'en');
    expect('no field of the original is wrong', await page.$$eval('#form [aria-invalid]', all => all.length) === 0);
    const link = page.locator('#found .error a');
    expect('the finding names the text', /^Text in French: What they can do/.test(await link.textContent()), await link.textContent());
    await link.click();
    await page.waitForSelector('#in-fr:checked');
    await checked(page);
    expect('it leads into the list', await page.evaluate(() => Boolean(document.activeElement.closest('#f-outcomes'))), await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80)));
    await page.locator('#f-outcomes > .items > .item').nth(3).locator('input, textarea').fill('Dire à qui cela pourrait nuire.');
    await page.locator('#f-title').focus();
    await checked(page);
    expect('it is mended by writing in it', await page.$$eval('#found > li.error', all => all.length) === 0, await page.textContent('#found'));
    await page.fill('#text', '---\ntitle: [\n---\n');
    await checked(page);
    expect('the form waits', await page.isDisabled('#f-title'));
    await turn(page, 'en');
    expect('the original can be changed meanwhile', !(await page.isDisabled('#f-title')));
    await page.click('#f-outcomes > .items > .item:first-child [data-do=remove]');
    await checked(page);
    expect('what cannot be read stays', /Text in French: Text of the file/.test(await page.textContent('#found')), await page.textContent('#found'));
  });
}

/** Drafts hold every file; those of one file, as they were once, are read; one button deletes all. */
async function kept() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await opened(page);
    const original = await text(page);
    await turn(page, 'fr');
    await page.fill('#f-title', 'Lire les données');
    await page.locator('#f-title').blur();
    await checked(page);
    await page.reload();
    await opened(page);
    expect('the original is as it was', await text(page) === original);
    await turn(page, 'fr');
    expect('the translation is there again', await page.inputValue('#f-title') === 'Lire les données', await page.inputValue('#f-title'));
    await page.click('#clear');
    expect('nothing is kept', await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('skillmark-edit')).length) === 0);
    await page.evaluate(([path, text]) => {
      const key = `skillmark-edit:${document.getElementById('edit').dataset.sources}`;
      localStorage.setItem(key, JSON.stringify([{path, text, name: 'Of one file'}]));
    }, ['credentials/data-literacy/index.md', original.replace('title: Data Literacy', 'title: Of one file')]);
    await page.goto('about:blank');
    await page.goBack();
    await page.click('#kept li button');
    await opened(page);
    expect('a draft of one file is read', await page.inputValue('#f-title') === 'Of one file', await page.inputValue('#f-title'));
    await turn(page, 'fr');
    expect('its translation is that of the catalog', await page.inputValue('#f-title') === 'Littératie des données', await page.inputValue('#f-title'));
  });
}
