// Writes badges that the libraries of others have made, good and broken, with the verdict that each deserves.
//
//   node issue.mjs FOLDER
//
// FOLDER gets `badges/` with one file a badge, `resources.json`, `trust.json`, and `expected.json`, which lists
// `{file, verdicts, because}`: any of `verdicts` is right. Badges with endorsements inside have the verdicts on those,
// in their order, as `endorsements`.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {SUITES} from '../support/node/sign.mjs';
import {cast} from './cases/cast.mjs';
import {chainCases} from './cases/chains.mjs';
import {dataIntegrityCases} from './cases/data-integrity.mjs';
import {jwtCases} from './cases/jwt.mjs';
import {keyCases} from './cases/keys.mjs';
import {openBadges2Cases} from './cases/open-badges-2.mjs';
import {revocationListCases, statusCasesOf2021} from './cases/older-status.mjs';
import {endorsementCases, presentationCases} from './cases/presentations.mjs';
import {statusCases} from './cases/status.mjs';

// Suites that sealed badges of Verifiable Credentials 1.1.
const OLD = ['eddsa-rdfc-2022', 'ed25519-signature-2020', 'ecdsa-rdfc-2019-p256'];

const folder = process.argv[2];
mkdirSync(join(folder, 'badges'), {recursive: true});

const people = await cast();
const cases = [];
const resources = {...people.documents};
add(await jwtCases(people));
add(await keyCases());
for(const [suite, {kind}] of Object.entries(SUITES)) {
  add({cases: await dataIntegrityCases(people.as(kind), suite)});
  add(await statusCases(people.as(kind), suite));
}
for(const suite of OLD) {
  add({cases: await dataIntegrityCases(people.as(SUITES[suite].kind), suite, 'vc1')});
  add(await statusCasesOf2021(people.as(SUITES[suite].kind), suite));
}
for(const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022']) {
  add(await revocationListCases(people, suite));
}
add({cases: await presentationCases(people)});
add({cases: await endorsementCases(people)});
add(await openBadges2Cases(people));
for(const [one, other] of [['eddsa-rdfc-2022', 'ecdsa-rdfc-2019-p384'], ['eddsa-jcs-2022', 'eddsa-rdfc-2022'], ['ecdsa-jcs-2019-p256', 'eddsa-jcs-2022']]) {
  add({cases: await chainCases(people, [one, SUITES[one].kind], [other, SUITES[other].kind])});
}

for(const {file, content} of cases) {
  writeFileSync(join(folder, 'badges', file), content);
}
write('resources.json', resources);
write('trust.json', people.trust);
write('expected.json', cases.map(({content, ...expected}) => expected));
answer({badges: cases.length});

function add({cases: more, documents = {}, trusted = []}) {
  cases.push(...more);
  Object.assign(resources, documents);
  people.trust.issuers.push(...trusted);
}

function write(file, value) {
  writeFileSync(join(folder, file), JSON.stringify(value, null, 2));
}
