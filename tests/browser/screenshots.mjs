// Pictures of every kind of page.
//
//   node screenshots.mjs SITE OUT [--only WORD] [--widths 390,1280]
//
// SITE is a built site. OUT gets NAME-WIDTH-SCHEME.png for each chosen page and each verdict (see states.mjs),
// NAME-print.png, NAME-forced.png, some of them in the other languages, and an index.html that shows
// them all. WORD leaves out what does not hold it.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';

import {launch} from './chromium.mjs';
import {inParallel} from './parallel.mjs';
import {openSite, show} from './states.mjs';

/** What is also shown in the other languages. */
const TRANSLATED = [
  'home', 'credentials', 'credential', 'department', 'pathway', 'types', 'faq', 'employers',
  'verify', 'verdict-valid', 'verdict-revoked'
];

/** An A4 page without its margins, at 96 dots an inch. */
const SHEET = 680;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: 'string', default: ''}, widths: {type: 'string', default: '390,1280'}}
});
const [folder, out] = positionals.map(path => resolve(path));
const widths = values.widths.split(',').map(Number);

mkdirSync(out, {recursive: true});
const {site, server, states} = await openSite(folder);
const browser = await launch();
const taken = await inParallel(2, states.filter(isWanted), shoot);
await browser.close();
await server.close();
const names = taken.flat();
writeFileSync(join(out, 'index.html'), contactSheet(names));
console.log(`${names.length} pictures in ${join(out, 'index.html')}`);

function isWanted({name, language}) {
  return language === site.languages[0] || TRANSLATED.includes(name) || name.includes('untranslated');
}

// Takes all pictures of a state and returns their names.
async function shoot(state) {
  const {name, language} = state;
  const isFirst = language === site.languages[0];
  const called = isFirst ? name : `${name}-${language}`;
  const shots = looks(isFirst).map(look => ({...look, file: `${called}-${look.name}.png`}));
  const wanted = shots.filter(({file}) => file.includes(values.only));
  if(wanted.length === 0) {
    return [];
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  await show(page, server.origin, state);
  for(const {file, width, media} of wanted) {
    await page.setViewportSize({width, height: Math.round(width < 600 ? width * 2.1 : width * 0.65)});
    await page.emulateMedia(media);
    await page.evaluate(everyPicture);
    await page.screenshot({path: join(out, file), fullPage: true, animations: 'disabled'});
  }
  await context.close();
  return wanted.map(({file}) => file);
}

// Pictures that load late would be missing.
async function everyPicture() {
  const pictures = [...document.images];
  pictures.forEach(picture => {
    picture.loading = 'eager';
  });
  await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
}

function looks(isFirst) {
  const usual = {media: 'screen', colorScheme: 'light', forcedColors: 'none'};
  const on = width => ['light', 'dark'].map(colorScheme =>
    ({name: `${width}-${colorScheme}`, width, media: {...usual, colorScheme}}));
  const screens = widths.flatMap(on);
  return isFirst ? [
    ...screens,
    {name: 'print', width: SHEET, media: {...usual, media: 'print'}},
    {name: 'forced', width: widths.at(-1), media: {...usual, colorScheme: 'dark', forcedColors: 'active'}}
  ] : screens.filter(({media}) => media.colorScheme === 'light');
}

function contactSheet(files) {
  const figures = files.map(file =>
    `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file.slice(0, -4)}</figcaption></figure>`);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every kind of page</title>
<style>body{font:14px system-ui;margin:1rem;display:flex;flex-wrap:wrap;gap:1rem;background:#888;color:#fff}
figure{margin:0;width:260px}img{width:100%;height:340px;object-fit:cover;object-position:top;background:#fff}</style>
${figures.join('\n')}
</html>
`;
}
