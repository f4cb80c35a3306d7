// Cases of what is odd about a name, and of what differs between two definitions. The answer is `{cases, problems}`.

import {answer} from '../support/node/job.mjs';
import {changes} from '../../verifier-wasm/page/report/depth/changes.js';
import {lookalike, oddities, unicodeDomain} from '../../verifier-wasm/page/report/names.js';

/** Names, each with the kinds of what is odd about it. */
const NAMES = [
  ['Example University', ''], ['Université d’Ottawa', ''], ['O’Brien-Núñez & Söhne', ''], ['École № 5', ''],
  ['東京AIスクール', ''], ['서울 대학교', ''], ['Ελληνικό Πανεπιστήμιο', ''], ['3D-печать', ''], ['ΣΙΓΜΑ lab', ''],
  ['جامعة القاهرة', ''], ['אב\u200Fג', ''], ['नमस्\u200Dते', ''], ['👩\u200D🚀 club', ''], ['Zoë\u00A0Ltd', ''],
  ['e\u0301cole', ''], ['İstanbul Üniversitesi', ''], ['Đại học', ''],
  ['Harb\u202Eour', 'bidi'], ['a\u2066b\u2069', 'bidi'], ['left\u200Eright', 'bidi'],
  ['a\u200Bb', 'hidden'], ['a\u00ADb', 'hidden'], ['a\tb', 'hidden'], ['x\u2003y', 'hidden'], ['\u3164', 'hidden'],
  ['A\uFE0Fb', 'hidden'], ['a\u{E0041}b', 'hidden'],
  ['\u0415xample University', 'mixed'], ['Οmega', 'mixed'], ['p\u0430ypal', 'mixed'],
  ['𝐀lpha', 'styled'], ['Ｅxample', 'styled'], ['𝓔xample\u200B', 'hidden styled']
];

/** Names beside those that are trusted, with what they look like. */
const KNOWN = ['Example University', 'Harbour College'];
const LIKE = [
  ['Example University', 'Example University', true], ['\u0415\u0445\u0430mple Univ\u0435rsity', 'Example University', false],
  ['EXAMPLE UNIVERSITY', 'Example University', false], ['Exarnple Universlty', 'Example University', false],
  ['Éxample  University', 'Example University', false], ['Ｅｘａｍｐｌｅ University', 'Example University', false],
  ['Ηarb0ur College', 'Harbour College', false], ['Harbour\u200B College', 'Harbour College', false],
  ['Elsewhere College', undefined], ['Example Universities', undefined], ['', undefined], ['\u200B', undefined]
];

const DOMAINS = [
  ['xn--mnchen-3ya.de', 'münchen.de'], ['xn--80ak6aa92e.com', 'аррӏе.com'], ['www.xn--fiq228c.cn', 'www.中文.cn'],
  ['example.edu', null], ['xn--!!.com', null], ['xn--99999999999999.com', null]
];

const level = (id, name) => ({id, name, description: `It is ${name}`});
const described = (id, levels) => ({id, name: 'End', requiredLevel: `${id}-2`, rubricCriterionLevel: levels.map((name, index) => level(`${id}-${index + 1}`, name))});
const CHANGES = [
  [{name: 'A'}, {name: 'A'}, []],
  [{id: 'v1', version: '1', image: {id: '1.png'}}, {id: 'v2', version: '2', image: {id: '2.png'}}, []],
  [{name: 'A'}, {name: 'B'}, ['name: A > B']],
  [{criteria: {narrative: '* one\n* two'}}, {criteria: {narrative: '* two\n* three'}}, ['criteria: one > three']],
  [{criteria: {narrative: 'one'}}, {criteria: {id: 'https://a.example/'}}, ['criteria: one > https://a.example/']],
  [{}, {creditsAvailable: 2}, ['creditsAvailable:  > 2']],
  [{creditsAvailable: 1.5}, {}, ['creditsAvailable: 1.5 > ']],
  [{tag: ['a', 'b']}, {tag: ['b', 'a']}, ['tag: a|b > b|a']],
  [{alignment: {targetName: 'S', targetCode: '1'}}, {alignment: [{targetName: 'S', targetCode: '1'}]}, []],
  [{alignment: [{targetName: 'S'}]}, {alignment: [{targetName: 'S', targetFramework: 'F'}]}, ['alignment: S > S · F']],
  [{resultDescription: [described('v1', ['low', 'high'])]}, {resultDescription: [described('v2', ['low', 'high'])]}, []],
  [{resultDescription: [described('v1', ['low', 'high'])]}, {resultDescription: [described('v2', ['low', 'top'])]},
    ['resultDescription: End · high ✓ · It is high > End · top ✓ · It is top']],
  [{name: {deep: 'x'}, criteria: 7, alignment: 'x', resultDescription: [null, 3]}, {}, []],
  [JSON.parse('{"__proto__": {"name": "A"}}'), {}, []]
];

const problems = [];
const expect = (what, found, wanted) => {
  if(JSON.stringify(found) !== JSON.stringify(wanted)) {
    problems.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }
};

for(const [name, kinds] of NAMES) {
  expect(`odd: ${JSON.stringify(name)}`, oddities(name).map(({kind}) => kind).join(' '), kinds);
}
for(const [name, like, isSame] of LIKE) {
  expect(`alike: ${JSON.stringify(name)}`, lookalike(name, KNOWN), like ? {name: like, isSame} : null);
}
for(const [domain, shown] of DOMAINS) {
  expect(domain, unicodeDomain(domain), shown);
}
for(const [before, after, wanted] of CHANGES) {
  const found = changes(before, after).map(({field, before, after}) => `${field}: ${before.join('|')} > ${after.join('|')}`);
  expect(`changes from ${JSON.stringify(before)}`, found, wanted);
}
answer({cases: NAMES.length + LIKE.length + DOMAINS.length + CHANGES.length, problems});
