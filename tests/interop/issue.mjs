// Writes badges that the libraries of others have made, good and broken, with the verdict that each deserves.
//
//   node issue.mjs FOLDER
//
// FOLDER gets `badges/` with one file a badge, `resources.json`, `trust.json`, and `expected.json`, which lists
// `{file, verdicts, because}`: any of `verdicts` is right.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {SUITES} from '../support/node/sign.mjs';
import {dataIntegrityCases} from './cases/data-integrity.mjs';
import {jwtCases} from './cases/jwt.mjs';
import {statusCases} from './cases/status.mjs';
import {cast} from './cases/cast.mjs';

const folder = process.argv[2];
mkdirSync(join(folder, 'badges'), {recursive: true});

const people = await cast();
const cases = [];
const resources = {...people.documents};
add(await jwtCases(people));
for(const suite of SUITES) {
  add({cases: await dataIntegrityCases(people, suite)});
  add(await statusCases(people, suite));
}

for(const {file, content} of cases) {
  writeFileSync(join(folder, 'badges', file), content);
}
write('resources.json', resources);
write('trust.json', people.trust);
write('expected.json', cases.map(({file, verdicts, because}) => ({file, verdicts, because})));
answer({badges: cases.length});

function add({cases: more, lists = {}}) {
  cases.push(...more);
  Object.assign(resources, lists);
}

function write(file, value) {
  writeFileSync(join(folder, file), JSON.stringify(value, null, 2));
}
