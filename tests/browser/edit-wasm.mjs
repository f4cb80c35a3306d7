// The checker of the page for editing, in node.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Returns the module in a built site, ready to be called. */
export async function checkerOf(site) {
  const folder = join(site, 'assets/edit');
  const digest = readdirSync(folder, {withFileTypes: true}).find(entry => entry.isDirectory()).name;
  const read = name => readFileSync(join(folder, digest, name));
  const wasm = await import(`data:text/javascript;base64,${read('skillmark_checker.js').toString('base64')}`);
  wasm.initSync({module: read('skillmark_checker_bg.wasm')});
  return wasm;
}

/** Returns the theme as a built site publishes it. */
export function themeOf(site) {
  const folder = join(site, 'assets/edit');
  const name = readdirSync(folder).find(name => name.startsWith('theme.'));
  return readFileSync(join(folder, name), 'utf8');
}
