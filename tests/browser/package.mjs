// The npm package, as somebody installs it.
//
//   node package.mjs SITE SCRATCH
//
// It is put together in the folder SCRATCH, packed, installed into a project, and used there: as its README says in Node.js,
// with a bundler and with the element, and without any. The answer is a list of problems.

import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

import {answer} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {watch} from './foreign.mjs';
import {readSite} from './pages.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';

const path = relative => fileURLToPath(new URL(relative, import.meta.url));
const [folder, scratch] = process.argv.slice(2);
const [made, project] = ['package', 'project'].map(name => join(scratch, name));
const installed = join(project, 'node_modules/skillmark-verifier');
const problems = [];

const {prefix} = readSite(folder);
const {badges, documents} = await verdicts(folder);
const site = await serve(folder, prefix, {documents});
const base = `${site.origin}${prefix.slice(0, -1)}`;

await pack();
const readme = readFileSync(join(installed, 'README.md'), 'utf8').replaceAll('https://badges.example.edu', base);
await inNode();
await types();
await bundle();
const browser = await launch();
await inBrowser();
await browser.close();
await site.close();
answer(problems);

/** Puts the package together, looks at what is in it, and installs it. */
async function pack() {
  const [digest] = readdirSync(join(folder, 'assets/verifier'));
  await run('node', [path('../../verifier-wasm/npm/make.mjs'), folder, join(folder, 'assets/verifier', digest), made]);
  mkdirSync(project);
  const [{filename, files}] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', scratch], made));
  const names = files.map(({path}) => path);
  const isMeant = name => /^((engine|element)\/\w+\.js|engine\/skillmark_verifier_bg\.wasm|words\/\w+\.json|\w+\.js|\w+\.d\.ts|LICENSE-\w+|THIRD-PARTY\.txt|README\.md|package\.json)$/.test(name);
  expect('files that are not meant to be there', names.filter(name => !isMeant(name)).join(), '');
  for(const name of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY.txt', 'words/en.json', 'words/fr.json', 'engine/skillmark_verifier_bg.wasm']) {
    expect(`${name} is there`, names.includes(name), true);
  }
  const notices = readFileSync(join(made, 'THIRD-PARTY.txt'), 'utf8');
  for(const part of ['\ncurve25519-dalek ', '\nserde_json ', 'Copyright (c) 2016-2021 isis agora lovecruft', 'Permission is hereby granted']) {
    expect(`${part.trim()} in the notices`, notices.includes(part), true);
  }
  const {exports, version, dependencies} = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'));
  const targets = value => typeof value === 'string' ? [value] : Object.values(value).flatMap(targets);
  const lost = targets(exports).filter(target => !target.includes('*') && !names.includes(target.slice(2)));
  expect('exports that lead nowhere', lost.join(), '');
  const cargo = readFileSync(path('../../Cargo.toml'), 'utf8');
  expect('the version', cargo.includes(`\nversion = "${version}"\n`), true);
  expect('dependencies', dependencies, undefined);
  writeFileSync(join(project, 'package.json'), JSON.stringify({name: 'project', private: true, type: 'module'}));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(scratch, filename)], project);
}

/** The example of the README, with a badge for every verdict. */
async function inNode() {
  for(const {name, content} of badges) {
    writeFileSync(join(project, `${name}.json`), content);
  }
  writeFileSync(join(project, 'check.mjs'), example('check.mjs'));
  writeFileSync(join(project, 'clock.mjs'), `import {stopClock} from ${JSON.stringify(path('../support/node/clock.mjs'))};stopClock(${JSON.stringify(NOW)});`);
  const check = names => run('node', ['--import', './clock.mjs', 'check.mjs', ...names], project);
  const said = (await check(badges.map(({name}) => `${name}.json`))).trim().split('\n');
  badges.forEach(({name, verdict}, index) => expect(`Node.js says of ${name}`, said[index]?.split('. ')[0], `${name}.json: ${verdict}`));
  expect('Node.js says of a good badge', said[0], 'valid.json: valid. This badge is genuine. Tiny College issued it on 4 May 2026, and it is in force.');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[${badges[0].content}]]></openbadges:credential></svg>`;
  writeFileSync(join(project, 'badge.svg'), svg);
  writeFileSync(join(project, 'plain.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  expect('Node.js says of a picture without a badge', (await check(['plain.svg'])).split('. ')[0], 'plain.svg: unreadable');
  expect('Node.js says of an SVG badge', (await failure(() => check(['badge.svg']))).includes('SVG pictures can be checked in browsers only'), true);
}

/** The types hold for what the package does: the reports of all badges are of the type, and nothing in them is not. */
async function types() {
  const script = `import {readFileSync} from "node:fs";
import {Site, Verifier, check} from "skillmark-verifier";
import {Words, told} from "skillmark-verifier/told";
const [site, verifier] = [new Site({trust: ${JSON.stringify(`${base}/trust.json`)}}), new Verifier()];
const words = new Words(JSON.parse(readFileSync("node_modules/skillmark-verifier/words/fr.json", "utf8")));
const all = [];
for(const name of process.argv.slice(2)) {
  all.push(...await check({name, kind: "file", blob: new Blob([readFileSync(name)])}, {verifier, site}));
}
console.log(JSON.stringify(all.map(known => ({report: known.report, headline: known.headline, credential: known.credential, told: told(known, words)}))));`;
  writeFileSync(join(project, 'reports.mjs'), script);
  const found = JSON.parse(await run('node', ['--import', './clock.mjs', 'reports.mjs', ...badges.map(({name}) => `${name}.json`)], project));
  expect('the title in French', found[0].told.title.parts.map(({text}) => text).join(''), 'Cet insigne est authentique.');
  expect('the badge that was looked into', JSON.parse(found[0].credential).name, JSON.parse(badges[0].content).name);
  expect('a badge that is altered is handed out', found[badges.findIndex(({verdict}) => verdict === 'not_authentic')].credential, null);
  writeFileSync(join(project, 'types.ts'), `import {Site, Verifier, check, type Headline, type Known, type Report} from "skillmark-verifier";
import {Words, told, type PublishedWords, type Told} from "skillmark-verifier/told";
import {define, type Answer} from "skillmark-verifier/element";
export const reports: Report[] = ${JSON.stringify(found.map(({report}) => report))};
export const headlines: Headline[] = ${JSON.stringify(found.map(({headline}) => headline))};
export const credentials: Known["credential"][] = ${JSON.stringify(found.map(({credential}) => credential))};
export const tolds: Omit<Told, "toString">[] = ${JSON.stringify(found.map(({told}) => told))};
export const published: PublishedWords = ${readFileSync(join(installed, 'words/fr.json'), 'utf8')};
define({trust: "https://badges.example.edu/trust.json"});
document.addEventListener("skillmark-verdict", ({detail}) => {
  const [first]: Answer[] = detail;
  if(first && "report" in first) document.title = String(told(first, new Words(published)).title);
});
export async function ask(blob: Blob): Promise<Known[]> {
  const element = document.querySelector("skillmark-verifier");
  await element?.check(blob);
  const site = new Site({trust: new URL("https://badges.example.edu/trust.json")});
  return check({name: "badge.json", kind: "file", blob}, {verifier: new Verifier(), site, recipient: null});
}
// @ts-expect-error: there is no such kind
export const wrong = check({name: "", kind: "link", blob: new Blob([])}, {verifier: new Verifier(), site: new Site({trust: ""})});
`);
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--target', 'es2022', '--lib', 'es2022,dom'];
  for(const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    const said = await failure(() => run('node', [tsc, ...strict, '--module', module, '--moduleResolution', resolution, 'types.ts'], project));
    expect(`the types (${resolution})`, said, '');
  }
}

/** The commands of the README, which put an application into one file. */
async function bundle() {
  for(const name of ['app.js', 'element.js']) {
    writeFileSync(join(project, name), example(name));
  }
  const [, commands] = /```sh\n([^]*?)```/.exec(readme);
  const esbuild = JSON.stringify(path('../node_modules/.bin/esbuild'));
  await run('sh', ['-e', '-c', commands.replace('npx esbuild app.js', `${esbuild} --log-level=warning app.js element.js`)], project);
}

/** Bundled, as an element, and from the folder of the package as it is; each under the policy that the README asks for. */
async function inBrowser() {
  const shown = join(project, 'public');
  const policy = `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' ${site.origin}; \
require-trusted-types-for 'script'; trusted-types skillmark`;
  writeFileSync(join(shown, '_headers'), `/*\n  Content-Security-Policy: ${policy}\n`);
  const page = (script, body) => `<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>Project</title><script type="module" src="${script}"></script>${body}`;
  const form = '<input type="file"><output></output>';
  writeFileSync(join(shown, 'app.html'), page('app.js', form));
  writeFileSync(join(shown, 'element.html'), page('element.js', '<skillmark-verifier></skillmark-verifier>'));
  // Import maps are inline scripts; addresses do as well.
  const plain = example('app.js').replace('"skillmark-verifier"', '"./package/engine/index.js"').replace('"skillmark-verifier/told"', '"./package/element/told.js"');
  writeFileSync(join(shown, 'plain.js'), plain);
  await run('cp', ['-R', installed, join(shown, 'package')]);
  writeFileSync(join(shown, 'plain.html'), page('plain.js', form));
  const server = await serve(shown, '/');
  for(const [name, input, output] of [
    ['app', 'input', 'output'], ['plain', 'input', 'output'], ['element', 'skillmark-verifier #file', 'skillmark-verifier h2']
  ]) {
    for(const [badge, english, french] of [
      ['valid', 'This badge is genuine.', 'Cet insigne est authentique.'],
      ['not-authentic', 'This badge is not authentic.', 'Cet insigne n’est pas authentique.']
    ]) {
      await visit(server, `${name}.html`, async page => {
        await page.waitForSelector(input);
        // The script waits for the words before it listens.
        await page.waitForLoadState('networkidle');
        await page.setInputFiles(input, join(project, `${badge}.json`));
        const said = page.locator(output).filter({hasText: /./});
        expect(`${name} says of ${badge}`, await said.textContent({timeout: 20_000}), name === 'element' ? french : english);
      });
    }
  }
  await server.close();
}

async function visit(server, name, work) {
  const context = await browser.newContext();
  const log = await watch(context, [server.origin, site.origin]);
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(`${server.origin}/${name}`);
    await work(page);
    const violations = await page.evaluate(() => window.violations);
    problems.push(...[...log.errors, ...log.elsewhere, ...violations].map(error => `${name}: ${error}`));
  } catch(error) {
    problems.push(`${name}: ${error} ${log.errors}`);
  } finally {
    await context.close();
  }
}

/** Returns the example of the README that names itself so. */
function example(name) {
  const [, text] = new RegExp(`\`\`\`js\n// ${name.replace('.', '\\.')}\n([^]*?)\`\`\``).exec(readme) ?? [];
  if(!text) {
    throw new Error(`the README has no example ${name}`);
  }
  return text;
}

/** Runs a program, while the site is served, and returns what it prints. */
async function run(program, parts, cwd = scratch) {
  const {stdout} = await promisify(execFile)(program, parts, {cwd, timeout: 60_000, maxBuffer: 16 << 20});
  return stdout;
}

async function failure(work) {
  try {
    await work();
    return '';
  } catch({stdout, stderr, message}) {
    return `${stdout}${stderr}` || message;
  }
}

function expect(what, found, wanted) {
  if(found !== wanted) {
    problems.push(`${what}: ${found}, not ${wanted}`);
  }
}
