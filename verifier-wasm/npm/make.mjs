// Puts the npm package together.
//
//   node make.mjs SITE VERIFIER OUT
//
// SITE is a site that was built, which has the words; VERIFIER is the folder that `cargo xtask wasm` fills, which has the
// WebAssembly. Our own modules are taken as they were written: whoever installs them may want to read them.

import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {notices} from './notices.mjs';

const [site, verifier, out] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const own = join(root, 'verifier-wasm');
const NOT_PUBLISHED = ['make.mjs', 'notices.mjs'];

rmSync(out, {recursive: true, force: true});
mkdirSync(join(out, 'words'), {recursive: true});
cpSync(join(own, 'npm'), out, {recursive: true, filter: path => !NOT_PUBLISHED.some(name => path.endsWith(name))});
cpSync(join(own, 'js'), join(out, 'engine'), {recursive: true});
cpSync(join(own, 'element'), join(out, 'element'), {recursive: true});
for(const name of ['skillmark_verifier.js', 'skillmark_verifier_bg.wasm']) {
  cpSync(join(verifier, name), join(out, 'engine', name));
}
for(const licence of ['LICENSE-MIT', 'LICENSE-APACHE']) {
  cpSync(join(root, licence), join(out, licence));
}
writeFileSync(join(out, 'THIRD-PARTY.txt'), notices(root));
// Their published names have digests in them: `en.0123456789abcdef.json`.
for(const name of readdirSync(join(site, 'assets/words'))) {
  cpSync(join(site, 'assets/words', name), join(out, 'words', name.replace(/\.[0-9a-f]{16}\.json$/, '.json')));
}
const [, version] = /^\[workspace\.package\][^[]*^version = "([^"]+)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'));
writeFileSync(join(out, 'package.json'), `${JSON.stringify({...manifest, version}, null, 2)}\n`);
