// Judges everything that a reader can see of a built site.
//
//   node looks.mjs SITE [WORD [OUT]]
//
// Every state (see states.mjs) is looked at by axe-core, in light and dark, and for its layout at each width, with
// large letters and with wide spacing; WORD leaves out what does not hold it. OUT gets the verify page with each verdict as
// it stands in the browser then. The answer is `{states, runs, seconds, problems, undecided}`; the last are what axe-core
// leaves to people.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, letterSizes, moving, overlapping, readerStyle, sideways} from './layout.mjs';
import {inParallel} from './parallel.mjs';
import {openSite, show} from './states.mjs';
import {watch} from './verify-page.mjs';

const PHONE = 390;
const WIDTHS = [320, PHONE, 1280];
const WIDEST = 1920;
/** From here on WCAG calls letters large, in pixels. */
const LARGE_LETTERS = 24;
const LARGE = 'html { font-size: 200% !important }';
// WCAG 2.2, 1.4.12.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const [folder, word = '', out] = process.argv.slice(2);
const start = Date.now();
const {site, server, states} = await openSite(folder);
const [FIRST_LANGUAGE] = site.languages;
const browser = await launch([], {isBare: true});
const chosen = states.filter(({name}) => name.includes(word));
let runs = 0;
const found = await inParallel(3, chosen, judge);
await browser.close();
await server.close();
answer({
  states: chosen.length,
  runs,
  seconds: Math.round((Date.now() - start) / 1000),
  problems: found.flatMap(({problems}) => problems),
  undecided: [...new Set(found.flatMap(({undecided}) => undecided))]
});

// Returns what is wrong in a state, each sentence once, with where it was seen.
async function judge(state) {
  const context = await browser.newContext({reducedMotion: 'reduce'});
  const log = await watch(context, server.origin);
  const page = await context.newPage();
  await show(page, server.origin, state);
  if(out && state.files.length > 0) {
    writeFileSync(join(out, `${state.name}-${state.language}.html`), await page.content());
  }
  const run = await isolated(page, AXE + LAYOUT);
  const seen = new Map();
  const undecided = [];
  const note = (where, sentences) => sentences.forEach(sentence =>
    seen.set(sentence, [...seen.get(sentence) ?? [], where]));

  for(const width of WIDTHS) {
    await resize(page, width);
    for(const {colorScheme, ...options} of looksAt(width, state.language)) {
      await page.emulateMedia({colorScheme});
      const said = await axe(run, options);
      runs += 1;
      note(`${width} ${colorScheme}`, said.violations);
      undecided.push(...said.undecided);
    }
    note(String(width), await layout(run));
  }
  note('any width', await run(moving));
  await resize(page, WIDEST);
  note(String(WIDEST), await layout(run));
  for(const width of WIDTHS.slice(1)) {
    await resize(page, width);
    note(`${width} with large letters`, await withLargeLetters(run));
    await run(readerStyle, SPACED);
    note(`${width} with wide spacing`, await layout(run));
    await run(readerStyle, '');
  }
  const violations = await page.evaluate(() => window.violations);
  note('any width', troubles(state, {...log, violations: [...log.violations, ...violations]}));
  await context.close();
  const problems = [...seen].map(([sentence, places]) => `${state.name} ${state.path} (${places.join(', ')}): ${sentence}`);
  return {problems, undecided};
}

// What axe-core looks at in a window of this width. Translations have the templates and the style sheets of the originals, so
// that their words and names alone are judged; the narrowest window has the colours of the one before it.
function looksAt(width, language) {
  if(language !== FIRST_LANGUAGE) {
    return width === PHONE ? [{colorScheme: 'light'}] : [];
  }
  return width < PHONE
    ? [{colorScheme: 'light', colours: 'none'}]
    : [{colorScheme: 'light'}, {colorScheme: 'dark', colours: 'only'}];
}

function resize(page, width) {
  return page.setViewportSize({width, height: width < 600 ? 800 : 900});
}

async function layout(run) {
  return [...await run(sideways), ...await run(clipped), ...await run(overlapping)];
}

// Letters at twice their size: all of them grow, and nothing gets lost. Headlines are large already and may grow less.
async function withLargeLetters(run) {
  const before = new Map((await run(letterSizes)).map(({place, size}) => [place, size]));
  await run(readerStyle, LARGE);
  const after = await run(letterSizes);
  const grows = (size, before) => size >= before * (before < LARGE_LETTERS ? 1.9 : 1.3);
  const small = after.filter(({place, size}) => before.has(place) && !grows(size, before.get(place)));
  return [...small.slice(0, 3).map(({html}) => `letters do not grow: ${html}`), ...await layout(run)];
}

// That a status list is missing is what one of the verdicts is about.
function troubles({name}, {elsewhere, violations, errors}) {
  const isMeant = error => error.includes('404') && /status-unknown|several/.test(name);
  return [
    ...elsewhere.map(url => `asks another host: ${url}`),
    ...violations.map(violation => `breaks the policy: ${violation}`),
    ...errors.filter(error => !isMeant(error)).map(error => `console: ${error}`)
  ];
}
