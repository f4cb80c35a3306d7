// Choosing credentials in lists and setting them side by side.
//
//   node compare.mjs SITE
//
// The answer is `{clicks, problems}`: how many clicks lead from the home page to a link that tells an adviser which two to
// compare, and sentences on what is wrong.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {inParallel} from './parallel.mjs';
import {CLIPBOARD, openVisits} from './visits.mjs';

const NOW = '2027-03-01T12:00:00';
const PAIR = ['data-literacy', 'data-at-work'];
const FOUR = [...PAIR, 'home-support', 'clean-energy-trades-award'];

const [folder] = process.argv.slice(2);
const {credentials} = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
const titleOf = id => credentials.find(credential => credential.id === id).title;

// One of which the catalog says next to nothing.
const path = 'credentials/home-support/offer.json';
const bare = JSON.parse(readFileSync(join(folder, path), 'utf8'));
for(const offer of Object.values(bare.in)) {
  for(const field of ['cost', 'effort', 'delivery', 'outcomes', 'assessment', 'evidence', 'transcript', 'transfer', 'supports']) {
    delete offer[field];
  }
  Object.assign(offer, {prerequisites: [], skills: [], occupations: [], pathways: [], audience: [], level: []});
}

const {problems, expect, visit, look, close} = await openVisits(folder, {[path]: JSON.stringify(bare)});
let clicks = 0;
await inParallel(3, [byMouse, byKeyboard, byTouch, withoutScripts, cold, ordered, unsaid, narrowed, changed, asked, french, cut, printed, looks], part => part());
await close();
answer({clicks, problems});

function columns(page) {
  return page.$$eval('.cmp thead th', heads => heads.map(head => head.textContent.trim()));
}

function ready(page) {
  return page.waitForSelector('.cmp');
}

function pick(page, id, kind = 'compare') {
  return page.locator(`[data-choice="${id}"] [data-choose="${kind}"]`).first();
}

function bar(page) {
  return page.locator('#choice');
}

/** From the home page to a link in the clipboard, which opens to the same for somebody who has never been here. */
async function byMouse() {
  let link;
  await visit('', async ({page}) => {
    const click = async target => {
      clicks += 1;
      await page.locator(target).first().click();
    };
    const [one, two] = await page.$$eval('.card [data-choice]', cards => cards.map(({dataset}) => dataset.choice));
    await click(`[data-choice="${one}"] [data-choose="compare"]`);
    expect('one press chooses', await pick(page, one).getAttribute('aria-pressed') === 'true');
    expect('what was chosen is told', (await bar(page).getByRole('status').textContent()).includes(titleOf(one)));
    expect('a button names what it is for', (await pick(page, one).textContent()).endsWith(titleOf(one)));
    expect('a press is no click on the card', new URL(page.url()).pathname.endsWith('/') && !page.url().includes('credentials'));
    await click(`[data-choice="${two}"] [data-choose="compare"]`);
    expect('the count is told', (await bar(page).getByRole('link').textContent()) === 'Compare (2)');
    await click('#choice a[data-chosen="compare"]');
    await ready(page);
    await click('#copy');
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect('the link names both in their order', link.endsWith(`/compare/?credentials=${one},${two}`), link);
    expect('it is said that the link is copied', (await page.textContent('#said')).length > 0);
    const [first, second] = await columns(page);
    expect('both stand in their order', first === titleOf(one) && second === titleOf(two), [first, second]);
  }, CLIPBOARD);
  const [, query] = (link ?? '?').split('?');
  await visit(`compare/?${query}`, async ({page}) => {
    await ready(page);
    expect('an adviser sees both', (await columns(page)).length === 2);
    const kept = await page.evaluate(() => localStorage.length);
    expect('to look is not to choose', kept === 0, kept);
  });
  await visit('credentials/', async ({page}) => {
    const ids = (await page.$$eval('.card [data-choice]', cards => cards.map(({dataset}) => dataset.choice))).slice(0, 5);
    for(const id of ids) {
      await pick(page, id).click();
    }
    expect('the fifth is refused', await pick(page, ids[4]).getAttribute('aria-pressed') === 'false');
    expect('it is refused in words', (await bar(page).getByRole('status').textContent()).includes('4'));
    await page.reload();
    await page.waitForSelector('#choice nav:not([hidden])');
    expect('the choice stays', await page.locator('.card [aria-pressed="true"]').count() === 4);
    await pick(page, ids[0]).click();
    expect('a second press leaves it', await pick(page, ids[0]).getAttribute('aria-pressed') === 'false');
    const small = await page.$$eval('.choose button', buttons => buttons.filter(button => {
      const {width, height} = button.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    }).length);
    expect('every button is large enough', small === 0, small);
    await page.locator('.card .can').first().click({force: true});
    expect('the rest of a card is its link', /credentials\/[a-z-]+\/$/.test(page.url()), page.url());
    expect('the page of a credential has the buttons', await page.locator('.top [data-choose]').count() === 2);
  });
}

async function byKeyboard() {
  await visit('', async ({page}) => {
    await pick(page, await page.getAttribute('.card [data-choice]', 'data-choice')).focus();
    await page.keyboard.press('Space');
    expect('the space bar chooses', await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')) === 'true');
    await page.keyboard.press('Tab');
    expect('the plan comes next', await page.evaluate(() => document.activeElement.dataset.choose) === 'plan');
    await page.keyboard.press('Enter');
    expect('the enter key chooses', await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')) === 'true');
    await bar(page).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await ready(page);
    await page.focus('#add');
    await page.selectOption('#add', 'web-accessibility-testing');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.cmp thead th').length === 2);
    expect('the focus stays where one adds', await page.evaluate(() => document.activeElement.id) === 'add');
    await page.focus('.cmp [data-remove="web-accessibility-testing"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.cmp thead th').length === 1);
    await page.waitForFunction(() => document.activeElement.dataset.remove !== undefined);
  });
}

async function byTouch() {
  await visit('', async ({page}) => {
    const ids = (await page.$$eval('.card [data-choice]', cards => cards.map(({dataset}) => dataset.choice))).slice(0, 2);
    for(const id of ids) {
      await pick(page, id).tap();
    }
    await bar(page).getByRole('link').tap();
    await ready(page);
    await page.locator('#only').tap();
    expect('a tap narrows the rows', await page.locator('.cmp tr.same >> visible=true').count() === 0);
  }, {hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}});
}

async function withoutScripts() {
  await visit('', async ({page}) => {
    expect('without scripts nothing offers to choose', await page.locator('[data-choose] >> visible=true').count() === 0);
  }, {javaScriptEnabled: false});
  await visit(`compare/?credentials=${PAIR.join()}`, async ({page}) => {
    expect('without scripts the page says what it does', await page.locator('main .note >> visible=true').count() === 1);
    expect('and leads to the list', await page.locator('main a[href$="/credentials/"] >> visible=true').count() > 0);
    expect('and offers nothing that does nothing', await page.locator('main button >> visible=true').count() === 0);
  }, {javaScriptEnabled: false});
}

/** What stands in the cells, by what the address asks for. */
async function cold() {
  await visit(`compare/?credentials=${PAIR.join()}`, async ({page}) => {
    await ready(page);
    expect('the order is that of the address', (await columns(page)).join() === PAIR.map(titleOf).join(), await columns(page));
    expect('the tab names both', (await page.title()).startsWith(PAIR.map(titleOf).join(', ')), await page.title());
    const rows = await page.$$eval('.cmp tr[data-row]', rows => rows.map(row => ({
      key: row.dataset.row,
      isMarked: row.classList.contains('differs'),
      mark: row.querySelector('.mark').textContent,
      cells: [...row.querySelectorAll('td > div')].map(cell => cell.textContent),
      items: [...row.querySelectorAll('td > div')].map(cell => {
        const items = [...cell.querySelectorAll('li')].map(item => item.textContent);
        return (items.length > 0 ? items : cell.textContent.split(', ')).sort().join();
      })
    })));
    const row = key => rows.find(one => one.key === key);
    for(const {key, isMarked, cells, items} of rows) {
      const [one, other] = items.map(text => text.replace(/\s+/g, ''));
      expect(`${key}: what differs is marked`, isMarked === (one !== other), cells);
    }
    expect('marks are words', new Set(rows.map(({mark}) => mark)).size === 2);
    expect('a start that has passed does not count', row('starts').cells[0].includes('10 May 2027') && !row('starts').cells[0].includes('January'), row('starts').cells);
    expect('fees are by kind of learner', row('cost').cells[0].includes('$930 CAD Residents of the province') && row('cost').cells[0].includes('$2,350 CAD Others'), row('cost').cells);
    expect('hours and duration are told', row('time').cells[0] === '120 hours over 12 weeks', row('time').cells);
    expect('shared skills are marked', await page.locator('.cmp .shared').count() > 1);
    const heads = await page.$$eval('.cmp th', heads => heads.filter(head => !['col', 'row', 'rowgroup'].includes(head.scope)).length);
    expect('every head says what it is the head of', heads === 0, heads);
  }, {now: NOW});
}

/** The same in another order is the same. */
async function ordered() {
  const sorted = ({audience = []}) => [...audience].sort().join();
  const pairs = credentials.flatMap(one => credentials.map(other => [one, other]));
  const pair = pairs.find(([one, other]) => sorted(one) === sorted(other) && one.audience?.join() !== other.audience?.join());
  await visit(`compare/?credentials=${pair.map(({id}) => id).join()}`, async ({page}) => {
    await ready(page);
    expect('the order makes no difference', await page.locator('tr.same[data-row="audience"]').count() === 1, pair.map(({id}) => id));
  });
}

async function unsaid() {
  await visit(`compare/?credentials=home-support,data-literacy`, async ({page}) => {
    await ready(page);
    const cells = await page.$$eval('.cmp tr[data-row] td:nth-of-type(1)', cells => cells.map(cell => cell.querySelector('div').textContent.trim()));
    expect('no cell is empty', cells.every(text => text !== ''), cells);
    for(const sentence of ['No fee is listed', 'No date is listed', 'No skills are listed.', 'No outcomes are listed.']) {
      expect(`it is said: ${sentence}`, cells.includes(sentence), cells);
    }
  }, {now: NOW});
}

async function narrowed() {
  await visit(`compare/?credentials=${FOUR.join()}`, async ({page}) => {
    await ready(page);
    const count = await page.locator('.cmp tr.differs').count();
    expect('how many differ is told', (await page.textContent('#differing')).includes(String(count)));
    await page.check('#only');
    expect('only what differs is left', await page.locator('.cmp tr[data-row] >> visible=true').count() === count);
    expect('four are all', !await page.isVisible('#add') && await page.isVisible('#full'));
    const tops = async () => page.$$eval('.cmp .names th', heads => heads.map(head => Math.round(head.getBoundingClientRect().top)));
    await page.uncheck('#only');
    await page.evaluate(() => scrollTo(0, 1500));
    expect('the names stay in sight', (await tops()).every(top => top === 0), await tops());
  }, {now: NOW});
}

async function changed() {
  await visit(`compare/?credentials=${FOUR.slice(0, 3).join()}`, async ({page}) => {
    await ready(page);
    await page.selectOption('#add', FOUR[3]);
    await page.click('#add-form .btn');
    await page.waitForFunction(() => document.querySelectorAll('.cmp thead th').length === 4);
    await page.waitForFunction(title => document.activeElement.textContent === title, titleOf(FOUR[3]));
  });
  await visit(`compare/?credentials=${PAIR.join()}`, async ({page}) => {
    await ready(page);
    await page.click(`[data-remove="${PAIR[0]}"]`);
    await page.waitForFunction(() => document.querySelectorAll('.cmp thead th').length === 1);
    expect('the address follows', page.url().endsWith(`?credentials=${PAIR[1]}`), page.url());
    await page.selectOption('#add', 'home-support');
    await page.click('#add-form .btn');
    await page.waitForFunction(() => document.querySelectorAll('.cmp thead th').length === 2);
    expect('what is added comes last', page.url().endsWith(`?credentials=${PAIR[1]},home-support`), page.url());
    await page.locator('.cmp [data-choose="plan"]').first().click();
    expect('it can be planned with', (await bar(page).getByRole('link').last().textContent()) === 'Plan (1)');
    await page.click('[data-remove="home-support"]');
    await page.click(`[data-remove="${PAIR[1]}"]`);
    await page.waitForSelector('#begin:not([hidden])');
    expect('with nothing left, it says how to begin', await page.isVisible('#begin') && !await page.isVisible('.cmp'));
  });
}

/** What cannot be shown is said, and nothing of an address becomes markup. */
async function asked() {
  const cases = [
    ['nope,data-literacy', 1, 'nope'],
    ['data-literacy,data-literacy', 1, 'twice'],
    [`${FOUR.join()},web-accessibility-testing`, 4, titleOf('web-accessibility-testing')],
    ['', 0, 'nothing to compare'],
    [',,,', 0, 'nothing to compare'],
    ['blueprint-reading,data-literacy', 2, 'retired'],
    ['renewable-energy-electricians', 1, 'paused'],
    [encodeURIComponent('<img src=x onerror=alert(1)>'), 0, '<img src=x'],
    ['__proto__,constructor,data-literacy', 1, '__proto__'],
    ['a,'.repeat(5000), 0, 'a'],
    ['%E0%A4%A', 0, 'nothing here']
  ];
  for(const [query, count, word] of cases) {
    await visit(`compare/?credentials=${query}`, async ({page}) => {
      await page.waitForSelector('#problems p');
      const said = await page.textContent('#problems');
      const name = query.slice(0, 40);
      expect(`${name}: it is said`, said.includes(word), said);
      expect(`${name}: the rest is shown`, await page.locator('.cmp thead th').count() === count);
      expect(`${name}: no markup`, await page.locator('#problems img, #problems b').count() === 0);
    });
  }
}

async function french() {
  await visit(`fr/compare/?credentials=${PAIR.join()}`, async ({page}) => {
    await ready(page);
    const cost = await page.textContent('.cmp tr[data-row="cost"] td');
    expect('money is written in French', cost.includes('930\u00a0$\u00a0CA'), cost);
    expect('days are, too', (await page.textContent('.cmp tr[data-row="starts"] td')).includes('10 mai 2027'));
    const links = await page.$$eval('.cmp thead a', links => links.map(link => link.getAttribute('href')));
    expect('links lead to French pages', links.every(link => link.includes('/fr/credentials/')), links);
  }, {now: NOW});
}

async function cut() {
  await visit('compare/', async ({page, context}) => {
    await context.route('**/offer.json', route => route.abort());
    await page.goto(`${page.url()}?credentials=${PAIR.join()}`);
    await page.waitForSelector('#again');
    await context.unroute('**/offer.json');
    await page.click('#again');
    await ready(page);
    expect('it works when the connection is back', (await columns(page)).length === 2);
  }, {allowed: /ERR_FAILED/});
}

/** Four columns fit on A4 across. */
async function printed() {
  await visit(`compare/?credentials=${FOUR.join()}`, async ({page}) => {
    await ready(page);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(width), Math.round(height)]);
    expect('it is A4 across', boxes.length > 0 && boxes.every(([width, height]) => width === 842 && height === 595), boxes);
    expect('it takes few sheets', boxes.length <= 5, boxes.length);
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 1047, height: 700});
    const {right, buttons} = await page.evaluate(() => ({
      right: Math.max(...[...document.querySelectorAll('.cmp *')].map(one => one.getBoundingClientRect().right)),
      buttons: [...document.querySelectorAll('main button')].filter(button => button.checkVisibility()).length
    }));
    expect('nothing is beside the sheet', right <= 1048, right);
    expect('no button is printed', buttons === 0, buttons);
  }, {now: NOW});
}

async function looks() {
  await visit('compare/', async ({page}) => {
    await page.waitForSelector('#begin');
    await look('nothing compared', page);
  });
  for(const ids of [PAIR.slice(0, 1), PAIR, FOUR, [...FOUR, 'nope', 'blueprint-reading']]) {
    await visit(`compare/?credentials=${ids.join()}`, async ({page}) => {
      await ready(page);
      await look(`${ids.length} compared`, page);
    });
  }
  await visit('', async ({page}) => {
    await page.locator('[data-choose="compare"]').first().click();
    await page.locator('[data-choose="plan"]').first().click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const run = {violations: await page.evaluate(() => window.violations)};
    expect('the policy is kept', run.violations.length === 0, run.violations);
  });
  await visit(`compare/?credentials=${PAIR.join()}`, async ({page}) => {
    await ready(page);
    const marks = await page.$$eval('.cmp .mark', marks => marks.every(mark => getComputedStyle(mark, '::before').content !== 'none'));
    expect('marks are signs and words in forced colours', marks);
  }, {forcedColors: 'active'});
}
