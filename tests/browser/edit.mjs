// Credentials written without git: from an empty form to a text, and from one that is there to a changed one.
//
//   node edit.mjs SITE
//
// The answer is `{problems, files}`: sentences on what is wrong, and the texts that came out by their path in the catalog.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {add, checked, open, path, text} from './edit-form.mjs';
import {inParallel} from './parallel.mjs';
import {openVisits} from './visits.mjs';

const [folder] = process.argv.slice(2);
const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const {problems, expect, visit, close} = await openVisits(folder);
const files = {};
await inParallel(2, [written, byKeyboard, changed, drafts, hostile, broken], part => part());
await close();
answer({problems, files});

/** A new credential by mouse, on a phone: what is missing is said as it is needed, and at the end nothing is. */
async function written() {
  await visit('edit/', async ({page}) => {
    await open(page);
    expect('an empty form shows nothing in red', await page.$$eval('#form [aria-invalid], #form .says:not([hidden])', all => all.length) === 0);
    expect('what is missing stands in the list', (await page.$$('#found > li')).length > 0);
    await page.fill('#f-title', 'Reading Maps: a first course');
    await page.locator('#f-title').blur();
    await page.fill('#f-summary', 'find your way with a map, and say how far to trust it.');
    await checked(page);
    expect('the name follows the title', await page.inputValue('#name') === 'reading-maps-a-first-course', await page.inputValue('#name'));
    const frame = page.frameLocator('#preview');
    expect('the page is shown', await frame.locator('h1').textContent() === 'Reading Maps: a first course');
    await page.check('#f-type input >> nth=0');
    await page.check('#f-department input >> nth=1');
    await page.selectOption('#f-issuer', {index: 1});
    await add(page, 'outcomes', 'Read a map: signs, scale, contour lines.');
    await add(page, 'outcomes', 'Compare two maps of one place.');
    await page.click('#f-outcomes > .items > .item:last-child [data-do=up]');
    await add(page, 'criteria', 'Hand in a map of your own.');
    await page.fill('#body', 'Maps lie, but # they lie usefully.\n\n* one\n* two');
    await page.locator('#body').blur();
    await page.click('#part-take > summary');
    await page.fill('#f-effort-hours', '12,5');
    await page.fill('#f-effort-duration', '6');
    await add(page, 'cost', 'Everybody');
    await page.locator('#f-cost .item [data-f=amount] input').fill('0');
    await page.locator('#f-cost .item [data-f=amount] input').blur();
    await checked(page);
    const made = await text(page);
    for(const line of ["effort:", 'hours: 12.5', 'duration: P6W', 'who: Everybody', 'amount: 0']) {
      expect(`the text holds ${line}`, made.includes(line), made);
    }
    expect('what was moved up comes first', made.indexOf('Compare two') < made.indexOf('Read a map'), made);
    const left = await page.$$eval('#found > li.error', rows => rows.map(row => row.textContent));
    expect('nothing must be mended', left.length === 0, left);
    files[await path(page)] = made;
  }, PHONE);
}

/** The same with the keyboard alone. */
async function byKeyboard() {
  await visit('edit/', async ({page}) => {
    await page.focus('#new');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    expect('the heading has the focus', await page.evaluate(() => document.activeElement.id) === 'whose');
    const to = async id => {
      for(let count = 0; count < 150; count += 1) {
        await page.keyboard.press('Tab');
        if(await page.evaluate(id => document.activeElement.id === id, id)) return;
      }
      throw new Error(`the keyboard does not reach ${id}`);
    };
    // A finding leads to its field.
    await page.focus('#found a');
    await page.keyboard.press('Enter');
    expect('a finding leads into the form', await page.evaluate(() => Boolean(document.activeElement.closest('#form'))));
    await page.focus('#whose');
    await to('f-title');
    await page.keyboard.type('Tending Bees');
    await to('f-summary');
    await page.keyboard.type('look after two hives through a year.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await to('f-issuer');
    await page.keyboard.press('ArrowDown');
    await checked(page);
    const made = await text(page);
    expect('the title is in the text', made.includes('title: Tending Bees'), made);
    files[await path(page)] = made;
  });
}

/** A credential that is there: what is not changed stays as it was, to the letter. */
async function changed() {
  await visit('edit/#credentials/data-literacy', async ({page}) => {
    await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    const original = JSON.parse(readFileSync(join(folder, 'edit/sources/data-literacy.json'), 'utf8')).files['credentials/data-literacy/index.md'];
    expect('the text is the one of the file', await text(page) === original);
    await page.fill('#f-summary', 'read a chart, and say what is wrong with it.');
    await page.locator('#f-summary').blur();
    await checked(page);
    const made = await text(page);
    const gone = original.split('\n').filter(line => !made.includes(line));
    expect('one line is gone', gone.length === 1 && gone[0].startsWith('summary:'), gone);
    expect('it is judged as a frozen version', await page.textContent('#found').then(found => /frozen/.test(found)), await page.textContent('#found'));
    expect('the page is shown with it', (await page.frameLocator('#preview').locator('.lede').textContent()).includes('what is wrong with it'));
    // The same file as text.
    await page.click('#part-text > summary');
    await page.fill('#text', made.replace('read a chart', 'draw a chart'));
    await checked(page);
    expect('the form follows the text', (await page.inputValue('#f-summary')).startsWith('draw a chart'));
  });
}

/** Drafts survive a reload, and one button deletes them. */
async function drafts() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.fill('#f-title', 'A draft');
    await page.locator('#f-title').blur();
    await checked(page);
    await page.reload();
    await page.click('#kept li button');
    await page.waitForSelector('#editor:not([hidden])[aria-busy=false]', {timeout: 30_000});
    expect('the draft is there again', await page.inputValue('#f-title') === 'A draft', await page.inputValue('#f-title'));
    expect('its name is, too', await page.inputValue('#name') === 'a-draft', await page.inputValue('#name'));
    await page.click('#clear');
    await page.reload();
    expect('nothing is kept', await page.isHidden('#kept'));
    expect('nothing is in the store', await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('skillmark-edit')).length) === 0);
  });
}

/** What is typed is text, whatever it is, and ends in time. */
async function hostile() {
  await visit('edit/', async ({page}) => {
    page.on('dialog', dialog => {
      problems.push(`something ran: ${dialog.message()}`);
      dialog.dismiss();
    });
    await open(page);
    const bad = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    await page.fill('#f-title', bad);
    await page.fill('#f-summary', `${bad} {{ 7 * 7 }} {% include "base.html" %}`);
    await page.fill('#body', `${bad}\n\n[x](javascript:alert(3))\n\n${'[a](b)'.repeat(20000)}`);
    await page.locator('#body').blur();
    await checked(page);
    const inner = page.frames().find(frame => frame.url().endsWith('/edit/preview/'));
    expect('nothing of it became an element', await inner.evaluate(() => document.querySelectorAll('script, [onerror], a[href^="javascript"]').length) === 0);
    await page.click('#part-text > summary');
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map(([from, to]) => `${to}: &${to} [${Array(9).fill(`*${from}`)}]`)].join('\n');
    for(const [name, front] of [['aliases', bomb], ['depth', `title: ${'['.repeat(50_000)}`], ['length', `title: ${'x'.repeat(900_000)}`]]) {
      const began = Date.now();
      await page.fill('#text', `---\n${front}\n---\n`);
      await checked(page);
      expect(`${name} is refused`, await page.isVisible('#found .error'));
      expect(`${name} ends in time`, Date.now() - began < 15_000, `${Date.now() - began} ms`);
    }
    // The page is alive.
    await page.fill('#text', '---\ntitle: Fine\nsummary: say so.\nstatus: proposed\nversion: 1\n---\n');
    await checked(page);
    expect('the form is in use again', await page.inputValue('#f-title') === 'Fine');
  });
}

/** Text that cannot be read leaves the form as it was, and says so. */
async function broken() {
  await visit('edit/', async ({page}) => {
    await open(page);
    await page.click('#part-text > summary');
    await page.fill('#text', '---\ntitle: [\n---\n');
    await checked(page);
    expect('the form waits', await page.isDisabled('#f-title'));
    expect('the finding leads to the text', (await page.getAttribute('#found a', 'href')) === '#text');
    await page.fill('#text', '---\n# kept\ntitel: Wrong word\nstatus: proposed\n---\n');
    await checked(page);
    expect('a field that is not known stays', (await text(page)).includes('titel: Wrong word'));
    const use = page.locator('#found button.leave').first();
    await use.click();
    await checked(page);
    expect('a suggestion is followed', (await text(page)).includes('title: Wrong word') && (await text(page)).includes('# kept'), await text(page));
  });
}

