// The page that checks badges, as somebody uses it.

import {basename} from 'node:path';
import {readFileSync} from 'node:fs';

/**
 * Opens the page at `url` in a window of its own, at the moment `now`, and hands it the badge in `file`: `way` is
 * `drop`, `choose`, `paste`, or `link`, where the file holds the part of the address that begins with `#`. Returns what
 * it says, and everything that happened: `{verdict, headline, sentence, answers, text, report, requests, elsewhere,
 * violations, errors}`.
 */
export async function check(browser, url, file, {way = 'choose', now} = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const log = await watch(context, new URL(url).origin);
    const page = await context.newPage();
    if(now) {
      await page.clock.setFixedTime(now);
    }
    await hand(page, url, file, way);
    await page.waitForSelector('#result:not([hidden]):not([aria-busy])[data-verdict]', {timeout: 30_000});
    // What happens late belongs to the log as well.
    await page.waitForLoadState('networkidle');
    return {...await shown(page), ...log, violations: [...log.violations, ...await page.evaluate(() => window.violations)]};
  } finally {
    await context.close();
  }
}

/** Returns what a page says that is only opened, with nothing handed to it, and everything that happened. */
export async function open(browser, url) {
  const context = await browser.newContext();
  try {
    const log = await watch(context, new URL(url).origin);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    return {text, ...log, violations: [...log.violations, ...await page.evaluate(() => window.violations)]};
  } finally {
    await context.close();
  }
}

/** Records what the pages of a context ask for and complain of. Requests to other origins go nowhere. */
export async function watch(context, origin) {
  const log = {requests: [], elsewhere: [], violations: [], errors: []};
  await context.route('**/*', (route, request) => {
    const url = request.url();
    if(url.startsWith(`${origin}/`) || url.startsWith('blob:') || url.startsWith('data:')) {
      log.requests.push(url);
      return route.continue();
    }
    log.elsewhere.push(url);
    return route.abort();
  });
  context.on('weberror', error => log.errors.push(`uncaught: ${error.error()}`));
  context.on('console', message => {
    if(/content security policy|trusted ?type/i.test(message.text())) {
      log.violations.push(message.text());
    } else if(['error', 'warning', 'assert'].includes(message.type())) {
      log.errors.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    }
  });
  await context.addInitScript(recordInPage);
  return log;
}

// Runs in the page before anything else does.
function recordInPage() {
  window.violations = [];
  window.answers = [];
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) => {
    window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
  });
  // The report is not for readers; it is taken from what the worker answers.
  window.Worker = class extends Worker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener('message', ({data}) => window.answers.push(data.value ?? data.error));
    }
  };
}

async function hand(page, url, file, way) {
  if(way === 'link') {
    await page.goto(url + readFileSync(file, 'utf8').trim());
    return;
  }
  await page.goto(url);
  await page.waitForSelector('#file:enabled');
  switch(way) {
    case 'choose':
      return page.setInputFiles('#file', file);
    case 'paste':
      await page.click('summary:has(+ label[for="paste"])');
      await page.fill('#paste', readFileSync(file, 'utf8'));
      return page.click('#badge .btn');
    case 'drop':
      return drop(page, file);
    default:
      throw new Error(`no way to hand over a badge: ${way}`);
  }
}

async function drop(page, file) {
  const content = {name: basename(file), bytes: readFileSync(file).toString('base64')};
  const transfer = await page.evaluateHandle(({name, bytes}) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))], name));
    return transfer;
  }, content);
  for(const kind of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('#drop', kind, {dataTransfer: transfer});
  }
}

function shown(page) {
  return page.evaluate(() => {
    const result = document.querySelector('#result');
    const text = selector => result.querySelector(selector)?.innerText.trim() ?? null;
    const reports = window.answers.filter(Array.isArray).flat().map(({report}) => report);
    return {
      verdict: result.dataset.verdict,
      title: document.title,
      headline: text('h1'),
      sentence: text('.sentence'),
      answers: [...result.querySelectorAll('[data-question]')].map(({dataset, innerText}) => [dataset.question, innerText]),
      text: result.innerText,
      // The last report is the one that is shown.
      report: reports.at(-1)
    };
  });
}
