// What somebody has of a pathway, and what remains.
//
//   node pathway.mjs SITE
//
// The site is that of the sample catalog. The answer is `{checks, clicks, problems}`: how much was looked at, how many clicks
// lead from the home page to what remains after two given badges, and what was wrong.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {ed25519} from '../support/node/keys.mjs';
import {sign} from '../support/node/sign.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {sideways} from './layout.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';
import {watch} from './verify-page.mjs';

const folder = process.argv[2];
const trust = JSON.parse(readFileSync(join(folder, 'trust.json'), 'utf8'));
const {badges, documents, owner, seal} = await verdicts(folder);
republish('accessible-documents');
const server = await serve(folder, new URL(trust.base_url).pathname, {documents});
const browser = await launch();
const base = server.origin + new URL(trust.base_url).pathname;
const PATHWAYS = ['care-team', 'clean-energy-trades', 'climate-ready-buildings', 'data-communication', 'everyday-digital',
  'professional-writing'];
const SUITE = 'eddsa-jcs-2022';
const problems = [];
let [checks, clicks] = [0, 0];

await byMouse();
await byKeyboard();
await byTouch();
await withoutScripts();
await byBadges();
await byOtherBadges();
await byTheWhole();
await inFrench();
await browser.close();
await server.close();
answer({checks, clicks, problems});

// Has another issuer of the site publish a credential.
function republish(credential) {
  const path = new URL('trust.json', trust.base_url).pathname;
  const served = JSON.parse(documents[path]);
  const definitions = served.definitions.map(one => one.credential === credential ? {...one, issuer: 'did:web:b.example'} : one);
  documents[path] = JSON.stringify({...served, definitions});
}

function expect(what, actual, wanted) {
  checks += 1;
  if(JSON.stringify(actual) !== JSON.stringify(wanted)) {
    problems.push(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
  }
}

// Opens a page in a window of its own, has `work` use it, and insists that nothing was asked of others or refused.
async function visit(path, work, {settings = {}} = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: 'reduce', ...settings});
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(base + path, {waitUntil: 'load'});
  await work(page);
  expect(`${path} asks no other host`, log.elsewhere, []);
  expect(`${path} breaks no policy`, log.violations, []);
  expect(`${path} has no error`, log.errors, []);
  await context.close();
}

// Returns what the page says of the whole, or of what remains: the lines of each row.
async function rows(page) {
  return page.$$eval('#takes [data-row]', all => Object.fromEntries(all.map(row =>
    [row.dataset.row, [...row.querySelectorAll('li')].map(line => line.innerText.replace(/\s+/g, ' ').trim())])));
}

async function byMouse() {
  await visit('pathways/data-communication/', async page => {
    await page.waitForSelector('.tick input:enabled');
    await page.click('.tick:has([data-step="data-at-work"])');
    await page.click('.tick:has([data-step="data-storytelling"])');
    expect('the address holds the ticks', await hash(page), '#has=data-at-work,data-storytelling');
    expect('the title says what it is', await page.innerText('#s-takes'), 'What remains');
    // By hand: Data Literacy or the portfolio, and one of two short ones: two steps. 0 + 12 to 120 + 90 hours.
    expect('what remains', await rows(page), {
      steps: ['2'],
      hours: ['12 to 210, and what is not stated Nothing is stated for: Portfolio of your work with data'],
      credits: ['3 credits', '0 to 3 graduate credits'],
      // 120 + nothing that is stated, to 930 + 1,240; others 120 + 180, to 2,350 + 2,980.
      cost: ['Residents of the province: $120 CAD to $2,170 CAD, and what is not stated Nothing is stated for: Accessible Documents',
        'Others: $300 CAD to $5,330 CAD']
    });
    expect('it is announced', await page.innerText('#left'), 'What remains. Steps: 2. Hours: 12 to 210, and what is not stated.');
    expect('groups count', await page.$$eval('.tree .part', all => all.map(part => part.innerText)),
      ['1 of 3 done', '0 of 1 done', '1 of 2 done', '0 of 1 done']);
    expect('credits that count', await page.innerText('.sofar'), 'You have 3 of the 6 credits that count here.');
    expect('the bridge is open', await page.locator('.bridge.opens').count(), 1);
    await page.click('#bridges-open a');
    await page.waitForFunction(() => location.hash.startsWith('#has='));
    expect('a link within the page leaves the ticks', await hash(page), '#has=data-at-work,data-storytelling');
    expect('it leads to its place', await page.evaluate(() => document.querySelector(':target')?.id), 's-bridges');
    expect('the picture bears ticks', await page.locator('.dia .wide .has .has-mark').count(), 2);
    await page.click('.tick:has([data-step="~portfolio-of-your-work-with-data"])');
    await page.click('.tick:has([data-step="accessible-documents"])');
    expect('nothing remains', await page.isVisible('#complete'), true);
    expect('nothing is reckoned', await page.isVisible('#takes'), false);
    expect('what is not needed is said', await page.innerText('.leaf:has([data-step="data-literacy"]) .said'), 'not needed any more');
    expect('nothing is said of credits that are missing', await page.isVisible('.sofar'), false);
    await looked(page, 'all ticked');
    await page.click('#clear');
    expect('the address is empty', await hash(page), '');
    expect('nothing is ticked', await page.locator('.tick input:checked').count(), 0);
    expect('the focus begins anew', await page.evaluate(() => document.activeElement.dataset.step), 'data-literacy');
    expect('that is announced', await page.innerText('#left'), 'All ticks are cleared.');
    await page.evaluate(() => { location.hash = '#has=data-at-work'; });
    await page.waitForFunction(() => document.querySelector('#s-takes').innerText === 'What remains');
    await page.evaluate(() => { location.hash = '#has=nothing-of-it'; });
    await page.waitForFunction(() => document.querySelector('.tick input:checked') === null);
    expect('an address without any of its steps is of the whole', await page.innerText('#s-takes'), 'What it takes');
  });
}

async function byKeyboard() {
  const settings = {permissions: ['clipboard-read', 'clipboard-write']};
  await visit('pathways/clean-energy-trades/#has=site-safety-coordination,nothing-of-it', async page => {
    await page.waitForSelector('.tick input:checked');
    expect('the link is told of', await page.isVisible('#from-link'), true);
    const sum = await page.innerText('#sum');
    expect('what remains is told where the page opens', /^What remains. Steps: .+ Hours: /.test(sum), true);
    const {y} = await page.locator('#sum').boundingBox();
    expect('without scrolling', y < page.viewportSize().height, true);
    await page.focus('[data-step="site-safety-coordination"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect('Space ticks', await hash(page), '#has=site-safety-coordination,refrigeration-heat-pumps');
    // Of four, two are asked for; one is paused and left out of what can still be taken.
    expect('groups count', await page.$$eval('.tree .part', all => all.map(part => part.innerText)), ['1 of 3 done', '1 of 2 done']);
    expect('what remains', (await rows(page)).steps, ['2']);
    // The file of 95, and the retrofit for 760 or the controllers for 840.
    expect('money', (await rows(page)).cost, ['Residents of the province: $855 CAD to $935 CAD', 'Others: $1,075 CAD to $1,185 CAD']);
    await page.focus('#copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#copied').textContent);
    expect('the link is copied', await page.evaluate(() => navigator.clipboard.readText()), page.url());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect('all is cleared', await hash(page), '');
  }, {settings});
}

async function byTouch() {
  const settings = {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true, colorScheme: 'dark'};
  await visit('pathways/professional-writing/', async page => {
    await page.waitForSelector('.tick input:enabled');
    await page.tap('.tick:has([data-step="editing-for-publication"])');
    expect('a touch ticks', await hash(page), '#has=editing-for-publication');
    expect('one of two', await page.innerText('.tree .part'), '1 of 2 done');
    expect('what remains', await rows(page), {
      steps: ['1'], hours: ['90'], credits: ['3 graduate credits'],
      cost: ['Residents of the province: $1,240 CAD', 'Others: $2,980 CAD']
    });
    await looked(page, 'at 320 pixels, dark');
  }, {settings});
}

// The numbers stand in the page, and the script reckons the same.
async function withoutScripts() {
  for(const path of PATHWAYS.flatMap(id => [`pathways/${id}/`, `fr/pathways/${id}/`])) {
    let [built, run] = [{}, {}];
    await visit(path, async page => {
      built = await rows(page);
      expect(`${path} asks for nothing without scripts`, await page.locator('.tick, #have').first().isVisible(), false);
    }, {settings: {javaScriptEnabled: false}});
    await visit(path, async page => {
      await page.waitForSelector('.tick input:enabled');
      run = await rows(page);
    });
    expect(`${path} says the same with scripts`, run, built);
  }
}

// The task: what remains toward a pathway after two given badges.
async function byBadges() {
  const given = [await of('data-at-work', 'one.json'), inPicture(await of('digital-composition', 'two.svg'))];
  await visit('', async page => {
    const click = async selector => {
      clicks += 1;
      await page.click(selector);
    };
    await click('.mainnav a[href$="/pathways/"]');
    await click('main a[href$="/pathways/data-communication/"]');
    await page.waitForSelector('#badges:enabled');
    const chosen = page.waitForEvent('filechooser');
    await click('#badges');
    // Both files are chosen together, in the window of the system.
    clicks += 1;
    await (await chosen).setFiles(given);
    await page.waitForFunction(() => document.querySelectorAll('.badges .counts').length === 2, null, {timeout: 30_000});
    expect('each file has its line', await page.$$eval('.badges li', all => all.map(line => line.innerText)), [
      'Counted: Data at Work. one.json is genuine and in force.',
      'Counted: Digital Composition. two.svg is genuine and in force.'
    ]);
    expect('the ticks say where from', await page.$$eval('.leaf.done .said', all => all.map(said => said.innerText)),
      ['From your badge', 'From your badge']);
    // Data Literacy of 120 hours or the portfolio, and Data Storytelling of 90.
    expect('what remains', await rows(page), {
      steps: ['2'],
      hours: ['90 to 210, and what is not stated Nothing is stated for: Portfolio of your work with data'],
      credits: ['3 credits', '3 graduate credits'],
      cost: ['Residents of the province: $1,360 CAD to $2,170 CAD', 'Others: $3,100 CAD to $5,330 CAD']
    });
    expect('credits that count', await page.innerText('.sofar'), 'You have 3 of the 6 credits that count here.');
    await looked(page, 'with badges');
  });
}

async function byOtherBadges() {
  const names = ['not-authentic', 'wrong-issuer', 'valid-unrecognised-issuer', 'revoked', 'expired', 'unsigned', 'unreadable'];
  // Each is of a step, so that nothing but its verdict stands in its way.
  const files = await Promise.all(names.map(name => spoilt(name, 'data-at-work')));
  await visit('pathways/data-communication/', async page => {
    await page.waitForSelector('#badges:enabled');
    await drop(page, [...files, await of('digital-projects', 'no-step.json'), await of('accessible-documents', 'other-issuer.json')]);
    await page.waitForFunction(() => document.querySelectorAll('.badges .not, .badges .counts').length === 9, null, {timeout: 30_000});
    expect('nothing counts', [await hash(page), await page.locator('.badges .counts').count()], ['', 0]);
    const lines = await page.$$eval('.badges li', all => all.map(line => line.innerText));
    expect('each is told of', lines.map(line => line.replace(' Look at it on the page for checking', '')), [
      'Not counted: not-authentic.json is forged, or was altered after it was sealed.',
      'Not counted: wrong-issuer.json was not sealed by the issuer that it names.',
      'Not counted: valid-unrecognised-issuer.json was not issued by this site.',
      'Not counted: revoked.json was revoked.',
      'Not counted: expired.json has expired.',
      'Not counted: unsigned.json has no seal, so that anybody could have made it.',
      'Not counted: we find no badge in unreadable.json.',
      'Not counted: no-step.json is genuine, but Leading Digital Projects is no step of this pathway.',
      'Not counted: other-issuer.json is genuine, but another issuer than its own published what it is for.'
    ]);
    expect('each leads to the page for checking', await page.locator('.badges li a[href$="/verify/"]').count(), 9);
    await looked(page, 'with badges that do not count');
  });
}

// A badge whose text was changed counts, and that is said; that of the whole is all there is to ask for.
async function byTheWhole() {
  await visit('pathways/data-communication/', async page => {
    await page.waitForSelector('#badges:enabled');
    await drop(page, [await of('data-storytelling', 'changed.json', {description: 'Tell anything.', name: 'Tales'})]);
    await page.waitForSelector('.badges .counts', {timeout: 30_000});
    expect('a change is told', await page.innerText('.badges li'), 'Counted: Data Storytelling. changed.json is genuine and in force. ' +
      'Its text differs from what we published. Look at it on the page for checking');
    expect('it counts', await hash(page), '#has=data-storytelling');
    expect('credits are told', await page.isVisible('.sofar'), true);
  });
  await visit('pathways/professional-writing/', async page => {
    await page.waitForSelector('#badges:enabled');
    await drop(page, [await of('professional-writing-award', 'whole.json')]);
    await page.waitForSelector('.badges .counts', {timeout: 30_000});
    expect('nothing remains', await page.isVisible('#complete'), true);
    expect('nothing is said of credits', await page.locator('.sofar:visible').count(), 0);
  });
}

// Returns the badge that gets a verdict, as one of another credential.
async function spoilt(name, credential) {
  const {content} = badges.find(badge => badge.name === name);
  if(name === 'unreadable') {
    return file(`${name}.json`, content);
  }
  const {proof, ...unsigned} = JSON.parse(content);
  const whole = redefined(unsigned, credential);
  const key = ['wrong-issuer', 'valid-unrecognised-issuer'].includes(name) ? await ed25519('stranger') : owner.key;
  const sealed = name === 'unsigned' ? whole : await sign(whole, SUITE, key);
  return file(`${name}.json`, JSON.stringify(name === 'not-authentic' ? {...sealed, awardedDate: '2025-05-05T00:00:00Z'} : sealed));
}

async function inFrench() {
  await visit('fr/pathways/everyday-digital/#has=digital-baseline', async page => {
    await page.waitForSelector('.tick input:checked');
    expect('French title', await page.innerText('#s-takes'), 'Ce qui reste');
    await page.click('.tick:has([data-step="data-literacy"])');
    expect('the address is the same in every language', await hash(page), '#has=digital-baseline,data-literacy');
    // What is retired is left out: Data at Work alone.
    expect('ce qui reste', await rows(page), {
      steps: ['1'], hours: ['36'], credits: ['Aucun'],
      cost: ['Personnes résidant dans la province : 480 $ CA', 'Autres personnes : 640 $ CA']
    });
  });
}

// Returns a badge of the site's own for a credential, as a file; with what is `changed` in the place of what was published.
async function of(credential, name, changed = {}) {
  const {proof, ...unsigned} = await seal({});
  const whole = redefined(unsigned, credential);
  Object.assign(whole.credentialSubject.achievement, changed);
  return file(name, JSON.stringify(await sign(whole, SUITE, owner.key)));
}

// Returns a badge with the newest definition of another credential in it.
function redefined(unsigned, credential) {
  const versions = trust.definitions.filter(one => one.credential === credential);
  const {id} = versions.sort((one, next) => next.version - one.version)[0];
  const {'@context': contexts, ...achievement} = JSON.parse(readFileSync(join(folder, id.slice(trust.base_url.length)), 'utf8'));
  return {...unsigned, name: achievement.name, credentialSubject: {...unsigned.credentialSubject, achievement}};
}

function file(name, content) {
  return {name, mimeType: 'application/json', buffer: Buffer.from(content)};
}

// Returns a badge as a picture that carries it.
function inPicture({name, buffer}) {
  const credential = `<openbadges:credential><![CDATA[${buffer}]]></openbadges:credential>`;
  const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
  return {name, mimeType: 'image/svg+xml', buffer: Buffer.from(`<svg ${names} viewBox="0 0 1 1">${credential}</svg>`)};
}

async function drop(page, files) {
  const texts = files.map(({name, buffer}) => ({name, text: buffer.toString('utf8')}));
  const transfer = await page.evaluateHandle(texts => {
    const transfer = new DataTransfer();
    for(const {name, text} of texts) {
      transfer.items.add(new File([text], name, {type: 'application/json'}));
    }
    return transfer;
  }, texts);
  await page.dispatchEvent('#have .drop', 'drop', {dataTransfer: transfer});
}

async function hash(page) {
  return page.evaluate(() => location.hash);
}

// Insists that axe finds nothing and nothing is wider than the window.
async function looked(page, state) {
  const run = await isolated(page, AXE);
  expect(`axe, ${state}`, (await axe(run)).violations, []);
  expect(`wider than the window, ${state}`, await run(sideways), []);
}
