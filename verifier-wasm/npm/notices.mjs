// The notices that the licences of the crates in the WebAssembly ask for.

import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

const CRATE = 'skillmark-verifier-wasm';
const TARGET = 'wasm32-unknown-unknown';
const LICENCE = /^(licen[cs]e|copying|notice|unlicense)/i;

/** Returns a text with every crate of others that becomes part of the WebAssembly, and the text of its licences. */
export function notices(root) {
  const cargo = (...parts) => execFileSync(process.env.CARGO ?? 'cargo', parts, {cwd: root, encoding: 'utf8', maxBuffer: 64 << 20});
  // Macros run while it is built, and are no part of it.
  const tree = cargo('tree', '--locked', '--package', CRATE, '--target', TARGET, '--edges', 'normal,no-proc-macro', '--prefix', 'none');
  const used = new Set(tree.split('\n').map(line => line.split(' ').slice(0, 2).join(' ')));
  const {packages} = JSON.parse(cargo('metadata', '--locked', '--format-version', '1', '--filter-platform', TARGET));
  const crates = packages.filter(({name, version, source}) => source && used.has(`${name} v${version}`));
  const sorted = crates.sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
  // Many share a text to the letter.
  const owners = new Map();
  for(const crate of sorted) {
    const texts = licences(dirname(crate.manifest_path));
    if(texts.length === 0) {
      throw new Error(`${crate.name} ${crate.version} comes without the text of its licence`);
    }
    for(const text of texts) {
      owners.set(text, [...owners.get(text) ?? [], crate]);
    }
  }
  const about = ({name, version, license, authors, repository}) =>
    `${name} ${version}: ${license}${repository ? `, ${repository}` : ''}${authors.length > 0 ? `, by ${authors.map(name => name.replace(/ <.*>$/, '')).join(', ')}` : ''}`;
  const parts = [...owners].map(([text, crates]) => `${crates.map(({name, version}) => `${name} ${version}`).join(', ')}:\n\n${text}`);
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `The WebAssembly of this package holds these crates by others, and parts of Rust's standard library (MIT or Apache-2.0,
https://github.com/rust-lang/rust). The texts of their licences follow. Where one of several may be chosen, Apache-2.0
is not, and its text is left out.

${sorted.map(about).join('\n')}${line}${parts.join(line)}\n`;
}

/** Returns the texts of the licences of the crate in a folder. */
function licences(folder) {
  const all = readdirSync(folder, {withFileTypes: true}).filter(({name}) => LICENCE.test(name));
  const files = all.flatMap(entry =>
    (entry.isDirectory() ? readdirSync(join(folder, entry.name)).map(name => join(entry.name, name)) : [entry.name])).sort();
  const others = files.filter(name => !/apache/i.test(name));
  return (others.length > 0 ? others : files).map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim());
}
