// A learner's plan: what it adds up to, how it is kept, sent and opened.
//
//   node plan.mjs SITE
//
// The answer is `{problems}`, sentences on what is wrong.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {inParallel} from './parallel.mjs';
import {CLIPBOARD, openVisits} from './visits.mjs';

const NOW = '2026-12-01T12:00:00';
const PLAN = ['data-literacy', 'data-storytelling', 'data-at-work', 'community-health-navigation'];
const SENT = '#1.credentials=home-support,infection-prevention&have=home-support&pathways=care-team';

const [folder] = process.argv.slice(2);
const read = path => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const {credentials} = read('catalog.json');
const byId = id => credentials.find(credential => credential.id === id);

// An award of six credits that is made of credentials of three each.
const award = 'credentials/professional-writing-award/offer.json';
const made = read(award);
for(const offer of Object.values(made.in)) {
  offer.credits = {available: 6, unit: 'graduate credits'};
}

const {problems, expect, visit, look, close} = await openVisits(folder, {[award]: JSON.stringify(made)});
await inParallel(3, [chosen, added, composed, had, needed, toward, along, tabs, cleared, sent, full, saved, hostile, files, refused, withoutScripts, printed, looks], part => part());
await close();
answer({problems});

function ready(page) {
  return page.waitForSelector('#whole:not([hidden])');
}

function titles(page) {
  return page.$$eval('#chosen-list h3', heads => heads.map(head => head.textContent));
}

function said(page) {
  return page.textContent('#said');
}

/** Opens the page with a plan that is the reader's own. */
function planned(work, {credentials = PLAN, have = [], pathways = [], compare = [], occupation = '', path = 'plan/', ...options} = {}) {
  const state = {version: 1, compare, credentials, have, pathways, occupation};
  return visit('404.html', async visited => {
    const {page, url} = visited;
    await page.evaluate(([root, state]) => localStorage.setItem(`skillmark-choice ${root}`, JSON.stringify(state)), [new URL(url('')).pathname, state]);
    await page.goto(url(path));
    await ready(page);
    await work(visited);
  }, {now: NOW, ...options});
}

function fee(id, who) {
  return byId(id).cost.find(cost => cost.who === who).amount;
}

/** From cards and pages to a plan that is still there the next time. */
async function chosen() {
  await visit('', async ({page, url}) => {
    await page.locator('.card [data-choose="plan"]').first().click();
    await page.locator('[data-choose="pathway"]').first().click();
    expect('the bar counts both', (await page.textContent('#choice nav')).includes('Plan (2)'), await page.textContent('#choice nav'));
    await page.goto(url('credentials/data-literacy/'));
    await page.click('.top [data-choose="plan"]');
    await page.goto(url('pathways/data-communication/'));
    await page.click('.top [data-choose="pathway"]');
    await page.click('#choice a[data-chosen="plan"]');
    await ready(page);
    expect('credentials are there', (await titles(page)).includes('Data Literacy'), await titles(page));
    expect('pathways are there', await page.locator('#ways h3').count() === 2);
    await page.selectOption('#add-credential', 'home-support');
    await page.locator('form:has(#add-credential) .btn').click();
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 3);
    expect('what is added is told', (await said(page)).includes('Home Support Skills'));
    await page.focus('[data-drop="home-support"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 2);
    expect('the focus is not lost', await page.evaluate(() => document.activeElement.id) === 's-chosen', await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80)));
  });
}

/** Sums as one adds them by hand from the catalog. */
async function added() {
  await planned(async ({page}) => {
    const hours = PLAN.reduce((sum, id) => sum + byId(id).effort.hours, 0);
    const credits = PLAN.filter(id => (byId(id).credits?.unit ?? 'credits') === 'credits').reduce((sum, id) => sum + (byId(id).credits?.available ?? 0), 0);
    const text = await page.textContent('#amounts');
    expect('hours add up', text.includes(`${hours} hours`), text);
    expect('credits add up', text.includes(`${credits} credits`), text);
    expect('what has no credit is named', text.includes('Data at Work'), text);
    for(const who of ['Residents of the province', 'Others']) {
      const sum = PLAN.reduce((sum, id) => sum + fee(id, who), 0);
      const row = await page.textContent(`#fees tr:has(th:text-is("${who}"))`);
      expect(`${who}: fees add up`, row.includes(`$${sum.toLocaleString('en')} CAD`), row);
    }
    expect('special fees stand apart', (await page.textContent('#fees ul')).includes('Holders of Data at Work who take the bridge'));
    const skills = new Set(PLAN.flatMap(id => byId(id).skills.map(({skill}) => skill)));
    expect('every skill is there once', await page.locator('#skills li').count() === skills.size);
    const starts = await titles(page);
    const first = id => byId(id).delivery.cohorts.filter(({start, apply_by: until}) => start >= '2026-12-01' && !(until < '2026-12-01')).map(({start}) => start).sort()[0];
    const wanted = [...PLAN].sort((one, other) => first(one) < first(other) ? -1 : 1).map(id => byId(id).title);
    expect('they stand in the order in which they begin', starts.join() === wanted.join(), starts);
  });
  // Kinds that differ are not added, and it is said.
  await planned(async ({page}) => {
    const text = await page.textContent('#fees');
    expect('what cannot be added is named', text.includes('Without'), text);
  }, {credentials: ['data-literacy', 'data-at-work', 'peer-mentoring']});
  // What everybody pays comes on top, and a time for which nobody can apply any more gives way to the next.
  await planned(async ({page}) => {
    for(const [who, sum] of [['Residents of the province', '$2,000 CAD'], ['Others', '$4,840 CAD']]) {
      const row = await page.textContent(`#fees tr:has(th:text-is("${who}"))`);
      expect(`${who}: what everybody pays is in it`, row.includes(sum), row);
      expect(`${who}: it is said what the fees are for`, row.includes('tuition for 6 credits; material for the bay'), row);
    }
    const starts = await page.textContent('#chosen-list');
    expect('one can still apply for the next start', starts.includes('29 November 2027') && !starts.includes('2026'), starts);
  }, {credentials: ['mass-timber-construction'], now: '2026-11-20T12:00:00'});
  // What everybody pays is not the price for those whose own fee is not listed.
  await planned(async ({page}) => {
    const holders = await page.textContent('#fees ul');
    expect('a sum without the tuition is not called whole', holders.includes('Holders of Data at Work') && !holders.includes('material for the bay'), holders);
  }, {credentials: ['mass-timber-construction', 'data-literacy']});
}

/** Credit of what is made of others in the plan is not told twice, and credit of what one has lies behind. */
async function composed() {
  const credentials = ['professional-writing-award', 'digital-composition', 'editing-for-publication'];
  await planned(async ({page}) => {
    const text = await page.textContent('#amounts');
    expect('the credit of the parts is told once', text.includes('6 graduate credits'), text);
    expect('what is left out is named', text.includes('made of others in the plan: Professional Writing Award'), text);
    await page.check('[data-have="digital-composition"]');
    await page.waitForFunction(() => document.querySelector('#amounts').textContent.includes('3 graduate credits'));
  }, {credentials});
  await planned(async ({page}) => {
    const text = await page.textContent('#amounts');
    expect('alone it counts', text.includes('6 graduate credits') && !text.includes('made of others'), text);
  }, {credentials: credentials.slice(0, 1)});
}

async function had() {
  await planned(async ({page}) => {
    await page.check('[data-have="data-literacy"]');
    const rest = PLAN.filter(id => id !== 'data-literacy');
    const sum = rest.reduce((sum, id) => sum + fee(id, 'Others'), 0);
    await page.waitForFunction(sum => document.querySelector('#fees').textContent.includes(sum), sum.toLocaleString('en'));
    const hours = rest.reduce((sum, id) => sum + byId(id).effort.hours, 0);
    expect('what one has takes no time', (await page.textContent('#amounts')).includes(`${hours} hours`));
    expect('it stands last', (await titles(page)).at(-1) === 'Data Literacy');
    expect('the focus stays', await page.evaluate(() => document.activeElement.dataset.have) === 'data-literacy');
    await page.reload();
    await ready(page);
    expect('it is kept', await page.isChecked('[data-have="data-literacy"]'));
  });
}

async function needed() {
  await planned(async ({page}) => {
    const needs = page.locator('.needs');
    expect('what is needed before is pointed out', (await needs.textContent()).includes('Interprofessional Practice'));
    await needs.getByRole('button').click();
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 5);
    expect('once it is there, nothing is missing', !(await page.locator('.needs').allTextContents()).some(text => text.includes('Interprofessional Practice')));
  });
}

/** The gap to an occupation is what the list of occupations asks for, without what the plan gives. */
async function toward() {
  const {occupations, skills} = read('occupations.json');
  const gives = new Set(PLAN.flatMap(id => byId(id).skills.map(({skill}) => skill)));
  const one = occupations.find(({skills}) => skills.some(id => gives.has(id)) && skills.some(id => !gives.has(id)));
  await planned(async ({page}) => {
    await page.click('#choose-occupation');
    await page.selectOption('#occupation', one.occupation);
    await page.waitForSelector('.gap');
    const met = one.skills.filter(id => gives.has(id)).length;
    expect('skills that the plan gives are counted', (await page.textContent('#gap')).includes(`${met} of ${one.skills.length}`), await page.textContent('#gap'));
    expect('and marked', await page.locator('.gap .met').count() === met);
    const missing = one.skills.find(id => !gives.has(id) && skills.find(({skill}) => skill === id)?.taught_by?.length > 0);
    if(missing) {
      const before = await page.locator('.gap .met').count();
      await page.locator('.gap [data-choose="plan"]').first().click();
      await page.waitForFunction(before => document.querySelectorAll('.gap .met').length > before, before);
    }
    await page.reload();
    await page.waitForSelector('.gap');
    expect('the occupation is kept', await page.inputValue('#occupation') === one.occupation);
  });
}

async function along() {
  await planned(async ({page}) => {
    const text = await page.textContent('#ways');
    expect('how far a pathway is covered is told', /covers [23] of 3 steps|covers all of it/.test(text), text);
    const adds = page.locator('#ways [data-choose="plan"]');
    const count = await adds.count();
    await adds.first().click();
    await page.waitForFunction(count => document.querySelectorAll('#ways [data-choose="plan"]').length < count, count);
    await page.locator('#ways [data-drop-pathway]').click();
    await page.waitForSelector('#ways-part[hidden]', {state: 'attached'});
  }, {pathways: ['data-communication']});
}

async function tabs() {
  await planned(async ({page, context, url}) => {
    const other = await context.newPage();
    await other.goto(url('plan/'));
    await ready(other);
    await other.click('[data-drop="data-literacy"]');
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 3);
    await other.goto(url('credentials/data-literacy/'));
    await other.click('.top [data-choose="plan"]');
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 4);
  });
}

async function cleared() {
  await planned(async ({page}) => {
    await page.focus('#clear');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#begin:not([hidden])');
    const kept = await page.evaluate(() => localStorage.length);
    expect('nothing is left in the browser', kept === 0, kept);
    expect('the focus is on the way back', await page.evaluate(() => document.activeElement.id) === 'undo');
    await page.keyboard.press('Enter');
    await ready(page);
    expect('all is back', (await titles(page)).length === PLAN.length);
  });
}

/** A link shows its plan beside the reader's own, which stays until she says so. */
async function sent() {
  let link;
  await planned(async ({page}) => {
    await page.check('[data-have="data-literacy"]');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#said').textContent !== '');
    link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await ready(page);
    expect('one\'s own link is one\'s own plan', !await page.isVisible('#sent'));
  }, CLIPBOARD);
  const fragment = new URL(link).hash;
  await visit(`plan/${fragment}`, async ({page, log}) => {
    await ready(page);
    expect('a link holds the whole plan', (await titles(page)).length === PLAN.length);
    expect('it is said that somebody sent it', await page.isVisible('#sent'));
    expect('nothing can be changed in it', await page.locator('#whole button[data-drop], #chosen-part input >> visible=true').count() === 0);
    expect('what she has is told', (await page.textContent('#chosen-list .has')).includes('already there'));
    expect('the plan is sent to nobody', log.requests.every(url => !url.includes('have=')));
    expect('to look is not to keep', await page.evaluate(() => localStorage.length) === 0);
    await page.click('#take');
    await page.waitForSelector('#sent[hidden]', {state: 'attached'});
    expect('it is hers now', await page.evaluate(() => localStorage.length) === 1);
    expect('the address is that of the page', !page.url().includes('#'), page.url());
  }, {now: NOW});
  await planned(async ({page}) => {
    expect('hers is not what is shown', (await titles(page)).join().includes('Home Support Skills'));
    await page.click('#close');
    await page.waitForFunction(count => document.querySelectorAll('#chosen-list > li').length === count, PLAN.length);
    await page.evaluate(hash => location.hash = hash, SENT);
    await page.waitForSelector('#sent:not([hidden])');
    await page.click('#join');
    const {compare} = await page.evaluate(() => JSON.parse(localStorage.getItem(localStorage.key(0))));
    expect('what she compares stays', compare.join() === 'data-literacy', compare);
    await page.waitForFunction(count => document.querySelectorAll('#chosen-list > li').length === count, PLAN.length + 2);
    await page.click('#undo');
    await page.waitForFunction(count => document.querySelectorAll('#chosen-list > li').length === count, PLAN.length);
  }, {path: `plan/${SENT}`, compare: ['data-literacy']});
}

/** A plan that has no room for all that was sent names the rest. */
async function full() {
  const own = credentials.map(({id}) => id).filter(id => !SENT.includes(id)).slice(0, 39);
  await planned(async ({page}) => {
    await page.click('#join');
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 40);
    const text = await said(page);
    expect('what does not fit is named', text.includes('full') && text.includes(byId('infection-prevention').title) && !text.includes(byId('home-support').title), text);
  }, {path: `plan/${SENT}`, credentials: own});
}

async function saved() {
  let text;
  await planned(async ({page}) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    text = readFileSync(await download.path(), 'utf8');
    expect('a file says what is in it', JSON.parse(text).credentials.some(({title}) => title === 'Data Literacy'), text);
  }, {have: ['data-literacy'], pathways: ['care-team']});
  await visit('plan/', async ({page}) => {
    await page.setInputFiles('#open', {name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text)});
    await ready(page);
    expect('a file holds the whole plan', (await titles(page)).length === PLAN.length && await page.locator('#ways h3').count() === 1);
    expect('with what one has', await page.locator('#chosen-list .has').count() === 1);
    expect('it is looked at first', await page.isVisible('#take'));
  }, {now: NOW});
}

/** Nothing in a link becomes markup, reaches into the page, or grows without end. */
async function hostile() {
  const bad = [
    '#1.', '#1.credentials=', '#1.%%%', '#1.credentials=%E0%A4%A', `#1.${'A'.repeat(100000)}`, '#1.eyJjIjpbXX0',
    '#1.credentials=__proto__,Constructor&__proto__=x', '#1.credentials=<img/src=x/onerror=alert(1)>', '#1.credentials=../../etc,a/b'
  ];
  for(const fragment of bad) {
    await visit(`plan/${fragment}`, async ({page}) => {
      await page.waitForFunction(() => document.querySelector('#said').textContent !== '');
      expect(`${fragment.slice(0, 40)}: the page says how to begin`, await page.isVisible('#begin'));
    });
  }
  const many = Array.from({length: 200}, (_, number) => `x-${number}`).join();
  await visit(`plan/#1.credentials=${many.slice(0, 3000)},data-literacy`, async ({page}) => {
    await page.waitForSelector('#whole:not([hidden])');
    const count = await page.locator('#chosen-list > li').count();
    expect('a plan has an end', count <= 40, count);
  });
  const beyond = Array.from({length: 50}, (_, number) => `c${number}`);
  await visit(`plan/#1.credentials=data-literacy,${beyond.join()}`, async ({page}) => {
    await ready(page);
    const text = await page.textContent('#sent p');
    expect('a plan that is too long says that it was cut', /only its first 40 credentials/.test(text), text);
  });
  await visit('plan/#1.credentials=data-literacy,nope&pathways=nope&occupation=x:y&have=nope', async ({page, log}) => {
    await ready(page);
    expect('what is not there is said', (await page.textContent('#chosen-list')).includes('nope'));
    expect('what is not in the catalog is not asked for', !log.requests.some(url => url.includes('credentials/nope')));
    expect('nothing is reached into', await page.evaluate(() => Object.keys(Object.prototype).length === 0 && ({}).credentials === undefined));
  });
}

async function files() {
  const bad = ['', '[]', 'null', '{"type":"skillmark-plan"}', '{"type":"skillmark-plan","version":1,"credentials":{"length":9}}', `"${'x'.repeat(200000)}"`,
    '{"type":"skillmark-plan","version":1,"credentials":[{"id":{"toString":1}},null,7],"__proto__":{"have":true}}'];
  await visit('plan/', async ({page}) => {
    for(const text of bad) {
      await page.evaluate(() => document.querySelector('#said').replaceChildren());
      await page.setInputFiles('#open', {name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text)});
      await page.waitForFunction(() => document.querySelector('#said').textContent !== '');
      expect(`${text.slice(0, 60)}: it is no plan`, await page.isVisible('#begin'));
    }
  });
}

/** A browser that keeps nothing: it is said, and the links hold what is chosen. */
async function refused() {
  const before = () => Object.defineProperty(window, 'localStorage', {get() {
    throw new DOMException('refused', 'SecurityError');
  }});
  await visit('credentials/data-literacy/', async ({page}) => {
    await page.click('.top [data-choose="plan"]');
    expect('it is said that nothing is kept', (await page.textContent('#choice p')).includes('keeps nothing'));
    await page.click('#choice a[data-chosen="plan"]');
    await ready(page);
    expect('the link brings the plan along', (await titles(page)).join() === 'Data Literacy');
    expect('the page says so', await page.isVisible('#not-kept'));
    await page.selectOption('#add-credential', 'home-support');
    await page.locator('form:has(#add-credential) .btn').click();
    await page.waitForFunction(() => document.querySelectorAll('#chosen-list > li').length === 2);
  }, {before});
}

async function withoutScripts() {
  await visit('plan/', async ({page}) => {
    expect('without scripts the page says what it does', await page.locator('main .note >> visible=true').count() === 1);
    expect('and leads to the lists', await page.locator('main a[href$="/pathways/"] >> visible=true').count() > 0);
    expect('and offers nothing that does nothing', await page.locator('main :is(button, select, input) >> visible=true').count() === 0);
  }, {javaScriptEnabled: false});
}

async function printed() {
  await planned(async ({page}) => {
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox/g)].length;
    expect('a plan is one sheet', sheets === 1, sheets);
    await page.emulateMedia({media: 'print'});
    const buttons = await page.locator('main :is(button, select, input) >> visible=true').count();
    expect('no control is printed', buttons === 0, buttons);
  });
}

async function looks() {
  await visit('plan/', async ({page}) => {
    await page.waitForFunction(() => !document.querySelector('#plan[aria-busy]'));
    await look('no plan', page);
  });
  const {occupations} = read('occupations.json');
  const whole = {have: ['data-literacy'], pathways: ['data-communication'], occupation: occupations[0].occupation};
  await planned(async ({page}) => {
    await page.waitForSelector('#gap p');
    await look('a whole plan', page);
  }, whole);
  await planned(({page}) => look('a plan that was sent', page), {path: `plan/${SENT}`});
  await planned(({page}) => look('a plan in French', page), {...whole, path: 'fr/plan/'});
}
