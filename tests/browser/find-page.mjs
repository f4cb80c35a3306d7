// The page that finds credentials, as tests see it.

import {watch} from './verify-page.mjs';

/** Opens windows on a site that is served, and gathers what is wrong. */
export class Finder {
  problems = [];

  constructor(browser, server, prefix) {
    Object.assign(this, {browser, server, prefix});
  }

  /** Notes that `what` is not so. */
  expect(what, holds, seen = '') {
    if(!holds) {
      this.problems.push(`${what}: ${JSON.stringify(seen)}`);
    }
  }

  /** Does `work` in a window at a path of the site. Whatever the browser complains of is a problem, but what `isMeant`. */
  async visit(path, work, {isMeant = () => false, ...options} = {}) {
    const context = await this.browser.newContext({viewport: {width: 1280, height: 900}, ...options});
    const log = await watch(context, this.server.origin);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const place = path.slice(0, 120);
    try {
      await page.goto(this.server.origin + this.prefix + path);
      await work(page);
    } catch(error) {
      this.problems.push(`${place}: ${error.message.split('\n').slice(0, 4).join(' ').slice(0, 400)}`);
    }
    const violations = options.javaScriptEnabled === false ? [] : await page.evaluate(() => window.violations ?? []);
    const troubles = [...log.elsewhere, ...log.violations, ...violations, ...log.errors.filter(error => !isMeant(error))];
    this.problems.push(...troubles.map(trouble => `${place}: ${trouble}`));
    await context.close();
  }
}

/** Waits for results, and returns the addresses that they lead to, in their order. */
export async function results(page, number) {
  await page.waitForFunction(wanted => {
    const status = document.querySelector('.sortbar [role=status]').textContent;
    const isThere = !document.getElementById('found').hidden && /\d/.test(status);
    return isThere && (wanted === undefined || status.startsWith(`${wanted} `));
  }, number);
  return page.$$eval('#found .card h3 a', links => links.map(link => link.getAttribute('href')));
}

/** Returns what each card says, by the address that it leads to. */
export function cards(page, place) {
  return page.$$eval(`${place} .card`, made => Object.fromEntries(made.map(card => {
    const copy = card.cloneNode(true);
    copy.querySelectorAll('.choose').forEach(choose => choose.remove());
    copy.querySelectorAll('br').forEach(line => line.replaceWith(' '));
    // Ways of teaching come in any order.
    const [time, cost, mode, starts] = [...copy.querySelectorAll('dd')].map(({textContent}) => textContent);
    const ways = mode.toLowerCase().match(/[\p{L} ]+/gu).join().split(/ (?:or|ou) |,/).map(way => way.trim()).sort().join();
    const words = ['.label', 'h3', '.can', '.state'].map(part => copy.querySelector(part)?.textContent ?? '');
    const seal = card.querySelector('.seal');
    const looks = [seal.getAttribute('fill'), seal.querySelector('use').getAttribute('href')];
    const text = [...looks, ...words, time, cost, ways, starts].map(one => one.replace(/\s+/g, ' ').trim()).join(' | ');
    return [card.querySelector('h3 a').getAttribute('href'), text];
  })));
}

/** Waits for the list that the page has of itself. */
export async function rest(page) {
  await page.waitForFunction(() => document.getElementById('found').hidden && !document.getElementById('all').hidden);
}

/** Ticks a choice as a mouse does: on its words. */
export async function tick(page, facet, value) {
  const box = page.locator(`[data-facet="${facet}"] input[value="${value}"]`);
  const group = page.locator(`[data-facet="${facet}"]`);
  if(await group.getAttribute('open') === null) {
    await group.locator('summary').click();
  }
  await box.locator('xpath=..').click();
}

/** Returns the query of the address that a window shows. */
export function query(page) {
  return new URL(page.url()).search;
}

/** Returns what has the focus, as text. */
export function focused(page) {
  return page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
}
