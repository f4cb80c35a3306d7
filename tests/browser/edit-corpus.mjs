// What the checker of the page for editing says to whole catalogs.
//
//   node edit-corpus.mjs JOB.json
//
// The job is `{site, theme, cases}`: a built site, the folder of the theme, and the folder of each catalog by name. The answer
// holds the findings of each by name, as `skillmark check --format json` prints them.

import {readFileSync, readdirSync} from 'node:fs';
import {join, relative} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {checkerOf} from './edit-wasm.mjs';

const {site, theme: themeFolder, cases} = job();
const wasm = await checkerOf(site);
const theme = JSON.stringify(wholeTheme());
const made = {};
for(const [name, folder] of Object.entries(cases)) {
  made[name] = check(folder);
}
answer(made);

function check(folder) {
  const editor = new wasm.Editor(JSON.stringify({files: {}}), theme);
  for(const path of list(folder)) {
    const name = relative(folder, path);
    if(!name.split('/').some(part => part.startsWith('.'))) {
      editor.put(name, readFileSync(path));
    }
  }
  try {
    return JSON.parse(editor.checkAll());
  } finally {
    editor.free();
  }
}

/** Returns ordinary files: what a browser could be given. */
function list(folder) {
  const entries = readdirSync(folder, {withFileTypes: true});
  return entries.flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? list(path) : entry.isFile() ? [path] : [];
  });
}

/** The theme with all its style sheets: colours are measured against them. */
function wholeTheme() {
  const files = {};
  const assets = {};
  for(const path of list(themeFolder)) {
    const name = relative(themeFolder, path);
    files[name] = readFileSync(path, 'utf8');
    if(name.startsWith('static/')) {
      assets[name.slice('static/'.length)] = `/assets/${name}`;
    }
  }
  return {layers: [files], assets, scripts: {}};
}
