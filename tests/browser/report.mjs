// Judges the portfolio report, a page that stands alone.
//
//   node report.mjs FILE [PICTURES]
//
// The answer is `{charts, problems}`. PICTURES is a folder for what it looks like.

import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {answer} from '../support/node/job.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';

const [file, pictures] = process.argv.slice(2);
const browser = await launch();
const problems = new Set();
let charts = 0;
for(const colorScheme of ['light', 'dark']) {
  for(const width of [390, 1280]) {
    const context = await browser.newContext({colorScheme, viewport: {width, height: 900}, javaScriptEnabled: true});
    const page = await context.newPage();
    page.on('console', message => problems.add(`console: ${message.text()}`));
    page.on('pageerror', error => problems.add(`error: ${error.message}`));
    page.on('request', request => {
      if(request.url() !== pathToFileURL(file).href && !request.url().startsWith('data:')) {
        problems.add(`asks for ${request.url()}`);
      }
    });
    await page.goto(pathToFileURL(file).href);
    const run = await isolated(page, AXE);
    for(const sentence of (await axe(run)).violations) {
      problems.add(`${colorScheme} ${width}: ${sentence}`);
    }
    const seen = await run(() => {
      const charts = [...document.querySelectorAll('svg[role=img]')];
      return {
        charts: charts.length,
        untold: charts.filter(chart => !chart.querySelector('title')?.textContent || !chart.querySelector('desc')?.textContent).length,
        lonely: charts.filter(chart => !chart.closest('.pair, .stacked')?.querySelector('table')).length,
        sideways: document.documentElement.scrollWidth > innerWidth,
        // A line of a chart that is narrower than its letters could not be read.
        small: charts.filter(chart => chart.getBoundingClientRect().width < 280).length
      };
    });
    charts = seen.charts;
    for(const fault of ['untold', 'lonely', 'sideways', 'small'].filter(fault => seen[fault])) {
      problems.add(`${colorScheme} ${width}: charts are ${fault}`);
    }
    if(pictures) {
      await page.screenshot({path: join(pictures, `report-${width}-${colorScheme}.png`), fullPage: true});
    }
    await context.close();
  }
}
await browser.close();
answer({charts, problems: [...problems]});
