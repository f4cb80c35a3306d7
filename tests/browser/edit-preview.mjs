// Whether what is shown while a credential is written is what the build makes.
//
//   node edit-preview.mjs SITE
//
// The answer is `{problems}`, sentences on what differs.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {launch} from './chromium.mjs';
import {checkerOf, themeOf} from './edit-wasm.mjs';

const [site] = process.argv.slice(2);
const wasm = await checkerOf(site);
const read = path => readFileSync(join(site, path), 'utf8');
const sources = JSON.parse(read('edit/sources.json'));
const theme = themeOf(site);
const prefix = new URL(sources.base).pathname.replace(/\/$/, '');
const ids = Object.keys(sources.files).flatMap(path => /^credentials\/([^/]+)\/index\.md$/.exec(path)?.[1] ?? []);
const languages = JSON.parse(sources.files['catalog.yaml']).languages;
const problems = [];
const browser = await launch();
const page = await browser.newPage();
// One in three stands for all: each takes a second.
for(const id of ids.filter((id, index) => index % 3 === 0)) {
  const path = `credentials/${id}/index.md`;
  const own = JSON.parse(read(`edit/sources/${id}.json`));
  const editor = new wasm.Editor(JSON.stringify({...sources, files: {...sources.files, ...own.files}}), theme);
  for(const [name, address] of Object.entries(own.fetch)) {
    editor.put(name, readFileSync(join(site, address.slice(prefix.length))));
  }
  for(const [index, language] of [languages].flat().entries()) {
    const built = read(`${index === 0 ? '' : `${language}/`}credentials/${id}/index.html`);
    const shown = editor.preview(path, JSON.stringify({[path]: own.files[path]}), language);
    const difference = await page.evaluate(differ, [built, shown]);
    if(difference) {
      problems.push(`${id} in ${language}: ${difference}`);
    }
  }
  editor.free();
}
await browser.close();
answer({problems});

/** Returns where two pages differ within their main part, or nothing. White space between elements does not count. */
function differ([one, other]) {
  const lines = html => {
    const main = new DOMParser().parseFromString(html, 'text/html').getElementById('main');
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const found = [];
    while(walker.nextNode()) {
      const node = walker.currentNode;
      if(node.nodeType === Node.TEXT_NODE) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if(text) found.push(text);
      } else {
        const attributes = [...node.attributes].map(({name, value}) => `${name}=${value.replace(/\s+/g, ' ').trim()}`).sort();
        found.push(`<${node.localName} ${attributes.join(' ')}>`);
      }
    }
    return found;
  };
  const [a, b] = [lines(one), lines(other)];
  const at = a.findIndex((line, index) => line !== b[index]);
  if(at < 0 && a.length === b.length) return undefined;
  return `the build has ${a[at]}, the preview ${b[at]}, after ${a.slice(Math.max(at - 2, 0), at).join(' ')}`;
}
