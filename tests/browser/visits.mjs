// Visits of a built site by several readers, with what each page asked for and complained of.

import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {LAYOUT, clipped, overlapping, sideways} from './layout.mjs';
import {readSite} from './pages.mjs';
import {serve} from './server.mjs';
import {watch} from './verify-page.mjs';

/** Widths at which a state is looked at. */
const WIDTHS = [320, 390, 1280];

/**
 * Opens a site. Returns `{site, problems, expect, visit, look, close}`. `documents` are texts by path that stand in the
 * place of files.
 */
export async function openVisits(folder, documents = {}) {
  const site = readSite(folder);
  const paths = Object.fromEntries(Object.entries(documents).map(([path, text]) => [site.prefix + path, text]));
  const server = await serve(folder, site.prefix, {documents: paths});
  const browser = await launch();
  const problems = [];

  /** Notes a sentence unless something holds. */
  const expect = (sentence, holds, found = '') => {
    if(!holds) {
      problems.push(`${sentence}${found === '' ? '' : ` (${typeof found === 'string' ? found : JSON.stringify(found)})`}`);
    }
  };

  /** Calls `work({page, context, log, url})` with the page at `path` in a browser that has never been here. */
  const visit = async (path, work, {now, before, allowed = /$^/, ...options} = {}) => {
    const context = await browser.newContext({reducedMotion: 'reduce', viewport: {width: 1280, height: 900}, ...options});
    context.setDefaultTimeout(10_000);
    const log = await watch(context, server.origin);
    if(before) {
      await context.addInitScript(before);
    }
    const page = await context.newPage();
    if(now) {
      await page.clock.setFixedTime(new Date(now));
    }
    const url = path => server.origin + site.prefix + path;
    try {
      await page.goto(url(path));
      await work({page, context, log, url});
    } catch(error) {
      problems.push(`${path}: ${error.message.split('\n').slice(0, 6).join(' ')} ${error.stack?.split('\n').find(line => /choose|compare|plan\.mjs/.test(line)) ?? ''}`);
    }
    for(const trouble of [...log.elsewhere, ...log.violations, ...log.errors].filter(one => !allowed.test(one))) {
      problems.push(`${path}: ${trouble}`);
    }
    await context.close();
  };

  /** Looks at the page as it is now, at several widths, in light and dark. */
  const look = async (name, page) => {
    const run = await isolated(page, AXE + LAYOUT);
    const before = page.viewportSize();
    for(const width of WIDTHS) {
      await page.setViewportSize({width, height: 800});
      for(const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({colorScheme});
        const {violations} = await axe(run, {colours: colorScheme === 'dark' ? 'only' : 'all'});
        violations.forEach(violation => problems.push(`${name} at ${width} ${colorScheme}: ${violation}`));
      }
      const found = [...await run(sideways), ...await run(clipped), ...await run(overlapping)];
      found.forEach(sentence => problems.push(`${name} at ${width}: ${sentence}`));
    }
    await page.emulateMedia({colorScheme: 'light'});
    await page.setViewportSize(before);
  };

  const close = async () => {
    await browser.close();
    await server.close();
  };
  return {site, problems, expect, visit, look, close};
}

/** A context that may use the clipboard. */
export const CLIPBOARD = {permissions: ['clipboard-read', 'clipboard-write']};
