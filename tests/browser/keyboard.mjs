// Goes through pages by keyboard alone.
//
//   node keyboard.mjs SITE
//
// The answer is `{stops, problems}`: how many elements had the focus, and what was wrong.

import {answer} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {FOCUS, count, judge, stop} from './focus.mjs';
import {isolated} from './isolated.mjs';
import {inParallel} from './parallel.mjs';
import {openSite, show} from './states.mjs';
import {NOW} from './verdicts.mjs';

/** The pages whose whole path is walked. */
const WALKED = ['home', 'credentials', 'credential', 'pathway', 'verify', 'verdict-valid', 'verdict-several'];
/** A phone, a wide window, and one in the colours of the system. */
const WINDOWS = [
  {width: 390, height: 800}, {width: 1280, height: 900}, {width: 1280, height: 900, forced: true}
];
const MOST_STOPS = 1000;

const {site, server, states} = await openSite(process.argv[2]);
const browser = await launch([], {isBare: true});
let stops = 0;
const walks = states.filter(({name}) => WALKED.includes(name))
  .flatMap(state => WINDOWS.map(window => () => walk(state, window)));
const flows = states.filter(({name}) => name === 'verdict-valid')
  .flatMap(state => [() => byChoosing(state), () => byPasting(state)]);
const skips = states.filter(({name}) => name === 'credential').map(state => () => skip(state));
const problems = [
  ...await inParallel(3, [...walks, ...skips], work => work()),
  // A browser shows one window for choosing files at a time.
  ...await inParallel(1, flows, work => work())
];
await browser.close();
await server.close();
answer({stops, problems: [...new Set(problems.flat())]});

// Presses Tab through the whole page.
async function walk(state, {forced = false, ...size}) {
  return inWindow(size, forced, async page => {
    await show(page, server.origin, state);
    const run = await isolated(page, FOCUS);
    // After a result the focus is on its headline, in the middle.
    await page.focus('body a >> nth=0');
    await page.keyboard.press('Shift+Tab');
    let pressed = 0;
    do {
      await page.keyboard.press('Tab');
      pressed += 1;
    } while(pressed < MOST_STOPS && await run(stop));
    stops += await run(count);
    const found = await run(judge, {forced, oneColumn: size.width < 600});
    const place = `${state.name} ${state.path} at ${size.width}`;
    return [...pressed === MOST_STOPS ? ['there is no end'] : [], ...found].map(sentence => `${place}: ${sentence}`);
  });
}

// The first stop leads past the head of the page.
async function skip(state) {
  return inWindow(WINDOWS[0], false, async page => {
    await show(page, server.origin, state);
    await page.keyboard.press('Tab');
    const isFirst = await page.evaluate(() => document.activeElement.getAttribute('href') === '#main');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.querySelector('#main').contains(document.activeElement));
    return [
      ...isFirst ? [] : [`${state.path}: the first stop is not the link to the content`],
      ...isInside ? [] : [`${state.path}: the link to the content does not lead the focus there`]
    ];
  });
}

async function byChoosing(state) {
  return inWindow(WINDOWS[1], false, async page => {
    await openForm(page, state);
    await tabTo(page, '#file');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles(state.files);
    return reported(page, state);
  });
}

async function byPasting(state) {
  return inWindow(WINDOWS[1], false, async page => {
    await openForm(page, state);
    await tabTo(page, '#badge summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#paste');
    await page.keyboard.insertText(state.files[0].buffer.toString('utf8'));
    await tabTo(page, '#badge .btn');
    await page.keyboard.press('Enter');
    return reported(page, state);
  });
}

async function openForm(page, state) {
  // Asked for before there is one, it is told of in any case.
  page.on('filechooser', () => {});
  await page.clock.setFixedTime(NOW);
  await page.goto(server.origin + state.path);
  await page.waitForSelector('#file:enabled');
}

// The focus goes to the verdict, and from there on through the report.
async function reported(page, {path, verdict}) {
  await page.waitForSelector(`#result:not([hidden]):not([aria-busy])[data-verdict="${verdict}"]`);
  const isThere = await page.evaluate(() => document.activeElement === document.querySelector('#result h1'));
  await tabTo(page, '#result .why summary');
  await page.keyboard.press('Enter');
  const isOpen = await page.evaluate(() => document.activeElement.parentElement.open);
  await tabTo(page, '#person');
  await page.keyboard.insertText('somebody@example.org');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#result .answer[role="status"]:not(:empty)');
  return [
    ...isThere ? [] : [`${path}: the focus is not on the verdict`],
    ...isOpen ? [] : [`${path}: what was checked does not open`]
  ];
}

async function tabTo(page, selector) {
  for(let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    if(await page.evaluate(selector => document.activeElement.matches(selector), selector)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by keyboard`);
}

async function inWindow({width, height}, forced, work) {
  const context = await browser.newContext({
    viewport: {width, height}, reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none'
  });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
