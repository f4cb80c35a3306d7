// The search engine of the pages in Node.js, with the files of a built site in place of the network.

import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../themes/scripts/search', import.meta.url));
const ORIGIN = 'https://site.example';

/** Returns the module `name` of the engine. */
export async function engine(name = 'index.js') {
  const folder = mkdtempSync(join(tmpdir(), 'skillmark-search-'));
  try {
    cpSync(SCRIPTS, folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    return await import(join(folder, name));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Returns the indexes of a built site by the beginning of the addresses that they lead to, and the files that were read. */
export async function indexes(site) {
  const read = [];
  globalThis.fetch = async url => {
    const bytes = readFileSync(join(site, new URL(url).pathname));
    read.push({name: new URL(url).pathname, size: bytes.length});
    return new Response(bytes);
  };
  const {openIndex} = await engine();
  const found = new Map();
  for(const folder of readdirSync(join(site, 'assets/search'))) {
    const open = () => openIndex(`${ORIGIN}/assets/search/${folder}/root.idx`);
    const index = await open();
    const [record] = await index.records([0]);
    found.set(record.href.slice(0, record.href.indexOf('credentials/')), {index, open});
  }
  return {found, read};
}
