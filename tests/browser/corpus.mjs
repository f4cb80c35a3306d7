// What the module of the verifier reports in Chromium on every badge of a folder.
//
//   node corpus.mjs JOB.json
//
// The job is `{verifier, folder, now}`: the folder of the module, and one of badges as `interop/issue.mjs` writes it. The
// answer is `{reports: {file: [report]}, troubles}`.

import {cpSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {serve} from './server.mjs';
import {watch} from './verify-page.mjs';

const {verifier, folder, now} = job();
cpSync(verifier, join(folder, 'verifier'), {recursive: true});
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>corpus</title><link rel="icon" href="data:,">');

const browser = await launch();
const server = await serve(folder, '/', {host: 'none'});
const context = await browser.newContext();
const log = await watch(context, server.origin);
const page = await context.newPage();
await page.goto(server.origin);
const reports = await page.evaluate(check, {files: readdirSync(join(folder, 'badges')).sort(), now});
await browser.close();
await server.close();
answer({reports, troubles: [...log.elsewhere, ...log.violations, ...log.errors]});

// Runs in the page.
async function check({files, now}) {
  const {Verifier} = await import('/verifier/index.js');
  const [trust, resources] = await Promise.all(['trust', 'resources'].map(async name => (await fetch(`/${name}.json`)).json()));
  const verifier = new Verifier();
  const reports = {};
  for(const file of files) {
    const bytes = new Uint8Array(await (await fetch(`/badges/${encodeURIComponent(file)}`)).arrayBuffer());
    const answers = await verifier.check(bytes, file, {now, trust, resources});
    reports[file] = answers.map(({report}) => report);
  }
  return reports;
}
