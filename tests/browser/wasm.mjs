// What the WebAssembly says to badges, with the algorithms of the machine that it runs on.
//
//   node wasm.mjs JOB.json
//
// The job is `{verifier, folder, now, without}`: the folder of what the page loads, and one of badges as
// `interop/issue.mjs` writes it; `without` takes away what a page that did not come by https lacks. The answer is
// `{verdicts: {file: verdict}}`, the worst one of several badges.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';

const WORST_FIRST = [
  'unreadable', 'unsigned', 'not_authentic', 'wrong_issuer', 'unverifiable', 'malformed', 'revoked', 'expired',
  'not_yet_valid', 'valid_unrecognised_issuer', 'valid_status_unknown', 'valid'
];

const {verifier, folder, now, without} = job();
if(without) {
  Object.defineProperty(globalThis, 'crypto', {value: undefined});
}
const [{settle}, wasm] = await Promise.all(['signatures.js', 'skillmark_verifier.js'].map(module));
wasm.initSync({module: readFileSync(join(verifier, 'skillmark_verifier_bg.wasm'))});

const [trust, resources] = ['trust.json', 'resources.json'].map(name => JSON.parse(readFileSync(join(folder, name))));
wasm.trust(JSON.stringify(trust));
const verdicts = {};
for(const file of readdirSync(join(folder, 'badges')).sort()) {
  const bytes = readFileSync(join(folder, 'badges', file));
  const answers = await settle(wasm.check, bytes, file, {now, resources});
  const found = answers.map(({report}) => report.verdict);
  verdicts[file] = WORST_FIRST.find(verdict => found.includes(verdict));
}
answer({verdicts});

// The names of the files do not say that they are modules, and nothing beside them does.
function module(name) {
  const source = readFileSync(join(verifier, name)).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
