// The ways in which badges come to the page, and what means harm in each.
//
//   node intake.mjs SITE FILES [WORD]
//
// FILES is an empty folder; WORD leaves out the cases that do not hold it. The answer is a list of `{name, problems}`.

import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {deflateRawSync, deflateSync} from 'node:zlib';

import {answer} from '../support/node/job.mjs';
import {png} from '../support/node/png.mjs';
import {zip} from '../support/node/zip.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, sideways} from './layout.mjs';
import {readSite} from './pages.mjs';
import {inParallel} from './parallel.mjs';
import {serve} from './server.mjs';
import {NOW, verdicts} from './verdicts.mjs';
import {watch} from './verify-page.mjs';

/** When the clipboard is free. */
let clipboard = Promise.resolve();

/** The most milliseconds until something is said. */
const SOON = 5_000;
/** And where it does not matter so much. */
const PATIENCE = 30_000;
const OTHER = 'https://elsewhere.example.org';

const [folder, files, word = ''] = process.argv.slice(2);
const {badges, documents} = await verdicts(folder);
const {prefix} = readSite(folder);
const badge = badges.find(({name}) => name === 'valid').content;
const compact = JSON.stringify(JSON.parse(badge));
const link = `#1.${deflateRawSync(compact, {level: 9}).toString('base64url')}`;
const server = await serve(folder, prefix, {documents: {...documents, [`${prefix}mine.json`]: badge}});
const home = JSON.parse(documents[`${prefix}trust.json`]).base_url;
const browser = await launch();
const code = await matrix(`${OTHER}/verify/${link}`);

const ways = {
  'a folder that is dropped': async page => {
    await dropReal(page, [tree('dropped')]);
    await reported(page, ['dropped/a.json', 'dropped/deep/er/c.json', 'dropped/text']);
    await said(page, 'dropped', '2');
  },
  'a folder of 120 files': async page => {
    const all = Array.from({length: 120}, (_, number) => [`many/${String(number).padStart(3, '0')}.json`, badge]);
    await dropReal(page, [write(all)]);
    await reported(page, all.map(([name]) => name));
  },
  'a folder that is chosen': async page => {
    await page.click('#choose-folder');
    await page.setInputFiles('#folder', tree('chosen'));
    await reported(page, ['chosen/a.json', 'chosen/deep/er/c.json', 'chosen/text']);
    await said(page, 'chosen', '2');
  },
  'a folder with nothing': async page => {
    await dropReal(page, [write([['nothing/.hidden', 'x'], ['nothing/letter.docx', 'PK']])]);
    await said(page, 'We found no badge in nothing', 'another kind: 2');
    await page.waitForFunction(() => document.activeElement?.closest('#notes'));
  },
  'an archive': async page => {
    const inner = zip([{name: 'z.json', content: Buffer.from(badge)}]);
    await choose(page, 'all.zip', zip([
      {name: 'a.json', content: Buffer.from(badge)}, {name: 'deep/é.jwt', content: Buffer.from('a.b.c')},
      {name: 'text.txt', content: Buffer.from(link)}, {name: 'roster.csv', content: Buffer.from('name,mail')},
      {name: '__MACOSX/._a.json', content: Buffer.from('x')}, {name: 'code.png', content: picture(code)},
      {name: '../../a.json', content: Buffer.from(badge)}, {name: 'inner.zip', content: inner}
    ]));
    await reported(page, ['all.zip/a.json', 'all.zip/deep/é.jwt', 'all.zip/text.txt', 'QR code in all.zip/code.png', 'all.zip/../../a.json']);
    await said(page, 'another kind: 2', 'left closed: 1');
  },
  'a QR code in a PNG picture': async page => {
    await choose(page, 'code.png', picture(code));
    await verdict(page, 'valid');
  },
  'a QR code in a photo': async page => {
    for(const kind of ['image/jpeg', 'image/webp']) {
      await paste(page, {files: [{name: 'image', bytes: await photo(page, picture(code), kind)}]});
      await verdict(page, 'valid');
      await page.goto('about:blank');
      await page.goto(server.origin + prefix + 'verify/');
      await page.waitForSelector('#badge[data-ready]');
    }
  },
  'a QR code of something else': async page => {
    await choose(page, 'wifi.png', picture(await matrix('WIFI:S:<b>guest</b>;;')));
    await said(page, 'wifi.png holds no badge', 'WIFI:S:<b>guest</b>;;');
    await verdict(page, 'unreadable');
  },
  'a QR code of an address elsewhere': async page => {
    await choose(page, 'code.png', picture(await matrix(`${OTHER}/badge.json`)));
    await page.waitForSelector('#link-asks :text("elsewhere.example.org")');
  },
  'a picture of nothing': async page => {
    await choose(page, 'sunset.jpg', await photo(page, png([]), 'image/jpeg'));
    await said(page, 'sunset.jpg', 'no QR code');
    await verdict(page, 'unreadable');
  },
  'text by the clipboard, by keyboard': async page => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await alone(async () => {
      await page.evaluate(text => navigator.clipboard.writeText(text), compact);
      await page.keyboard.press('Control+V');
    });
    await verdict(page, 'valid');
  },
  'text in the field, by keyboard': async page => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.focus('#file');
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textarea');
    await alone(async () => {
      await page.evaluate(text => navigator.clipboard.writeText(text), link);
      await page.keyboard.press('Control+V');
      assert.equal(await page.inputValue('#paste'), link);
    });
    await tabTo(page, '.btn');
    await page.keyboard.press('Enter');
    await verdict(page, 'valid');
  },
  'a file by the clipboard': async page => {
    await paste(page, {files: [{name: 'pasted.json', bytes: Buffer.from(badge)}]});
    await verdict(page, 'valid');
  },
  'a picture by the clipboard, while somebody writes': async page => {
    await page.click('main summary');
    await page.focus('#paste');
    await paste(page, {files: [{name: 'image.png', bytes: picture(code)}]});
    await verdict(page, 'valid');
  },
  'the address of a badge of this site': async page => {
    await paste(page, {text: `${home}mine.json`});
    await verdict(page, 'valid');
  },
  'an address of this site with nothing there': async page => {
    await paste(page, {text: `${home}nothing.json`});
    await page.waitForFunction(url => document.querySelector('#link-asks')?.textContent.includes(url), `${home}nothing.json`);
  },
  'the address of a badge elsewhere': async page => {
    await paste(page, {text: `${OTHER}/badge.json`});
    await page.waitForSelector('#link-asks :text("elsewhere.example.org")');
  },
  'no camera': async page => {
    await page.focus('#use-camera');
    await page.keyboard.press('Enter');
    await page.click('#camera .on');
    await page.waitForFunction(() => /no camera/.test(document.querySelector('#camera [role=status]').textContent));
    await judge(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#camera').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'use-camera');
  },
  'many pictures of nothing': async page => {
    const nothing = Array.from({length: 40}, (_, number) => ({name: `${number}.gif`, mimeType: 'image/gif', buffer: Buffer.from('GIF89a')}));
    await page.setInputFiles('#file', nothing);
    await said(page, 'And more such: 29');
    await reported(page, nothing.map(({name}) => name));
  },
  'by keyboard, the folder': async page => {
    await page.focus('#file');
    await tabTo(page, '#choose-folder');
    // The driver hears of windows that ask for files, and not of those that ask for folders.
    await page.evaluate(() => document.querySelector('#folder').addEventListener('click', () => { window.asked = true; }));
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => window.asked), true);
    await page.click('#choose-folder');
    await page.setInputFiles('#folder', tree('keyed'));
    await reported(page, ['keyed/a.json', 'keyed/deep/er/c.json', 'keyed/text']);
  }
};

// What means harm comes alone, since it is timed.
const harms = {
  'an archive that grows without end': async page => {
    const zeros = Buffer.alloc(15 << 20);
    const bombs = Array.from({length: 60}, (_, number) => ({name: `${number}.json`, content: zeros}));
    await choose(page, 'bomb.zip', zip(bombs));
    await soon(page, 'bomb.zip', 'more than we open');
  },
  'an archive that lies about what is in it': async page => {
    const zeros = Buffer.alloc(200 << 20);
    await choose(page, 'liar.zip', zip([{name: 'a.json', content: zeros, size: 9}]));
    await soon(page, 'damaged: 1', 'no badge in liar.zip');
  },
  'an archive of a file that is too large': async page => {
    await choose(page, 'large.zip', zip([{name: 'a.json', content: Buffer.alloc(200 << 20)}]));
    await soon(page, 'too large for a badge: 1');
  },
  'an archive of a hundred thousand entries': async page => {
    const nothing = Buffer.from('-');
    const entries = Array.from({length: 100_000}, (_, number) => ({name: `${number}.txt`, content: nothing}));
    await choose(page, 'entries.zip', zip(entries));
    await soon(page, 'more than we open');
  },
  'an archive with a password': async page => {
    await choose(page, 'locked.zip', zip([{name: 'a.json', content: Buffer.from(badge), isEncrypted: true}]));
    await soon(page, 'password: 1', 'no badge in locked.zip');
  },
  'an archive that is cut off': async page => {
    await choose(page, 'cut.zip', zip([{name: 'a.json', content: Buffer.from(badge)}]).subarray(0, 900));
    await soon(page, 'could not open cut.zip');
    await verdict(page, 'unreadable');
  },
  'a picture of 64 million points': async page => {
    await choose(page, 'large.png', blank(8_000, 8_000));
    await soon(page, 'large.png is too large');
    await verdict(page, 'unreadable');
  },
  'a picture of 900 million points': async page => {
    await choose(page, 'huge.png', blank(30_000, 1_000));
    await soon(page, 'huge.png', 'too large');
    await verdict(page, 'unreadable');
  },
  'a damaged picture': async page => {
    await choose(page, 'broken.gif', Buffer.from('GIF89a and no more'));
    await soon(page, 'broken.gif');
    await verdict(page, 'unreadable');
  }
};

const found = [...await runAll(ways, 3), ...await runAll(harms, 1)];
await browser.close();
if('camera'.includes(word)) {
  found.push(...await beforeTheCamera());
}
await server.close();
answer(found);

async function runAll(cases, count) {
  const chosen = Object.entries(cases).filter(([name]) => name.includes(word));
  return inParallel(count, chosen, async ([name, work]) => ({name, problems: await run(browser, work)}));
}

async function beforeTheCamera() {
  const video = join(files, 'camera.y4m');
  writeFileSync(video, film(code));
  const fake = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`];
  const scan = async page => {
    await page.click('#use-camera');
    await page.waitForFunction(() => document.activeElement.matches('#camera .on'));
    await page.keyboard.press('Enter');
  };
  const allowed = await launch([...fake, '--use-fake-ui-for-media-stream']);
  const empty = await launch(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
  const genuine = await run(allowed, async page => {
    await scan(page);
    await verdict(page, 'valid');
    await page.waitForFunction(() => document.querySelector('#camera video').srcObject === null);
  });
  const closed = await run(empty, async page => {
    await scan(page);
    await page.waitForFunction(() => window.stream ??= document.querySelector('#camera video').srcObject);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => window.stream.getTracks().every(({readyState}) => readyState === 'ended'));
    assert.equal(await page.locator('#camera').isVisible(), false);
  });
  await Promise.all([allowed.close(), empty.close()]);
  const refused = await launch([...fake, '--deny-permission-prompts']);
  const denied = await run(refused, async page => {
    await scan(page);
    await page.waitForFunction(() => /does not let/.test(document.querySelector('#camera [role=status]').textContent));
  });
  await refused.close();
  return [
    {name: 'a QR code before the camera', problems: genuine}, {name: 'a camera that is closed', problems: closed},
    {name: 'a camera that is refused', problems: denied}
  ];
}

/** Opens the page, does something, judges what is there then, and returns what is wrong. */
async function run(browser, work) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const log = await watch(context, server.origin);
  const problems = [];
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(`${server.origin}${prefix}verify/`);
    await page.waitForSelector('#badge[data-ready]');
    await work(page);
    await judge(page);
    problems.push(...await page.evaluate(() => window.violations));
  } catch(error) {
    problems.push(error.stack);
  }
  await context.close();
  const isMeant = problem => /404/.test(problem) && problem.endsWith('/nothing.json');
  return [...problems, ...log.elsewhere.map(url => `asks ${url}`), ...log.violations, ...log.errors.filter(error => !isMeant(error))];
}

/** Insists that the page can be used as it is now, on a telephone too. */
async function judge(page) {
  const inside = await isolated(page, AXE + LAYOUT);
  const {violations} = await axe(inside);
  await page.setViewportSize({width: 320, height: 700});
  assert.deepEqual([...violations, ...await inside(sideways)], []);
}

/** Insists on the verdict of the only badge. */
async function verdict(page, expected) {
  const result = page.locator('#result:not([hidden]):not([aria-busy])[data-verdict]');
  assert.equal(await result.getAttribute('data-verdict', {timeout: PATIENCE}), expected);
}

/** Insists that there are reports on inputs of these names, and no others. */
async function reported(page, names) {
  const inputs = () => [...new Set(window.answers.filter(Array.isArray).flat().flatMap(({report}) => report?.input ?? []))].sort();
  for(let waited = 0; waited < PATIENCE && (await page.evaluate(inputs)).length < names.length; waited += 100) {
    await page.waitForTimeout(100);
  }
  await page.waitForSelector('#result:not([hidden]):not([aria-busy])');
  assert.deepEqual(await page.evaluate(inputs), names.toSorted());
}

/** Insists that something is said of what was brought. */
async function said(page, ...parts) {
  await sayWithin(PATIENCE, page, parts);
}

/** Insists that it is said soon. */
async function soon(page, ...parts) {
  await sayWithin(SOON, page, parts);
}

async function sayWithin(timeout, page, parts) {
  const isSaid = parts => {
    const text = [...document.querySelectorAll('#notes, #link-asks')].map(({textContent}) => textContent).join('\n');
    return parts.every(part => part.split('|').some(either => text.includes(either)));
  };
  await page.waitForFunction(isSaid, parts, {timeout}).catch(async error => {
    throw new Error(`"${await page.innerText('#notes')}" does not say "${parts.join('", "')}": ${error.message}`);
  });
}

async function choose(page, name, buffer) {
  await page.setInputFiles('#file', {name, mimeType: 'application/octet-stream', buffer});
}

/** Drops files and folders of this machine, as a person would. */
async function dropReal(page, paths) {
  const session = await page.context().newCDPSession(page);
  const {x, y} = await page.locator('#drop').boundingBox();
  const data = {items: [], files: paths, dragOperationsMask: 1};
  for(const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', {type, x: x + 20, y: y + 20, data});
  }
}

async function paste(page, {text, files = []}) {
  const content = {text, files: files.map(({name, bytes}) => ({name, bytes: bytes.toString('base64')}))};
  await page.evaluate(({text, files}) => {
    const clipboardData = new DataTransfer();
    for(const {name, bytes} of files) {
      clipboardData.items.add(new File([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))], name));
    }
    if(text) {
      clipboardData.setData('text/plain', text);
    }
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true}));
  }, content);
}

/** Uses the clipboard, which all pages share, while no other does. */
function alone(use) {
  const own = clipboard.then(use);
  clipboard = own.catch(() => {});
  return own;
}

/** Presses the key until the focus is there. */
async function tabTo(page, selector) {
  for(let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    if(await page.evaluate(selector => document.activeElement.matches(selector), selector)) {
      return;
    }
  }
  throw new Error(`the key does not lead to ${selector}`);
}

function tree(name) {
  return write([
    [`${name}/a.json`, badge], [`${name}/deep/er/c.json`, badge], [`${name}/text`, link],
    [`${name}/.hidden/b.json`, badge], [`${name}/roster.csv`, 'name,mail']
  ]);
}

/** Writes files and returns the folder that all are in. */
function write(all) {
  for(const [name, content] of all) {
    mkdirSync(dirname(join(files, name)), {recursive: true});
    writeFileSync(join(files, name), content);
  }
  return join(files, all[0][0].split('/')[0]);
}

/** Returns the QR code of a text, as the page draws it: `{size, isDark}`. */
async function matrix(text) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}${prefix}verify/`);
  const {size, path} = await page.evaluate(async text => {
    const page = document.querySelector('script[src$="/page.js"]').src;
    const {drawQr} = await import(new URL('tools/tools.js', page).href);
    return drawQr(text);
  }, text);
  await page.close();
  const dark = new Set();
  for(const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for(let at = 0; at < Number(length); at += 1) {
      dark.add(Number(y) * size + Number(x) + at);
    }
  }
  return {size, isDark: (x, y) => dark.has(y * size + x)};
}

/** Returns the rows of a picture of a code in shades of gray, `width` by `height`. */
function rows({size, isDark}, width, height, scale) {
  const [left, top] = [width, height].map(side => Math.floor((side - size * scale) / 2));
  const at = (place, start) => Math.floor((place - start) / scale);
  return Array.from({length: height}, (_, y) =>
    Buffer.from(Array.from({length: width}, (_, x) => isInside(x, y) && isDark(at(x, left), at(y, top)) ? 30 : 225)));

  function isInside(x, y) {
    return [at(x, left), at(y, top)].every(place => place >= 0 && place < size);
  }
}

function picture(code) {
  const side = code.size * 4;
  const header = Buffer.from([0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255, 8, 0, 0, 0, 0]);
  const filtered = rows(code, side, side, 4).flatMap(row => [Buffer.from([0]), row]);
  return png([['IDAT', deflateSync(Buffer.concat(filtered))]], header);
}

/** Returns a black picture that says to be square, of as many rows. */
function blank(side, height) {
  const header = Buffer.from([0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255, 8, 0, 0, 0, 0]);
  return png([['IDAT', deflateSync(Buffer.alloc((side + 1) * height))]], header);
}

/** Returns a picture in another form. */
async function photo(page, bytes, kind) {
  const text = await page.evaluate(async ({bytes, kind}) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))]));
    const canvas = Object.assign(document.createElement('canvas'), {width: picture.width, height: picture.height});
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL(kind, 0.8).split(',')[1];
  }, {bytes: bytes.toString('base64'), kind});
  return Buffer.from(text, 'base64');
}

/** Returns a film of a code that does not move. */
function film(code) {
  const [width, height] = [1280, 960];
  const colours = Buffer.alloc(width * height / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), ...rows(code, width, height, 5), colours]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}
