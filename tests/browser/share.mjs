// What the verify page offers for sharing a badge.
//
//   node share.mjs SITE
//
// SITE is a built site. The answer is `{problems, figures}`: sentences on what is wrong, and the lengths of links.

import {readFileSync} from 'node:fs';

import {answer} from '../support/node/job.mjs';
import {png} from '../support/node/png.mjs';
import {signJwt} from '../support/node/sign.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, overlapping, sideways} from './layout.mjs';
import {inParallel} from './parallel.mjs';
import {readSite} from './pages.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';
import {watch} from './verify-page.mjs';

/** Names that could become markup, or turn the words around them. */
const NAME = 'Tides <b>&</b> "currents" \u202eabc';

const [folder] = process.argv.slice(2);
const site = readSite(folder);
const {badges, documents, owner: {key}, seal} = await verdicts(folder);
const trust = JSON.parse(documents[`${site.prefix}trust.json`]);
const server = await serve(folder, site.prefix, {documents});
const browser = await launch();
const problems = [];
const figures = {};

const subject = (await seal({})).credentialSubject;
const named = {...subject, identifier: [{type: 'IdentityObject', identityHash: 'Zoé Ångström', identityType: 'name', hashed: false}]};
const plain = {
  issued: await seal({awardedDate: '2025-12-31T23:30:00-08:00', evidence: [], credentialSubject: named}),
  ending: await seal({
    name: NAME, awardedDate: '2026-01-02T00:00:00Z', validUntil: '2027-12-31T23:59:59Z', credentialSubject: named
  }),
  large: await seal({evidence: [{type: ['Evidence'], name: 'Log', narrative: noise(6_000)}]})
};

await inParallel(3, [links, codes, offered, looks, copies, card, linkedIn, noSupport], part => part());

await browser.close();
await server.close();
answer({problems, figures});

/** A link opens to the same report, but for what only the carrier knows. */
async function links() {
  for(const [name, badge] of Object.entries(plain)) {
    await visit({badge}, async ({page, log}) => {
      const link = await page.inputValue('#share-link');
      figures[name] = link.length;
      expect(`${name}: the link is one of the site`, link.startsWith(`${trust.base_url}verify/#1.`), link.slice(0, 80));
      const first = await report(page);
      const {second, requests} = await openLink(link);
      expect(`${name}: the link is genuine`, second.verdict === 'valid', second.verdict);
      expect(`${name}: the link says the same`, same(first) === same(second), `${same(first)}\n${same(second)}`);
      expect(`${name}: what the link carries is sent to nobody`, requests.every(url => !url.includes('#') && url.length < 500), '');
      expect(`${name}: the length is said`, (await page.innerText('.way-link .measure')).includes(link.length.toLocaleString('en')), '');
      expect(`${name}: nothing is asked of others`, log.elsewhere.length === 0, log.elsewhere.join());
    });
  }
  // Of a picture the text in it is what counts, and a JWT stays one.
  const chunk = Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'), Buffer.from(JSON.stringify(plain.issued))]);
  const {proof, ...unsealed} = plain.issued;
  const carriers = {png: png([['iTXt', chunk]]), jwt: await signJwt(unsealed, {alg: 'EdDSA', kid: key.id, key: key.privateKey})};
  for(const [carrier, content] of Object.entries(carriers)) {
    await visit({content, name: `badge.${carrier}`}, async ({page}) => {
      const link = await page.inputValue('#share-link');
      const first = await report(page);
      const {second} = await openLink(link);
      const kinds = [first, second].map(({badge}) => badge.carrier).join();
      expect(`${carrier}: the text is carried`, kinds === (carrier === 'png' ? 'png,json' : 'jwt,jwt'), kinds);
      expect(`${carrier}: the link says the same`, second.verdict === 'valid' && same(first) === same(second), `${same(first)}\n${same(second)}`);
      const form = new URL(await page.getAttribute('.way-linkedin a', 'href')).searchParams;
      expect(`${carrier}: the number is that of the badge`, form.get('certId') === plain.issued.id, form.get('certId'));
      if(carrier === 'png') {
        expect('the link is as short as that of the text', link.length === figures.issued, `${link.length}`);
      }
    });
  }
  await visit({badge: plain.issued, language: 'fr'}, async ({page}) => {
    const link = await page.inputValue('#share-link');
    expect('links are in no language', link.startsWith(`${trust.base_url}verify/#1.`), link.slice(0, 80));
    expect('the words are French', (await page.innerText('.sharing')).includes('Copier le lien'), '');
  });
}

/** The form of LinkedIn gets what the page says, with months from 1 to 12, and an end only if there is one. */
async function linkedIn() {
  const definition = trust.definitions.find(({id}) => id === subject.achievement.id);
  const wanted = {
    issued: {issueYear: '2025', issueMonth: '12'},
    ending: {name: NAME, issueYear: '2026', issueMonth: '1', expirationYear: '2027', expirationMonth: '12'}
  };
  for(const [name, own] of Object.entries(wanted)) {
    await visit({badge: plain[name]}, async ({page}) => {
      const link = await page.inputValue('#share-link');
      const anchor = page.locator('.way-linkedin a');
      const url = new URL(await anchor.getAttribute('href'));
      const said = Object.fromEntries(url.searchParams);
      const all = {
        startTask: 'CERTIFICATION_NAME',
        name: plain[name].name,
        organizationName: trust.issuers[0].name,
        ...own,
        certUrl: link.length <= 2_000 ? link : definition.page,
        certId: plain[name].id
      };
      expect(`${name}: LinkedIn's form`, url.origin + url.pathname === 'https://www.linkedin.com/profile/add', url.href);
      expect(`${name}: what LinkedIn gets`, sorted(said) === sorted(all), `${sorted(said)}\n${sorted(all)}`);
      expect(`${name}: LinkedIn is not told where it comes from`, await anchor.getAttribute('rel') === 'noreferrer', '');
      const shown = await page.innerText('.way-linkedin dl');
      const {startTask, ...told} = said;
      expect(`${name}: the page says what LinkedIn gets`, Object.values(told).every(value => shown.includes(value)), shown);
    });
  }
}

/** The code holds the link; one that is fine says so, and a badge that is too large for one says that. */
async function codes() {
  await visit({badge: plain.ending}, async ({page}) => {
    const link = await page.inputValue('#share-link');
    for(const [kind, type] of [['png', 'image/png'], ['svg', 'image/svg+xml']]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.save-${kind}`)]);
      expect(`the ${kind} has a name`, /^tides-b-b-currents-abc\.\w+$/.test(download.suggestedFilename()), download.suggestedFilename());
      const text = await decoded(page, readFileSync(await download.path()), type);
      expect(`the ${kind} holds the link`, text.length === 1 && text[0] === link, text.join(' | ').slice(0, 200));
    }
    expect('what was saved is said', (await page.innerText('.way-code .said')).includes('.svg'), '');
    const squares = Number(await page.getAttribute('.codebox svg', 'viewBox').then(box => box.split(' ')[2])) - 8;
    const isFine = squares > 25 * 4 + 17;
    const note = page.locator('.way-code .measure');
    expect('a fine code is called fine', await note.isVisible() === isFine, `${squares} squares`);
    expect('a badge with these parts makes a fine one', isFine && (await note.innerText()).includes(`${squares}`), `${squares} squares`);
  });
  await visit({badge: plain.large}, async ({page}) => {
    expect('too large: it is said', (await page.innerText('.way-code .measure')).includes('too large for a code'), '');
    expect('too large: no code', await page.locator('.codebox, .way-code .actions').filter({visible: true}).count() === 0, '');
    expect('too large: the link is called long', (await page.innerText('.way-link .measure')).includes('cut off'), '');
    expect('too large: the card goes without', await page.isVisible('.badgecard .nocode') && await page.locator('.badgecard svg').count() === 0, '');
  });
}

/** What is copied, and that the keyboard stays where it was. */
async function copies() {
  await visit({badge: plain.ending, permissions: ['clipboard-read', 'clipboard-write']}, async ({page}) => {
    await page.focus('.way-link button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.way-link .said:not(:empty)');
    expect('copying is said', await page.innerText('.way-link .said') === 'Copied.', '');
    expect('the focus stays', await page.evaluate(() => document.activeElement.matches('.way-link button')), '');
    const link = await page.inputValue('#share-link');
    expect('the link is copied', await page.evaluate(() => navigator.clipboard.readText()) === link, '');
    await page.click('.way-mail button');
    await page.waitForSelector('.way-mail .said:not(:empty)');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async type => (await item.getType(type)).text()));
    });
    const [html, text] = copied;
    const definition = subject.achievement.id;
    expect('the picture is that of the version', html.includes(definition.replace('achievement.json', 'badge.png')), html);
    expect('names are no markup', !html.includes('<b>&</b>') && html.includes('&lt;b&gt;&amp;&lt;/b&gt; &quot;currents&quot;'), html);
    expect('the picture has words', html.includes('alt="Badge: Tides &lt;b&gt;'), html);
    expect('the plain text has all', text.includes(NAME) && text.includes(trust.issuers[0].name) && text.includes('About this badge: https://'), text);
    await page.click('.way-mail details summary');
    expect('the source is shown', (await page.inputValue('#share-mail')).includes('badge.png'), '');
  });
  await visit({badge: plain.ending, before: () => delete Clipboard.prototype.writeText}, async ({page}) => {
    await page.click('.way-link button');
    await page.waitForSelector('.way-link .said:not(:empty)');
    expect('what cannot be copied is selected', (await page.innerText('.way-link .said')).includes('selected') &&
      await page.evaluate(() => document.activeElement.id === 'share-link' && document.activeElement.selectionEnd > 100), '');
  });
}

/** The card, alone on its paper; and the record afterwards, without it. */
async function card() {
  for(const [name, holder] of [['ending', true], ['large', false]]) {
    await visit({badge: plain[name], before: () => { window.print = () => { window.printed = true; }; }}, async ({page}) => {
      await page.click('.way-card button');
      expect(`${name}: it is printed`, await page.evaluate(() => window.printed === true), '');
      await page.emulateMedia({media: 'print'});
      const shown = await page.innerText('body');
      const said = await page.textContent('.badgecard');
      expect(`${name}: nothing but the card is printed`, plainText(shown) === plainText(await page.innerText('.badgecard')), shown.slice(0, 300));
      expect(`${name}: the card says who issued it`, said.includes(trust.issuers[0].name), said);
      expect(`${name}: and to whom`, holder ? said.includes('Zoé Ångström') : await page.locator('.badgecard .to.blank').count() === 1, said);
      expect(`${name}: the card has its picture`, await page.$eval('.badgecard img', image => image.complete && image.naturalWidth > 0), '');
      const box = await page.locator('.badgecard').boundingBox();
      expect(`${name}: it is a postcard`, box.width < 600 && box.height < 460, JSON.stringify(box));
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(`${name}: the record is printed as before`, await page.isVisible('.verdict h1') && !await page.isVisible('.badgecard'), '');
      await page.emulateMedia({media: 'screen'});
    });
  }
}

/** Nothing but a genuine badge can be shared, and nothing is loaded for it before somebody asks. */
async function offered() {
  const names = new Map(badges.map(badge => [badge.verdict, badge]));
  for(const {name, verdict, content} of names.values()) {
    await visit({content, isOpened: false}, async ({page, log}) => {
      const count = await page.locator('.share > details').count();
      expect(`${name}: ${verdict === 'valid' ? 'offered' : 'not offered'}`, count === (verdict === 'valid' ? 1 : 0), `${count}`);
      expect(`${name}: nothing is loaded for it`, !log.requests.some(url => url.includes('share/share.js') || url.includes('tools')), '');
    });
  }
}

/** A browser that cannot pack says so, and the rest works. */
async function noSupport() {
  await visit({badge: plain.ending, before: () => delete window.CompressionStream}, async ({page}) => {
    for(const way of ['link', 'code']) {
      expect(`${way}: an old browser says so`, (await page.innerText(`.way-${way} .measure`)).includes('cannot make a link'), '');
    }
    expect('an old browser still fills in the form', (await page.getAttribute('.way-linkedin a', 'href')).includes('certUrl=https'), '');
  });
}

/** axe-core and the layout, wide and narrow, light and dark. */
async function looks() {
  for(const [width, colorScheme, language] of [[320, 'light', 'fr'], [390, 'dark'], [1280, 'light'], [1280, 'dark', 'fr']]) {
    await visit({badge: plain.ending, width, colorScheme, language}, async ({page}) => {
      await page.click('.way-mail details summary');
      const run = await isolated(page, AXE + LAYOUT);
      const {violations} = await axe(run);
      const wrong = [...violations, ...await run(clipped), ...await run(overlapping), ...await run(sideways)];
      wrong.forEach(sentence => expect(`${width} ${colorScheme}`, false, sentence));
    });
  }
}

async function visit({badge, content = JSON.stringify(badge, null, 1), name = 'badge.json', language, permissions = [], before, isOpened = true, width = 1280, colorScheme}, look) {
  const context = await browser.newContext({viewport: {width, height: 900}, permissions, colorScheme, reducedMotion: 'reduce', acceptDownloads: true});
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  if(before) {
    await page.addInitScript(before);
  }
  await page.clock.setFixedTime(NOW);
  await page.goto(`${server.origin}${site.prefix}${language ? `${language}/` : ''}verify/`);
  await page.waitForSelector('#file:enabled');
  await page.setInputFiles('#file', {name, mimeType: 'application/octet-stream', buffer: Buffer.from(content)});
  await page.waitForSelector('#result:not([hidden]):not([aria-busy])[data-verdict]');
  if(isOpened) {
    await page.click('.share summary');
    await page.waitForSelector('.sharing:not([hidden])');
  }
  await look({page, log});
  const violations = [...log.violations, ...await page.evaluate(() => window.violations)];
  // The badge whose status is unknown names a list that is not there.
  const errors = log.errors.filter(error => !error.endsWith('/status/tests.json-lost.json'));
  for(const trouble of [...log.elsewhere, ...violations, ...errors]) {
    expect('nothing goes wrong on the way', false, trouble);
  }
  await context.close();
}

async function openLink(link) {
  const context = await browser.newContext();
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(link.replace(new URL(link).origin, server.origin));
  await page.waitForSelector('#result:not([hidden]):not([aria-busy])[data-verdict]');
  const second = await report(page);
  await context.close();
  return {second, requests: server.requests.map(({path}) => path).concat(log.elsewhere)};
}

function report(page) {
  return page.evaluate(() => window.answers.filter(Array.isArray).flat().map(({report}) => report).at(-1));
}

/** Returns a report without what only the carrier knows. */
function same({input, badge: {carrier, digest, ...badge}, checks, ...rest}) {
  const [{params, ...read}, ...others] = checks;
  return JSON.stringify({badge, checks: [read, ...others], ...rest});
}

/** Returns what the page's own tools read in a picture. */
async function decoded(page, bytes, type) {
  const module = server.requests.map(({path}) => path).find(path => path.endsWith('skillmark_page_tools.js'));
  return page.evaluate(async ({module, base64, type}) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], {type}));
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: image.naturalWidth, height: image.naturalHeight});
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    const tools = await import(module);
    await tools.default();
    return tools.read_codes(Uint8Array.from({length: data.length / 4}, (_, at) => data[4 * at]), canvas.width);
  }, {module, base64: bytes.toString('base64'), type});
}

function plainText(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function sorted(values) {
  return JSON.stringify(Object.entries(values).sort());
}

// What cannot be packed.
function noise(length) {
  let state = 7;
  const next = () => (state = (state * 48_271) % 2_147_483_647) % 94;
  return Array.from({length}, () => String.fromCharCode(33 + next())).join('').replaceAll('"', ' ').replaceAll('\\', ' ');
}

function expect(what, holds, seen) {
  if(!holds) {
    problems.push(`${what}: ${seen}`);
  }
}
