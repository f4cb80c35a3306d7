// What the browser says to badges on built sites.
//
//   node story.mjs JOB.json
//
// The job is `[{site, prefix, host, withheld, checks: [{file, way, now, language}]}]`, see server.mjs and
// verify-page.mjs. The answer is a list for each, of what `check` returns for each.

import {answer, job} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {serve} from './server.mjs';
import {check} from './verify-page.mjs';

const browser = await launch();
const results = [];
for(const {site, prefix, host, withheld, checks} of job()) {
  const server = await serve(site, prefix, {host, withheld});
  const found = [];
  for(const {file, way, now, language} of checks) {
    const page = `${server.origin}${prefix}${language ? `${language}/` : ''}verify/`;
    found.push(await check(browser, page, file, {way, now}));
  }
  await server.close();
  results.push(found);
}
await browser.close();
answer(results);
