// What the page of a credential says of its review, its approvals, its profiles and its versions.
//
//   node governance.mjs SITE [PICTURES]
//
// The answer is `{problems}`, sentences on what is wrong. Into PICTURES go pictures of what is looked at.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {inParallel} from './parallel.mjs';
import {openVisits} from './visits.mjs';

const [folder, pictures] = process.argv.slice(2);
const {credentials} = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
const one = credentials.find(({versions, governance}) => versions.length > 1 && governance?.review_by);
const path = `credentials/${one.id}/`;
const day = one.governance.review_by;
const ended = credentials.find(({status, governance}) => status === 'retired' && governance);

const {problems, expect, visit, look, close} = await openVisits(folder);
const parts = [inTime, overdue, plain, profiles, history, looks];
await inParallel(3, parts, part => part());
await close();
answer({problems});

/** On the last day nothing is late, wherever the reader is. */
async function inTime() {
  // Neither has summer time.
  for(const [timezoneId, offset] of [['Pacific/Kiritimati', '+14:00'], ['Pacific/Honolulu', '-10:00']]) {
    await visit(path, async ({page}) => {
      await settled(page);
      expect(`${timezoneId}: the last day is in time`, await page.isHidden('[data-review-by]'));
    }, {now: `${day}T23:30:00${offset}`, timezoneId});
  }
}

/** From the day after, the notice stands above everything else, in the language of the page. */
async function overdue() {
  const after = new Date(Date.parse(day) + 36 * 3600_000).toISOString();
  for(const [prefix, words] of [['', 'overdue'], ['fr/', 'en retard']]) {
    await visit(prefix + path, async ({page}) => {
      await settled(page);
      const notice = page.locator('[data-review-by]');
      expect(`${prefix}: the notice is shown`, await notice.isVisible());
      const text = await notice.textContent();
      expect(`${prefix}: it says so, with the year`, text.includes(words) && text.includes(day.slice(0, 4)), text);
      const [top, facts] = await Promise.all(['[data-review-by]', '.aside'].map(async part => (await page.locator(part).boundingBox()).y));
      expect(`${prefix}: it comes before the facts`, top < facts, {top, facts});
    }, {now: after});
  }
  await visit(`credentials/${ended.id}/`, async ({page}) => {
    expect('what is retired is not reviewed', await page.locator('[data-review-by]').count() === 0);
  }, {now: '2090-01-01T12:00:00'});
}

/** Without scripts the day stands there, and nobody is told that it is past. */
async function plain() {
  await visit(path, async ({page}) => {
    const text = await page.innerText('main');
    expect('the day is said', text.includes(day.slice(0, 4)) && text.includes('Next review'));
    expect('no notice', await page.isHidden('[data-review-by]'));
    await page.locator('.changes summary').first().click();
    expect('what changed opens without scripts', await page.locator('.changes ins').first().isVisible());
  }, {javaScriptEnabled: false, now: '2090-01-01T12:00:00'});
}

/** Each profile says what is missing and where that would stand; what people judge is not counted. */
async function profiles() {
  await visit(path, async ({page, url}) => {
    const shown = await page.locator('.profiles details').count();
    expect('every profile is shown', shown === one.profiles.length, {shown, known: one.profiles.length});
    const lacking = one.profiles.find(({met}) => !met);
    const heads = await page.$$eval('.profiles summary', all => all.map(({textContent}) => textContent));
    const head = heads[one.profiles.indexOf(lacking)];
    expect('what is lacking is counted', head.includes(String(lacking.elements_missing.length)), head);
    const met = one.profiles.findIndex(({met, elements_for_people}) => met && elements_for_people.length > 0);
    expect('what people judge is not', heads[met].includes(String(one.profiles[met].elements_met.length)), heads[met]);
    await page.locator('.profiles details').nth(one.profiles.indexOf(lacking)).locator('summary').click();
    const link = page.locator('.profiles details[open] a').first();
    const target = await link.getAttribute('href');
    expect('a missing element leads to its place', await page.locator(target).count() === 1, target);
    await link.click();
    expect('it is there', page.url() === `${url(path)}${target}`, page.url());
  });
}

/** Every version but the first says what it changed, in words and marks. */
async function history() {
  await visit(path, async ({page}) => {
    await page.click('.meta a[href="#s-versions"]');
    const folds = page.locator('.changes');
    expect('each version but one', await folds.count() === one.versions.length - 1);
    await folds.first().locator('summary').click();
    const [gone, come] = await Promise.all(['del', 'ins'].map(name => folds.first().locator(name).allInnerTexts()));
    expect('words are marked', gone.length > 0 && come.length > 0, {gone, come});
    expect('and said', gone.every(text => text.startsWith('Removed:')) && come.every(text => text.startsWith('Added:')), {gone, come});
    const lines = await folds.first().locator('del, ins').evaluateAll(all => all.map(one => getComputedStyle(one).textDecorationLine));
    expect('not by colour alone', lines.every(line => /line-through|underline/.test(line)), lines);
  });
}

async function looks() {
  for(const prefix of ['', 'fr/']) {
    await visit(prefix + path, async ({page}) => {
      await settled(page);
      await page.$$eval('main details', all => all.forEach(one => { one.open = true; }));
      await look(`${prefix}${path} with all open`, page);
      if(pictures) {
        await picture(page, prefix);
      }
    }, {now: '2090-01-01T12:00:00'});
  }
}

async function picture(page, prefix) {
  for(const width of [390, 1280]) {
    for(const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({width, height: 900});
      await page.emulateMedia({colorScheme});
      const name = `${prefix.replace('/', '-')}${width}-${colorScheme}`;
      await page.screenshot({path: join(pictures, `top-${name}.png`)});
      for(const part of ['.profiles', '.changes', '#s-behind ~ dl']) {
        await page.locator(part).first().screenshot({path: join(pictures, `${part.replace(/\W+/g, '')}-${name}.png`)});
      }
    }
  }
}

/** Waits until the scripts of the page have run. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
}
