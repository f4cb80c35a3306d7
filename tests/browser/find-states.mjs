// Every state that scripts make of the page of all credentials, judged as looks.mjs judges pages.

import {AXE, axe} from './axe.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, overlapping, sideways} from './layout.mjs';

const STATES = [
  ['credentials/', '#all'],
  ['credentials/?q=data', '#found'],
  ['credentials/?q=data&mode=online&credit=noncredit&cost=500&department=continuing-studies&sort=cost', '#found'],
  ['credentials/?q=statstics+zzqxj&department=alchemy', '#told'],
  ['credentials/?q=zzqxj', '#told'],
  ['credentials/?sort=title&show=99', '#found'],
  ['fr/credentials/?q=donnees&status=retired', '#found']
];

const WINDOWS = [{width: 320, height: 800}, {width: 1280, height: 900}];

/** Judges all states, and returns how many there were. */
export async function judgeStates(finder) {
  let judged = 0;
  for(const [path, part] of STATES) {
    for(const viewport of WINDOWS) {
      await finder.visit(path, async page => {
        await page.waitForFunction(id => !document.querySelector(id).hidden, part);
        if(viewport.width < 600) {
          await page.click('.every > summary');
        }
        await judge(finder, page, `${path} at ${viewport.width}`);
        judged += 1;
      }, {viewport, reducedMotion: 'reduce'});
    }
  }
  return judged;
}

async function judge(finder, page, place) {
  const run = await isolated(page, AXE + LAYOUT);
  // Widths have the same colours.
  for(const colorScheme of page.viewportSize().width < 600 ? ['light'] : ['light', 'dark']) {
    await page.emulateMedia({colorScheme});
    const {violations} = await axe(run, {colours: colorScheme === 'dark' ? 'only' : 'all'});
    finder.problems.push(...violations.map(violation => `${place}, ${colorScheme}: ${violation}`));
  }
  // The button that closes the choices stays in sight above them.
  await page.$$eval('.done', parts => parts.forEach(part => part.remove()));
  const layout = [...await run(sideways), ...await run(clipped), ...await run(overlapping)];
  finder.problems.push(...layout.map(sentence => `${place}: ${sentence}`));
}
