// What the checker of the page for editing says to changed files, from what a site publishes.
//
//   node edit-one.mjs JOB.json
//
// The job is `{site, texts}`: a built site, and texts by the path of the file in the catalog. The answer holds the findings in
// each of them by path.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {checkerOf, themeOf} from './edit-wasm.mjs';

const {site, texts} = job();
const wasm = await checkerOf(site);
const theme = themeOf(site);
const read = path => JSON.parse(readFileSync(join(site, path), 'utf8'));
const sources = read('edit/sources.json');
const prefix = new URL(sources.base).pathname.replace(/\/$/, '');
const made = {};
for(const [path, text] of Object.entries(texts)) {
  const own = read(`edit/sources/${path.split('/')[1]}.json`);
  const editor = new wasm.Editor(JSON.stringify({...sources, files: {...sources.files, ...own.files}}), theme);
  for(const [name, address] of Object.entries(own.fetch)) {
    editor.put(name, readFileSync(join(site, address.slice(prefix.length))));
  }
  editor.begin();
  const {findings} = JSON.parse(editor.check(JSON.stringify({[path]: text})));
  made[path] = findings.map(({path, body, start, end, said, ...row}) => row);
  editor.free();
}
answer(made);
