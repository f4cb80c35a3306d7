// Things that were put into a signed badge, and changes that RDF does not see.
//
//   node injections.mjs FOLDER
//
// FOLDER gets what `interop/issue.mjs` writes: `badges/`, `resources.json`, `trust.json`, `expected.json`.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {cast} from '../interop/cases/cast.mjs';
import {answer} from '../support/node/job.mjs';
import {badge} from '../support/node/sample.mjs';
import {sign} from '../support/node/sign.mjs';

const REFUSED = ['unreadable', 'not_authentic', 'unverifiable'];

// Each takes the signed badge, and changes it or returns another text.
const INJECTIONS = {
  'keyword-like key': badge => { badge['@foo'] = 'INJECTED'; },
  'evidence with an invalid id': badge => {
    badge.evidence.push({id: 'https://x y/', type: ['Evidence'], name: 'INJECTED', narrative: 'INJECTED'});
  },
  'blank node as a key': badge => { badge['_:x'] = 'INJECTED'; },
  'key with a space': badge => { badge['foo bar'] = 'INJECTED'; },
  'inline context that renames': badge => {
    badge['@context'].push({displayName: 'https://schema.org/name'});
    badge.displayName = badge.name;
    delete badge.name;
  },
  'inline context that takes a term away': badge => {
    badge['@context'].push({zzz: null});
    badge.zzz = 'INJECTED';
  },
  '@index': badge => { badge.evidence[2] = {'@index': 'INJECTED', ...badge.evidence[2]}; },
  'invalid language tag': badge => { badge.name = [badge.name, {'@value': 'INJECTED', '@language': 'en_US!'}]; },
  'keyword-like key in the proof': badge => { badge.proof['@foo'] = 'x'; },
  'undefined term in the proof': badge => { badge.proof.fooBar = 'x'; },
  'duplicate key': badge => JSON.stringify(badge).replace('"name":', '"name":"INJECTED","name":'),
  '@included': badge => { badge.evidence[0]['@included'] = [{id: 'urn:x', name: 'INJECTED'}]; },
  '@direction': badge => { badge.name = {'@value': badge.name, '@direction': 'rtl'}; },
  'value that is null': badge => { badge.credentialSubject.achievement.tag.push({'@value': null}); },
  'compact IRI as a key': badge => { badge['schema:name'] = 'INJECTED'; },
  'empty key': badge => { badge[''] = 'INJECTED'; },
  'relative evidence': badge => { badge.evidence.push('relative'); },
  '@graph': badge => { badge.evidence.push({'@graph': [{name: 'INJECTED'}]}); },
  'empty array in an array': badge => { badge.credentialSubject.achievement.tag.push([]); },
  '@set': badge => { badge.evidence.push({'@set': ['urn:x']}); },
  '@list': badge => { badge.evidence.push({'@list': []}); },
  'undefined type': badge => { badge.type.push('Injected'); },
  'id in an array': badge => { badge.id = [badge.id]; },
  'id and @id': badge => { badge['@id'] = badge.id; },
  '@nest': badge => { badge.evidence[0]['@nest'] = {name: 'INJECTED'}; },
  '@reverse': badge => { badge['@reverse'] = {evidence: {id: 'urn:x', name: 'INJECTED'}}; },
  'null under a term of another type': badge => { badge.holder = null; },
  'null under an undefined term': badge => { badge.validUntil2 = null; },
  'keyword-like id for evidence': badge => { badge.evidence[1].id = '@foo'; },
  'another keyword-like id for evidence': badge => { badge.evidence[1].id = '@Injected'; },
  'keyword-like id for the subject': badge => { badge.credentialSubject.id = '@victim'; },
  'empty array under a term of another type': badge => { badge.credentialSubject.holder = []; },
  'empty array under an undefined term': badge => { badge.evidence[1].foo = []; },
  'keyword-like type': badge => { badge.type.push('@foo'); },
  'null under an undefined term, deeper': badge => { badge.credentialSubject.achievement.image.id2 = null; }
};

const BY_DESIGN = {
  'other order of a set': badge => { badge.evidence.reverse(); },
  'item of a set twice': badge => { badge.credentialSubject.achievement.tag.push('tides'); },
  'empty array under a term': badge => { badge.refreshService = []; },
  'empty array under a term, deeper': badge => { badge.credentialSubject.endorsement = []; },
  'whitespace': badge => JSON.stringify(badge, null, 7)
};

// RDF does not see it, and a badge may not have it (Open Badges 3.0, section on serialization: no nulls).
const NOT_A_BADGE = {
  'null in a set': badge => { badge.credentialSubject.achievement.tag.push(null); }
};

const folder = process.argv[2];
const {listed, trust, documents} = await cast();
const signed = await sign(badge(listed.did), 'eddsa-rdfc-2022', listed.key);
const expected = [
  {file: 'genuine.json', content: JSON.stringify(signed), verdicts: ['valid'], because: 'nothing was changed'},
  ...cases(INJECTIONS, REFUSED, 'injected'),
  ...cases(BY_DESIGN, ['valid'], 'by design'),
  ...cases(NOT_A_BADGE, ['malformed'], 'not a badge')
];

mkdirSync(join(folder, 'badges'), {recursive: true});
for(const {file, content} of expected) {
  writeFileSync(join(folder, 'badges', file), content);
}
write('resources.json', documents);
write('trust.json', trust);
write('expected.json', expected.map(({file, verdicts, because}) => ({file, verdicts, because})));
answer({injections: Object.keys(INJECTIONS).length, byDesign: Object.keys(BY_DESIGN).length});

function cases(changes, verdicts, kind) {
  return Object.entries(changes).map(([name, change]) => {
    const copy = structuredClone(signed);
    const content = change(copy) ?? JSON.stringify(copy);
    const file = `${kind}-${name}`.replace(/[^A-Za-z0-9@]+/g, '-');
    return {file: `${file}.json`, content, verdicts, because: `${kind}: ${name}`};
  });
}

function write(file, value) {
  writeFileSync(join(folder, file), JSON.stringify(value, null, 2));
}
