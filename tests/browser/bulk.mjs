// Many badges at once, on the page that checks badges.
//
//   node bulk.mjs JOB.json
//
// The job is `{site, folder, count}`: a built site, a folder for what the command is to check as well, and how many
// badges to make. The answer is `{problems, expected, seconds, csv, documents}`: how much was looked at, the seconds that all
// badges took, what the page saved, and what the host served. The folder holds the badges then.

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {ed25519} from '../support/node/keys.mjs';
import {sign} from '../support/node/sign.mjs';
import {axe, AXE} from './axe.mjs';
import {later} from './bulk-later.mjs';
import {launch} from './chromium.mjs';
import {NOW, crowd, drop} from './crowd.mjs';
import {isolated} from './isolated.mjs';
import {serve} from './server.mjs';
import {watch} from './verify-page.mjs';

const {site, folder, count} = job();
const made = await crowd(site, count);
const problems = [];
const browser = await launch(['--force-prefers-reduced-motion']);
const words = JSON.parse(readFileSync(join(site, 'pathways.json'), 'utf8'));
let [seconds, csv, expected] = [0, '', 0];

await inWindow({}, manyAtOnce);
await inWindow({}, stopsAndGoesOn);
await inWindow({}, oneThatHangs);
await inWindow({}, together);
await inWindow({}, wrapped);
await inWindow({}, superseded);
await inWindow({}, byKeyboard);
for(const run of later({folder: site, made, same, expect, finished, rowsOf, wordOf})) {
  await inWindow({}, run);
}
await inWindow({viewport: {width: 320, height: 700}, colorScheme: 'dark', path: '/fr'}, onPhone);
await browser.close();

mkdirSync(folder, {recursive: true});
for(const {name, content} of made.badges) {
  writeFileSync(join(folder, name), content);
}
answer({problems, expected, seconds, csv, documents: made.documents});

function expect(is, what) {
  expected += 1;
  if(!is) {
    problems.push(what);
  }
}

function same(actual, expected, what) {
  const [one, other] = [actual, expected].map(value => JSON.stringify(value));
  expect(one === other, `${what}: ${one} and not ${other}`);
}

// Every verdict is right; sorted, narrowed, opened and saved.
async function manyAtOnce(page) {
  const start = Date.now();
  await drop(page, made.badges);
  await finished(page, made.badges.length);
  seconds = (Date.now() - start) / 1000;
  await accessible(page);

  const wanted = new Map();
  for(const {verdict} of made.badges) {
    const word = await wordOf(page, verdict);
    wanted.set(word, (wanted.get(word) ?? 0) + 1);
  }
  const counts = await page.locator('.by-verdict button').evaluateAll(buttons =>
    buttons.map(({children: [word, number]}) => [word.innerText.trim(), Number(number.innerText)]));
  same(sorted(counts), sorted([...wanted]), 'the counts');
  const rows = await rowsOf(page);
  const deserved = await Promise.all(made.badges.map(async ({name, verdict}) => [await wordOf(page, verdict), name]));
  same(rows.map(([verdict, , , , , , file]) => [verdict, file]), deserved, 'the rows in the order in which they came');
  const green = await page.evaluate(() => {
    const color = element => getComputedStyle(element).color;
    const marks = [...document.querySelectorAll('.several tbody .st')];
    const ok = color(marks.find(mark => mark.classList.contains('ok')));
    return new Set(marks.filter(mark => color(mark) === ok).map(mark => mark.innerText.trim())).size;
  });
  same(green, 1, 'how many verdicts are green');

  for(const [place, column] of ['verdict', 'name', 'issuer', 'person', 'issued', 'until', 'file'].entries()) {
    const head = page.locator(`th[data-column="${column}"]`);
    for(const direction of ['ascending', 'descending']) {
      await head.locator('button').click();
      same(await head.getAttribute('aria-sort'), direction, `aria-sort of ${column}`);
    }
    same(await page.locator('th[aria-sort]').count(), 1, 'how many columns are sorted');
    if(column === 'file') {
      const files = (await rowsOf(page)).map(cells => cells[place]);
      same(files, [...files].sort().reverse(), 'the files downwards');
    }
  }

  await page.locator('.by-verdict button', {hasText: 'Withdrawn'}).click();
  const withdrawn = await rowsOf(page);
  same(withdrawn.length, wanted.get('Withdrawn'), 'how many are withdrawn');
  expect(withdrawn.every(([verdict]) => verdict === 'Withdrawn'), 'something else is among the withdrawn');
  expect((await page.locator('.several [role=status]').first().innerText()).includes(String(withdrawn.length)), 'it is not said how many are left');
  await page.fill('#list-text', withdrawn[0][6]);
  same((await rowsOf(page)).length, 1, 'how many rows the text leaves');
  await page.fill('#list-text', '');
  await page.locator('.by-verdict button', {hasText: 'Withdrawn'}).click();

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.save')]);
  csv = readFileSync(await download.path(), 'utf8');

  // To a badge, to the one after it, and back to its row.
  await page.selectOption('#list-sort', 'order');
  await page.locator('.several td button').nth(2).click();
  await page.waitForSelector('#result[data-verdict="valid_status_unknown"] h1:focus');
  await page.click('.listway .after');
  await page.waitForSelector('#result[data-verdict="valid_unrecognised_issuer"] h1:focus');
  await page.click('#result .raw summary');
  await page.waitForSelector('#result .raw pre:has-text(\'"proof"\')');
  await page.click('.listway .back');
  same(await page.evaluate(() => document.activeElement.closest('tr')?.rowIndex), 4, 'the row that has the focus');

  // What is dropped now is added, and begins anew only when told.
  await drop(page, [{name: 'late.json', content: made.badges[0].content}]);
  await page.locator('.several .more').click();
  await finished(page, made.badges.length + 1);
  const late = (await rowsOf(page)).at(-1);
  expect(late[1].includes(made.badges[0].name), `the copy is not marked: ${late[1]}`);
  await page.emulateMedia({media: 'print'});
  expect(await page.locator('.several tbody tr').last().isVisible() && !await page.locator('.narrow').isVisible(), 'the list does not print');
  await page.emulateMedia({media: 'screen'});
  await page.click('.again');
  expect(await page.locator('#start').isVisible() && await page.locator('#result').isHidden(), 'it does not begin anew');
  await drop(page, [made.badges[0]]);
  await page.waitForSelector('#result[data-verdict="valid"]');
}

// What was found stays; the rest is checked when it goes on.
async function stopsAndGoesOn(page) {
  await drop(page, made.badges.slice(0, 200));
  await page.waitForSelector('.several tbody tr');
  await page.click('.stop');
  expect(await page.evaluate(() => document.activeElement.matches('.go')), 'the focus is not on what goes on');
  await page.waitForSelector('.several[aria-busy="false"]');
  const before = (await rowsOf(page)).length;
  await page.waitForTimeout(300);
  same((await rowsOf(page)).length, before, 'how many there are after it was stopped');
  expect(before > 0 && before < 200, `stopped at ${before} of 200`);
  expect((await page.innerText('.far')).includes(`${before} of 200`), `it says: ${await page.innerText('.far')}`);
  await page.click('.go');
  await finished(page, 200);
}

// A worker that never answers, and one that fails, spoil no other badge.
async function oneThatHangs(page, context) {
  await context.route('**/worker.js', async route => {
    const response = await route.fetch();
    const body = await response.text();
    const trap = `addEventListener("message", (event) => {
      if (event.data.values?.[1] === "hangs.json") { for (;;); }
      if (event.data.values?.[1] === "fails.json") { event.stopImmediatePropagation(); setTimeout(() => { throw new Error("on purpose"); }); }
    });`;
    return route.fulfill({response, body: `${trap}\n${body}`});
  });
  await page.reload();
  await page.waitForSelector('#file:enabled');
  const few = made.badges.slice(0, 30);
  const bad = ['hangs.json', 'fails.json'].map(name => ({name, content: few[0].content}));
  await page.clock.install({time: NOW});
  await drop(page, [...few.slice(0, 10), ...bad, ...few.slice(10)]);
  await page.waitForFunction(() => document.querySelectorAll('.several tbody tr').length >= 10, null, {timeout: 120_000});
  for(let beat = 0; beat < 60 && !await page.locator('.several[aria-busy="false"]').count(); beat += 1) {
    await page.clock.runFor(2000);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await finished(page, 32);
  const failed = (await rowsOf(page)).filter(([word]) => word === 'Check failed').map(cells => cells[6]);
  same(failed, ['hangs.json', 'fails.json'], 'what failed');
  const words = (await rowsOf(page)).filter(([word]) => word !== 'Check failed').map(([word]) => word);
  same(words, await Promise.all(few.map(({verdict}) => wordOf(page, verdict))), 'the others');
}

// A pathway of the sample catalog, half there and then whole.
async function together(page) {
  const pathway = words.pathways.find(({id}) => id === 'care-team');
  const ada = {subject: {id: 'did:example:ada'}};
  await drop(page, [
    await badge('care-team-roles', ada, 'roles'),
    await badge('infection-prevention', ada, 'infection'),
    await badge('community-health-navigation', {subject: {id: 'did:example:ben'}}, 'of-another'),
    await badge('interprofessional-practice', {...ada, validUntil: '2026-11-01T00:00:00Z'}, 'expired')
  ]);
  await finished(page, 4);
  const article = page.locator('.together article', {hasText: pathway.titles.en});
  await article.waitFor();
  const states = () => article.locator('li').evaluateAll(items => items.map(item => {
    const line = [...item.querySelector('.step').children].map(child => child.innerText.trim());
    return line.join(' | ');
  }));
  const half = await states();
  const title = id => words.credentials.find(credential => credential.id === id).titles.en;
  const stateOf = (list, id) => list.filter(line => line.startsWith(title(id))).map(line => line.split(' | ')[1]);
  same(stateOf(half, 'care-team-roles'), ['there'], 'the first step');
  same(stateOf(half, 'home-support'), ['not needed'], 'the other way to the first step');
  same(stateOf(half, 'infection-prevention'), ['there'], 'the second step');
  same([...new Set(stateOf(half, 'interprofessional-practice'))], ['not there'], 'the expired step');
  same([...new Set(stateOf(half, 'community-health-navigation'))], ['not there'], 'what another person has');
  expect((await page.innerText('.together .whose')).includes('same person'), await page.innerText('.together .whose'));
  await drop(page, [
    await badge('community-health-navigation', ada, 'navigation'),
    await badge('interprofessional-practice', ada, 'practice')
  ]);
  await finished(page, 6);
  await page.waitForFunction(() => document.querySelector('.together article > p').innerText.includes('All that'));
  const whole = await states();
  expect(stateOf(whole, 'community-health-navigation').includes('there'), `the third step: ${whole.join('; ')}`);
  const href = await article.locator('h3 a').getAttribute('href');
  same(new URL(href).pathname, '/pathways/care-team/', 'where the title leads');
  expect(!(await rowsOf(page))[5][1].includes('twice'), 'a badge that has expired and the one in its place are held twice');
  await drop(page, [await badge('interprofessional-practice', ada, 'practice-again')]);
  await finished(page, 7);
  expect((await rowsOf(page))[6][1].includes('twice'), 'that the same person has it twice is not said');
  await accessible(page);

  // Whose they are: an address is compared with all.
  await page.fill('#list-person', 'did:example:ben');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.compared:not(:empty):has-text("belong to this address: 1")');
  same(await page.locator('.together article').count(), 0, 'pathways of somebody with one badge');
  await page.fill('#list-person', '');
  await page.keyboard.press('Enter');
  await article.waitFor();
}

// A version that another has followed is told of, and one that is current is not.
async function superseded(page, context, documents) {
  const trust = JSON.parse(documents['/trust.json']);
  const [old] = trust.definitions.filter(({credential}) => credential === 'care-team-roles');
  trust.definitions.push({...old, id: old.id.replace('/v1/', '/v2/'), version: 2, digest: `sha256:${'0'.repeat(64)}`});
  documents['/trust.json'] = JSON.stringify(trust);
  const given = {subject: {id: 'did:example:ben'}};
  await drop(page, [await badge('care-team-roles', given, 'old'), await badge('infection-prevention', given, 'current')]);
  await finished(page, 2);
  const [one, other] = await rowsOf(page);
  same(one[0], await wordOf(page, 'valid'), 'an older version is genuine all the same');
  expect(one[1].includes('Issued under version 1; version 2 is current'), `of an older version: ${one[1]}`);
  expect(!other[1].includes('is current'), `of a current version: ${other[1]}`);
}

// What stands around a badge, or under a seal that is not its issuer's, makes nobody its holder and no badge its copy.
async function wrapped(page) {
  const given = salt => ({
    subject: {identifier: [{type: 'IdentityObject', identityType: 'emailAddress', hashed: true, salt, identityHash: `sha256$${'0'.repeat(64)}`}]}
  });
  const [mine, theirs] = [await badge('care-team-roles', given('mine'), 'mine'), await badge('infection-prevention', given('theirs'), 'theirs')];
  const [own, stolen] = [mine, theirs].map(({content}) => JSON.parse(content));
  const {proof, ...unsealed} = own;
  const around = (held, more) => ({'@context': own['@context'].slice(0, 1), type: ['VerifiablePresentation'], verifiableCredential: held, ...more});
  const contents = {
    around: around([stolen], {id: own.id, proof, credentialSubject: own.credentialSubject}),
    stranger: await sign({...unsealed, name: 'Another'}, 'eddsa-jcs-2022', await ed25519('stranger')),
    alone: around(own)
  };
  await drop(page, [mine, ...Object.entries(contents).map(([name, content]) => ({name: `${name}.json`, content: JSON.stringify(content)}))]);
  await finished(page, 4);
  await page.waitForLoadState('networkidle');
  const [, ...rows] = await rowsOf(page);
  const notes = rows.map(([word, name]) => [word, /same (badge as|number as|person)/.exec(name)?.[0] ?? null]);
  const [genuine, foreign] = [await wordOf(page, 'valid'), await wordOf(page, 'wrong_issuer')];
  same(notes, [[genuine, null], [foreign, null], [genuine, 'same badge as']], 'what is said of badges in a wrapper');
  const whose = await page.locator('.together .whose').allInnerTexts();
  expect(whose.every(text => !text.includes('same person')), `whose they are: ${whose}`);
  await page.locator('.several td button').nth(1).click();
  await page.waitForSelector('#result[data-verdict="valid"] .earned:not([hidden])');
}

async function byKeyboard(page) {
  await drop(page, made.badges.slice(0, 13));
  await finished(page, 13);
  same(await page.evaluate(() => document.activeElement.tagName), 'H1', 'what has the focus at the end');
  const until = async selector => {
    for(let pressed = 0; pressed < 80; pressed += 1) {
      await page.keyboard.press('Tab');
      if(await page.evaluate(selector => document.activeElement.matches(selector), selector)) {
        return;
      }
    }
    problems.push(`${selector} is not reached by keyboard`);
  };
  await until('.by-verdict button');
  await page.keyboard.press('Space');
  same(await page.evaluate(() => document.activeElement.ariaPressed), 'true', 'the filter by keyboard');
  same((await rowsOf(page)).length, 2, 'how many are genuine');
  await page.keyboard.press('Space');
  await until('th[data-column="file"] button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  same((await rowsOf(page))[0][6], made.badges[12].name, 'the first by file, downwards');
  await until('.several td button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#result[data-verdict="unreadable"] h1:focus');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement.closest('.listway') !== null), 'the way back is not before the headline');
  await page.locator('.listway .back').focus();
  await page.keyboard.press('Enter');
  same(await page.evaluate(() => document.activeElement.closest('tr')?.rowIndex), 1, 'the row that has the focus by keyboard');
}

async function onPhone(page) {
  const long = {name: `${'x'.repeat(200)}.json`, content: made.badges[2].content};
  await drop(page, [...made.badges.slice(0, 13), long]);
  await finished(page, 14);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `the list is ${wide} pixels too wide on a phone`);
  await accessible(page);
}

async function accessible(page) {
  const {violations} = await axe(await isolated(page, AXE));
  problems.push(...violations);
}

async function finished(page, number) {
  await page.waitForFunction(number => {
    const list = document.querySelector('.several');
    const rows = list?.querySelectorAll('tbody tr').length;
    return list?.ariaBusy === 'false' && rows === number;
  }, number, {timeout: 120_000, polling: 100});
}

/** Returns the text of every cell. */
function rowsOf(page) {
  return page.locator('.several tbody').evaluate(body =>
    [...body.rows].map(row => [...row.cells].map(cell => cell.innerText.trim())));
}

function wordOf(page, verdict) {
  return page.evaluate(name =>
    document.querySelector('#more-words').content.querySelector(`[data-key="verdict-${name}-word"]`).textContent.trim(),
  verdict.replaceAll('_', '-'));
}

function sorted(pairs) {
  return [...pairs].sort(([one], [other]) => one < other ? -1 : 1);
}

/** Returns a file with a badge of the sample catalog. */
async function badge(credential, {subject = {}, ...more}, name) {
  const achievement = achievementOf(credential);
  const content = await made.seal({
    ...made.own, ...more, id: `urn:example:${name}`, name: achievement.name,
    credentialSubject: {type: ['AchievementSubject'], ...subject, achievement}
  });
  return {name: `${name}.json`, content: JSON.stringify(content)};
}

function achievementOf(credential) {
  const trust = JSON.parse(readFileSync(join(site, 'trust.json'), 'utf8'));
  const versions = trust.definitions.filter(definition => definition.credential === credential);
  const {id} = versions.reduce((one, other) => other.version > one.version ? other : one);
  const {'@context': contexts, ...achievement} = JSON.parse(readFileSync(join(site, id.slice(trust.base_url.length)), 'utf8'));
  return achievement;
}

async function inWindow({path = '', ...options}, work) {
  const documents = {...made.documents};
  const server = await serve(site, '/', {documents});
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  try {
    await page.clock.setFixedTime(NOW);
    await page.goto(`${server.origin}${path}/verify/`);
    await page.waitForSelector('#file:enabled');
    await work(page, context, documents);
    const violations = [...log.violations, ...await page.evaluate(() => window.violations)];
    // One list is not there, on purpose, and one worker fails so; and some scripts once.
    const errors = log.errors.filter(error => !/404.*(?:lost\.json|(?:list|bring|report)\.js)|on purpose/.test(error));
    problems.push(...[...errors, ...violations, ...log.elsewhere].map(trouble => `${work.name}: ${trouble}`));
  } catch(error) {
    problems.push(`${work.name}: ${error.message}`);
  } finally {
    await context.close();
    await server.close();
  }
}
