// The element of docs/examples/embed.html: on a site of its own, with badges of another.
//
//   node element.mjs SITE [PICTURES]
//
// The answer is a list of problems.

import {mkdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {watch} from './foreign.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, overlapping, sideways} from './layout.mjs';
import {readSite} from './pages.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';

const EXAMPLES = new URL('../../docs/examples/', import.meta.url);
const TYPES = {html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json'};

const [folder, pictures] = process.argv.slice(2);
const {prefix} = readSite(folder);
const {badges, documents, seal} = await verdicts(folder);
const site = await serve(folder, prefix, {documents});
const base = `${site.origin}${prefix.slice(0, -1)}`;
const browser = await launch();
const problems = [];

// What pages with a policy must allow, as the guide says, and nothing beside it but the page's own style sheet and script.
const GUIDE = readFileSync(new URL('../embedding.md', EXAMPLES), 'utf8');
const ALLOWED = /```\n(script-src [^]*?)```/.exec(GUIDE)[1].replaceAll('https://badges.example.edu', site.origin).replaceAll('\n', ' ');
const STRICT = `default-src 'none'; ${ALLOWED.replace('script-src', "script-src 'self'")}; style-src 'self'; base-uri 'none'; \
form-action 'none'; require-trusted-types-for 'script'`;
const WITHOUT_WORKER = STRICT.replace('worker-src blob:', "worker-src 'none'").replace('trusted-types skillmark', "trusted-types 'none'");

for(const badge of badges) {
  await visit(badge.name, {}, async page => {
    await choose(page, badge);
    expect(`${badge.name} is`, await verdict(page), badge.verdict);
    expect(`${badge.name} makes the page say`, await page.textContent('#checked'), badge.verdict);
    const isGreen = await page.locator('skillmark-verifier .verdict.ok').count() > 0;
    expect(`${badge.name} is green`, isGreen, badge.verdict === 'valid');
    const questions = badge.verdict === 'unreadable' ? [1] : [4];
    expect(`${badge.name} answers`, questions.includes(await page.locator('skillmark-verifier dt').count()), true);
    if(badge.name === 'valid') {
      const answers = await page.textContent('skillmark-verifier dl');
      expect('the site of the badges is named in', answers.includes('is an issuer of tiny.example.edu.') || answers, true);
    }
    const focused = await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.localName);
    expect(`${badge.name} moves the focus to`, focused, 'h2');
  });
}

const named = name => badges.find(badge => badge.name === name);
const [valid, altered, unknown] = ['valid', 'not-authentic', 'valid-unrecognised-issuer'].map(named);

// Under policies, and without what they forbid.
for(const [what, policy, isMeant] of [
  ['a strict policy', STRICT, () => false],
  ['a policy without workers', WITHOUT_WORKER, violation => /^(worker-src|trusted-types|require-trusted-types-for) /.test(violation)]
]) {
  for(const badge of [valid, altered, unknown]) {
    await visit(`${what}, ${badge.name}`, {policy, isMeant}, async page => {
      await choose(page, badge);
      expect(`under ${what}, ${badge.name} is`, await verdict(page), badge.verdict);
    });
  }
}

// Words of the page's language, wherever it says so.
await visit('French', {html: html => html.replace('<skillmark-verifier>', '<skillmark-verifier lang="fr">')}, async page => {
  await choose(page, valid);
  await verdict(page);
  expect('the title in French', await page.textContent('skillmark-verifier h2'), 'Cet insigne est authentique.');
  await page.locator('skillmark-verifier').evaluate(element => element.lang = 'en');
  await page.waitForSelector('skillmark-verifier label:text("Drop badge files here")');
});

// The page names a badge: what comes of it is announced, and nobody is taken there.
await visit('a badge that the page names', {html: html => html.replace('<skillmark-verifier>', '<skillmark-verifier src="valid.json">')}, async page => {
  expect('the badge that the page names is', await verdict(page), 'valid');
  expect('the status says', await page.textContent('skillmark-verifier [role=status]'), 'This badge is genuine.');
  expect('the focus stays', await page.evaluate(() => document.activeElement.localName), 'body');
});
await visit('a badge that is not there', {html: html => html.replace('<skillmark-verifier>', '<skillmark-verifier src="lost.json">')}, async page => {
  await page.waitForSelector('skillmark-verifier .verdict.na');
  expect('of a lost badge', await page.textContent('#checked'), 'failed');
}, error => error.includes('404'));

await visit('a badge that comes late', {}, async page => {
  let release;
  const late = new Promise(resolve => release = resolve);
  await page.route('**/valid.json', async route => {
    await late;
    await route.continue();
  });
  await page.waitForSelector('skillmark-verifier #file');
  const asked = page.waitForRequest('**/valid.json');
  await page.locator('skillmark-verifier').evaluate(element => element.setAttribute('src', 'valid.json'));
  await asked;
  await choose(page, altered);
  expect('the chosen badge is', await verdict(page), 'not_authentic');
  const answered = page.waitForResponse('**/valid.json');
  release();
  await answered;
  await page.waitForTimeout(500);
  expect('what is shown when the other one comes', await page.textContent('#checked'), 'not_authentic');
  expect('the status then', await page.textContent('skillmark-verifier [role=status]'), '');
});
await visit('an engine that cannot be loaded', {}, async page => {
  const lost = /\/assets\/verifier\/[^/]+\/index\.js$/;
  await page.route(lost, route => route.abort());
  await page.waitForSelector('skillmark-verifier #file');
  await page.focus('skillmark-verifier #file');
  await choose(page, valid);
  await page.waitForSelector('skillmark-verifier .verdict.na');
  expect('without it', await page.textContent('skillmark-verifier h2'), 'The check did not work.');
  expect('the page says', await page.textContent('#checked'), 'failed');
  await page.unroute(lost);
  await choose(page, valid);
  await page.waitForSelector('skillmark-verifier .verdict.ok');
}, error => error.includes('ERR_FAILED'));

// A seal that holds, over words that nobody here knows: whose key it is may be known, and the page tells no name.
await visit('terms that are not known', {}, async page => {
  await choose(page, {name: 'terms', content: JSON.stringify(await seal({wordOfNoContext: 'x'}))});
  expect('a badge with terms that are not known is', await verdict(page), 'unverifiable');
  const signer = page.locator('skillmark-verifier .answers > div').nth(1);
  expect('who sealed it', `${await signer.locator('.answer').textContent()} ${await signer.locator('.mark').getAttribute('class')}`, 'Can’t say mark na');
});

// By the property, by text and keyboard alone, and by a drop.
await visit('the property', {}, async page => {
  await page.waitForSelector('skillmark-verifier #file');
  const said = await page.locator('skillmark-verifier').evaluate(async (element, text) =>
    (await element.check(new Blob([text]))).map(({report}) => report.verdict), altered.content);
  expect('the property returns', said.join(), 'not_authentic');
});
await visit('the keyboard', {}, async page => {
  await page.waitForSelector('skillmark-verifier #file');
  const at = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.localName);
  await page.keyboard.press('Tab');
  expect('the first stop', await at(), 'input');
  await page.keyboard.press('Tab');
  expect('the second stop', await at(), 'summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect('the third stop', await at(), 'textarea');
  await page.keyboard.insertText(unknown.content);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect('the pasted badge is', await verdict(page), 'valid_unrecognised_issuer');
});
await visit('a drop', {}, async page => {
  await page.waitForSelector('skillmark-verifier #file');
  const transfer = await page.evaluateHandle(texts => {
    const transfer = new DataTransfer();
    texts.forEach((text, index) => transfer.items.add(new File([text], `${index}.json`)));
    return transfer;
  }, [valid.content, altered.content]);
  for(const kind of ['dragover', 'drop']) {
    await page.dispatchEvent('skillmark-verifier .drop', kind, {dataTransfer: transfer});
  }
  await page.waitForSelector('skillmark-verifier .verdict:nth-child(2)');
  expect('their files', (await page.locator('skillmark-verifier .input').allTextContents()).join(), '0.json,1.json');
  expect('dropped together', await page.textContent('#checked'), 'valid, not_authentic');
});

// Whatever a badge holds stays text.
await visit('a badge that means harm', {}, async page => {
  const harm = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const unsealed = JSON.parse(named('unsigned').content);
  await choose(page, {name: harm, content: JSON.stringify({...unsealed, name: harm, issuer: {...unsealed.issuer, name: harm}})});
  await page.waitForSelector('skillmark-verifier .verdict');
  expect('elements made of a badge', await page.locator('skillmark-verifier :is(img, script)').count(), 0);
  expect('its name is shown', (await page.textContent('skillmark-verifier .subject')).includes(harm), true);
});

// Colours of the page, and none of the verdict.
await visit('colours', {css: css => `${css} skillmark-verifier { --skillmark-paper: rgb(1, 2, 3); --skillmark-ink: rgb(250, 240, 230) }`}, async page => {
  await choose(page, valid);
  await verdict(page);
  const style = (selector, name) =>
    page.locator(`skillmark-verifier ${selector}`).first().evaluate((element, name) => getComputedStyle(element)[name], name);
  expect('the paper', await style('.verifier', 'backgroundColor'), 'rgb(1, 2, 3)');
  expect('the ink', await style('.question', 'color'), 'rgb(250, 240, 230)');
  expect('the part that the page rounds', await style('.drop', 'borderTopLeftRadius'), '8px');
  expect('the verdict', await style('.band', 'backgroundColor'), 'rgb(10, 90, 50)');
});

await browser.close();
await site.close();
answer(problems);

/** Opens the example in a window of its own, does `work` in it, and notes what goes wrong. */
async function visit(what, {policy, isMeant = () => false, html = text => text, css = text => text}, work, isExpected = () => false) {
  const embedding = await embed({policy, html, css});
  const context = await browser.newContext({reducedMotion: 'reduce', viewport: {width: 1280, height: 900}});
  try {
    const log = await watch(context, [embedding.origin, site.origin]);
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(`${embedding.origin}/embed.html`);
    await work(page);
    await judge(page, what, policy);
    const violations = await page.evaluate(() => window.violations);
    const said = [...log.errors.filter(error => !isExpected(error)), ...violations.filter(violation => !isMeant(violation))];
    const wrong = [...said, ...log.elsewhere.map(url => `asks another host: ${url}`)];
    // A missing status list is what one of the verdicts is about.
    problems.push(...wrong.filter(error => !(what.includes('status-unknown') && error.includes('404'))).map(sentence => `${what}: ${sentence}`));
  } catch(error) {
    problems.push(`${what}: ${error}`);
  } finally {
    await context.close();
    await embedding.close();
  }
}

/** Looks at the page as readers do, wide and narrow, light and dark; a policy changes no looks. */
async function judge(page, what, policy) {
  if(policy) {
    return;
  }
  const run = await isolated(page, AXE + LAYOUT);
  for(const width of [320, 390, 1280]) {
    await page.setViewportSize({width, height: 900});
    for(const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      const coloursOnly = width !== 390 || colorScheme === 'dark';
      if(what !== 'colours' && (width === 390 || !coloursOnly)) {
        const {violations} = await axe(run, {colours: coloursOnly ? 'only' : 'all'});
        problems.push(...violations.map(sentence => `${what}, ${width} ${colorScheme}: ${sentence}`));
      }
      if(pictures && width !== 320) {
        mkdirSync(pictures, {recursive: true});
        await page.screenshot({path: join(pictures, `${what.replaceAll(/\W+/g, '-')}-${width}-${colorScheme}.png`), fullPage: true});
      }
    }
    const wrong = [...await run(sideways), ...await run(clipped), ...await run(overlapping)];
    problems.push(...wrong.map(sentence => `${what}, ${width}: ${sentence}`));
  }
  await page.emulateMedia({colorScheme: 'light'});
}

/** Serves the example as a site of its own, which takes the element from the site of the badges. */
async function embed({policy, html, css}) {
  const change = {'embed.html': text => html(text.replaceAll('https://badges.example.edu', base)), 'embed.css': css};
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    const own = badges.find(badge => `${badge.name}.json` === name)?.content;
    const body = own ?? (/^embed\.\w+$/.test(name) ? readFileSync(new URL(name, EXAMPLES), 'utf8') : undefined);
    const headers = {'content-type': `${TYPES[name.split('.').at(-1)]}; charset=utf-8`, ...policy && {'content-security-policy': policy}};
    // Browsers ask for it by themselves.
    response.writeHead(body === undefined ? (name === 'favicon.ico' ? 204 : 404) : 200, headers);
    response.end(change[name]?.(body) ?? body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return {origin: `http://127.0.0.1:${server.address().port}`, close};
}

async function choose(page, {name, content}) {
  await page.setInputFiles('skillmark-verifier #file', {name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(content)});
}

async function verdict(page) {
  await page.waitForSelector('skillmark-verifier .verdict');
  return page.textContent('#checked');
}

function expect(what, found, wanted) {
  if(found !== wanted) {
    problems.push(`${what} ${found}, not ${wanted}`);
  }
}
