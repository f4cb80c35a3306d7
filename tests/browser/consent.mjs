// What the page asks of other hosts, and when.
//
//   node consent.mjs SITE PREFIX CERTIFICATE KEY
//
// The answer is `{runs, problems}`.

import {answer} from '../support/node/job.mjs';
import {didDocument, ed25519, named} from '../support/node/keys.mjs';
import {NOW, badge, statusEntry} from '../support/node/sample.mjs';
import {hosted, school} from '../support/node/school.mjs';
import {sign, signedStatusList} from '../support/node/sign.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {otherHosts} from './other-hosts.mjs';
import {serve} from './server.mjs';

const [site, prefix, certificate, key] = process.argv.slice(2);
const SUITE = 'eddsa-jcs-2022';
const answers = {};
const problems = [];
let runs = 0;

/** Returns a badge of an issuer that is known by the domain `host` only, whose status is listed at `list`. */
async function ofDomain(host, {list, index = 1} = {}) {
  const did = `did:web:${host}`;
  const pair = named(await ed25519(host), did, `${did}#1`);
  answers[`${host.replace(/%3A/, ':')}/.well-known/did.json`] ??= {body: didDocument(did, [pair])};
  if(list && !answers[list]) {
    answers[list] = {body: await signedStatusList(`https://${list}`, did, [7], SUITE, pair)};
  }
  const status = list && {credentialStatus: statusEntry(`https://${list}`, index)};
  return sign(badge(did, status ?? {}), SUITE, pair);
}

async function ofSchool(host, more) {
  const own = await school(`https://${host}`, 'EdDSA');
  const assertion = hosted(own, more);
  for(const [url, body] of Object.entries({...own.documents, [own.ids.assertion]: assertion})) {
    answers[url.slice('https://'.length)] = {body, headers: {'content-type': 'application/json'}};
  }
  return {assertion, path: own.ids.assertion.slice('https://'.length)};
}

const DID = '/.well-known/did.json';
const good = await ofDomain('keys.example', {list: 'lists.example/1', index: 1});
const withdrawn = await ofDomain('keys.example', {list: 'lists.example/1', index: 7});
const atSchool = await ofSchool('school.example');
const gone = await ofSchool('gone.example');
const both = await ofSchool('both.example');
const dotted = await ofSchool('dotted.example');
answers[gone.path] = {status: 410};
const failing = {};
for(const [host, change, said] of [
  ['closed.example', {isClosed: true}, 'does not let pages of other sites read'],
  ['missing.example', {status: 404}, 'has nothing at this address'],
  ['error.example', {status: 503}, 'answered with error 503'],
  ['elsewhere.example', {status: 302, headers: {location: 'https://keys.example/.well-known/did.json'}}, 'sent us on to another site'],
  ['quiet-elsewhere.example', {status: 302, isClosed: true, headers: {location: 'https://keys.example/x'}}, 'sent us on to another site'],
  ['slow.example', {hold: true}, 'took too long'],
  ['huge.example', {body: Buffer.alloc(5 << 20, 32)}, 'is larger than we read'],
  ['noise.example', {body: Buffer.from([0xff, 0xfe, 0x00])}, 'is not text'],
  ['down.example', {}, 'could not reach']
]) {
  const made = await ofDomain(host);
  answers[host + DID] = {...answers[host + DID], ...change};
  failing[host] = {badge: made, said};
}
const around = await ofDomain('around.example');
answers['around.example/moved.json'] = answers[`around.example${DID}`];
answers[`around.example${DID}`] = {status: 301, headers: {location: 'https://around.example/moved.json'}};
const never = await Promise.all(['intranet', 'localhost%3A8443', 'printer.local', 'keys.example%3A8443'].map(host => ofDomain(host)));
for(const host of ['10.0.0.1', '0x7f.1', '[::1]']) {
  never.push((await ofSchool(host)).assertion);
}

const others = await otherHosts(answers, {certificate, key});
const browser = await launch(others.flags);

/** Opens the page under a host that treats `_headers` in a way, and returns what a visitor can do. */
async function visit(name, {host = 'joined', language = '', viewport = {width: 1280, height: 900}, expected = () => false} = {}) {
  runs += 1;
  const server = await serve(site, prefix, {host});
  const context = await browser.newContext({viewport, ignoreHTTPSErrors: true});
  const asked = [];
  const wrong = what => problems.push(`${name}: ${what}`);
  context.on('request', request => {
    const {host: of, origin} = new URL(request.url());
    if(origin !== server.origin && request.url().startsWith('http')) {
      asked.push(of);
    }
  });
  context.on('weberror', failure => wrong(`uncaught: ${failure.error()}`));
  context.on('console', message => {
    if(['error', 'warning', 'assert'].includes(message.type()) && !expected(message.text())) {
      wrong(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(`${server.origin}${prefix}${language}verify/`);
  await page.waitForSelector('#file:enabled');
  const result = page.locator('#result:not([hidden]):not([aria-busy])');
  return {
    page,
    asked,
    async bring(content) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await page.evaluate(() => delete document.querySelector('#result').dataset.verdict);
      await page.setInputFiles('#file', [{name: 'badge.json', mimeType: 'application/json', buffer: Buffer.from(text)}]);
      await page.waitForSelector('#result[data-verdict] .requests:not([hidden])', {timeout: 30_000});
    },
    async paste(text) {
      await page.evaluate(() => document.querySelector('#paste').closest('details').open = true);
      await page.fill('#paste', text);
      await page.click('#badge details button');
    },
    async ask(of) {
      const box = page.locator(`.needs [data-host="${of}"]`);
      await page.evaluate(() => document.querySelector('.requests').classList.add('old'));
      await box.locator('button').click();
      await page.waitForSelector('.requests:not(.old):not([hidden])', {timeout: 30_000});
    },
    expect(what, real, wanted) {
      if(JSON.stringify(real) !== JSON.stringify(wanted)) {
        wrong(`${what}: ${JSON.stringify(real)}, not ${JSON.stringify(wanted)}`);
      }
    },
    verdict: () => result.getAttribute('data-verdict'),
    hosts: () => page.locator('.needs:not([hidden]) .ask').evaluateAll(all => all.map(({dataset}) => dataset.host)),
    focus: () => page.evaluate(() => document.activeElement.closest('[data-host]')?.dataset.host ?? document.activeElement.localName),
    text: selector => page.locator(selector).innerText(),
    wrong,
    async axe() {
      const {violations} = await axe(await isolated(page, AXE));
      violations.forEach(violation => wrong(violation));
    },
    async end() {
      await context.close();
      await server.close();
    }
  };
}

/** Every step of a badge of a domain: no request before the reader agrees, and none to another host. */
async function byDomain(options) {
  const name = `domain ${JSON.stringify(options)}`;
  const before = others.requests.length;
  const own = await visit(name, options);
  const seen = () => [...new Set(others.requests.slice(before).map(({host}) => host))];
  await own.bring(good);
  own.expect('verdict before', await own.verdict(), 'unverifiable');
  own.expect('asked before', [own.asked, await own.hosts()], [[], ['keys.example']]);
  await own.axe();
  await own.ask('keys.example');
  own.expect('asked after one', own.asked, ['keys.example']);
  own.expect('hosts after one', await own.hosts(), ['lists.example']);
  own.expect('verdict after one', await own.verdict(), 'valid_unrecognised_issuer');
  own.expect('focus after one', await own.focus(), 'h1');
  await own.ask('lists.example');
  own.expect('hosts after both', await own.hosts(), []);
  own.expect('verdict after both', await own.verdict(), 'valid_unrecognised_issuer');
  own.expect('focus after both', await own.focus(), 'h1');
  const requests = await own.text('.requests');
  for(const part of ['keys.example', 'lists.example', '/1']) {
    own.expect(`${part} is listed`, requests.includes(part), true);
  }
  await own.axe();
  // What was allowed holds for the visit, and what was read is not asked for again.
  await own.bring(withdrawn);
  own.expect('verdict of another', await own.verdict(), 'revoked');
  own.expect('asked in all', own.asked, ['keys.example', 'lists.example']);
  await own.end();
  return seen;
}

for(const host of ['joined', 'last', 'none']) {
  const before = others.requests.length;
  await byDomain({host, language: host === 'last' ? 'fr/' : '', viewport: host === 'none' ? {width: 320, height: 640} : undefined});
  const seen = others.requests.slice(before);
  for(const {host: of, headers} of seen) {
    for(const name of ['cookie', 'referer', 'authorization']) {
      if(name in headers) {
        problems.push(`${of} was sent ${name}`);
      }
    }
    if(headers.origin !== 'null') {
      problems.push(`${of} was told the origin ${headers.origin}`);
    }
  }
  if(seen.length !== 2) {
    problems.push(`${host}: the hosts were asked ${seen.length} times: ${seen.map(({host, path}) => host + path)}`);
  }
}

async function bySchool() {
  const own = await visit('hosted');
  await own.bring(atSchool.assertion);
  own.expect('verdict before', [await own.verdict(), own.asked], ['unverifiable', []]);
  const text = await own.text('.needs');
  own.expect('says what the host learns', text.includes('exactly which badge'), true);
  await own.ask('school.example');
  own.expect('verdict after', await own.verdict(), 'valid_unrecognised_issuer');
  own.expect('all of it was asked of one host', [...new Set(own.asked)], ['school.example']);
  await own.end();
  const other = await visit('hosted and gone', {expected: text => text.includes('410')});
  await other.bring(gone.assertion);
  await other.ask('gone.example');
  other.expect('verdict', await other.verdict(), 'revoked');
  await other.end();
}

async function byFailure([host, {badge: made, said}]) {
  const own = await visit(host, {expected: text => /Failed to load resource|CORS policy|Content Security Policy|violates|Fetch API/.test(text)});
  await own.bring(made);
  await own.ask(host);
  own.expect('verdict', await own.verdict(), 'unverifiable');
  // The browser tells of a step to another host before its policy refuses it. That none is made, the hosts say below.
  own.expect('hosts asked', own.asked.filter(asked => asked !== host && !host.includes('elsewhere')), []);
  own.expect('focus', await own.focus(), host);
  const text = await own.text('.needs');
  own.expect(`says why (${text.slice(0, 400)})`, text.includes(said), true);
  await own.axe();
  // What failed once can be asked for again.
  const count = own.asked.length;
  if(host === 'missing.example') {
    await own.ask(host);
    own.expect('asked again', own.asked.length > count, true);
  }
  await own.end();
}

async function movedWithin() {
  const own = await visit('moved within the host');
  await own.bring(around);
  await own.ask('around.example');
  own.expect('verdict', await own.verdict(), 'valid_unrecognised_issuer');
  await own.end();
}

async function byNever() {
  const own = await visit('hosts that are never asked');
  for(const made of never) {
    await own.bring(made);
    const {length} = await own.hosts();
    own.expect(`${made.issuer?.id ?? made.id}: boxes and buttons`, [length, await own.page.locator('.needs button').count()], [1, 0]);
  }
  own.expect('asked', own.asked, []);
  await own.axe();
  await own.end();
}

/** A yes to one purpose is none to another that tells a host more. */
async function byPurpose() {
  const own = await visit('purposes');
  await own.bring(await ofDomain('both.example'));
  await own.ask('both.example');
  own.expect('asked for the key', own.asked.length, 1);
  await own.bring(both.assertion);
  own.expect('asked for the badge unasked', [own.asked.length, await own.hosts(), await own.verdict()], [1, ['both.example'], 'unverifiable']);
  own.expect('says what the host learns', (await own.text('.needs')).includes('exactly which badge'), true);
  await own.ask('both.example');
  own.expect('verdict', await own.verdict(), 'valid_unrecognised_issuer');
  // And the other way round nothing is asked twice.
  await own.bring(await ofDomain('both.example', {list: 'both.example/list'}));
  own.expect('hosts', await own.hosts(), []);
  await own.end();
}

/** What a host said a minute ago is asked for anew. */
async function later() {
  const own = await visit('later');
  const aged = await ofDomain('aged.example', {list: 'aged.example/list'});
  await own.bring(aged);
  await own.ask('aged.example');
  own.expect('asked', own.asked.length, 2);
  await own.page.clock.setFixedTime(new Date(Date.parse(NOW) + 30_000));
  await own.bring(aged);
  own.expect('asked soon after', own.asked.length, 2);
  await own.page.clock.setFixedTime(new Date(Date.parse(NOW) + 90_000));
  await own.bring(aged);
  own.expect('asked later', own.asked.length, 4);
  await own.end();
}

/** What came to nothing was asked for as well; a name may end in a dot. */
async function listed() {
  const own = await visit('listed', {expected: text => text.includes('404')});
  await own.paste('https://nothing.example/badge.json');
  await own.page.getByRole('button', {name: 'Ask nothing.example', exact: true}).click();
  await own.page.getByText('has nothing at this address').waitFor();
  await own.bring(good);
  const text = await own.text('.requests');
  own.expect(`lists what came to nothing (${text})`, text.includes('nothing.example') && !text.includes('No other site'), true);
  own.expect('names no address of another badge', text.includes('badge.json'), false);
  await own.paste(`https://dotted.example./${dotted.path.split('/').slice(1).join('/')}`);
  await own.page.getByRole('button', {name: 'Ask dotted.example', exact: true}).click();
  await own.page.waitForSelector('#result[data-verdict="valid_unrecognised_issuer"]', {timeout: 30_000});
  await own.end();
}

/** A link that comes while another waits for an answer. */
async function lost() {
  const own = await visit('lost questions');
  await own.bring(good);
  const inputs = [{name: 'one.json', kind: 'file', text: JSON.stringify(good)}, ...['a', 'b'].map(name => ({name, kind: 'link', url: `https://${name}.example/1`}))];
  const first = own.page.evaluate(async inputs => {
    const {open} = await import(document.querySelector('script[src$="/page.js"]').src.replace('page.js', 'intake/open.js'));
    const words = {put: element => element, text: key => key};
    const taken = [];
    const items = inputs.map(({text, ...item}) => ({...item, ...text && {blob: new Blob([text])}}));
    const site = {trust: async () => null, local: () => null};
    window.opened = open(items.reverse(), {words, site, note: () => {}, take: async own => taken.push(...own)});
    const {inputs: rest} = await window.opened;
    return {taken: taken.map(({name}) => name), rest: rest.length};
  }, inputs);
  await own.page.waitForSelector('#link-asks [data-host="b.example"]');
  await own.paste('https://c.example/2');
  await own.page.waitForSelector('#link-asks [data-host="c.example"]');
  own.expect('the first', await first, {taken: ['one.json'], rest: 0});
  own.expect('questions', await own.page.locator('#link-asks .ask').count(), 1);
  own.expect('asked', own.asked, []);
  await own.end();
}

/** A pasted link: asked for after consent, and what to do where that comes to nothing. */
async function byLink() {
  const own = await visit('links');
  const {paste} = own;
  const button = name => own.page.getByRole('button', {name, exact: true});
  await paste(`https://${atSchool.path}`);
  await button('Ask school.example').waitFor();
  own.expect('asked before', own.asked, []);
  await own.axe();
  await button('Don’t ask').click();
  await own.page.getByText('We did not ask school.example').waitFor();
  own.expect('asked after no', own.asked, []);
  await paste(`http://${atSchool.path}`);
  await button('Ask school.example').click();
  await own.page.waitForSelector('#result[data-verdict] .requests:not([hidden])', {timeout: 30_000});
  own.expect('verdict', await own.verdict(), 'valid_unrecognised_issuer');
  own.expect('asked', [...new Set(own.asked)], ['school.example']);
  own.expect('once', own.asked.length, new Set(others.requests.filter(({host}) => host === 'school.example').map(({path}) => path)).size);
  await paste('https://keys.example:8443/badge.json');
  await own.page.getByText('unusual door').waitFor();
  await own.end();
}

await Promise.all([
  byLink(), bySchool(), movedWithin(), byNever(),
  (async () => {
    for(const work of [byPurpose, later, listed, lost]) {
      await work();
    }
  })(),
  (async () => {
    for(const each of Object.entries(failing).slice(0, 5)) {
      await byFailure(each);
    }
  })(),
  (async () => {
    for(const each of Object.entries(failing).slice(5)) {
      await byFailure(each);
    }
  })()
]);
// Once for each of the three hosts of the site, and never because another host led there.
const led = others.requests.filter(({host}) => host === 'keys.example').map(({path}) => path);
if(JSON.stringify(led) !== JSON.stringify([DID, DID, DID])) {
  problems.push(`keys.example was asked for ${led}`);
}
await browser.close();
await others.close();
answer({runs, problems});
