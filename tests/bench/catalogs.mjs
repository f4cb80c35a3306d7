// A catalog of any size that reads like one: its words are those of the sample catalog, put together anew.
//
//   node catalogs.mjs SAMPLE TARGET COUNT
//
// The same count makes the same catalog, always.

import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const DEPARTMENTS = 24;

const [sample, target, wanted] = process.argv.slice(2);
const random = generator(20_261_126);
const words = vocabulary();
rmSync(target, {recursive: true, force: true});
for(const folder of ['frameworks', 'issuers']) {
  cpSync(join(sample, folder), join(target, folder), {recursive: true});
}
writeFileSync(join(target, 'catalog.yaml'), settings());
departments();
const taken = new Set();
for(let number = 0; number < Number(wanted); number++) {
  credential(number);
}

// What the sample says, in pieces: words by how often they are used, sentences, tags, codes.
function vocabulary() {
  const folders = readdirSync(join(sample, 'credentials'));
  const texts = folders.map(id => readFileSync(join(sample, 'credentials', id, 'index.md'), 'utf8'));
  const counts = new Map();
  for(const word of texts.join('\n').match(/\b[a-z]{4,14}\b/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const lists = texts.flatMap(text => [...text.matchAll(/^tags: \[(.*)\]$/gm)].flatMap(([, list]) => list.split(', ')));
  const names = ['onet', 'onet-skills', 'career-readiness'].map(id => readFileSync(join(sample, 'frameworks', `${id}.yaml`), 'utf8'));
  const named = names.join('\n').matchAll(/name: \{en: "?([^"},]+)/g);
  const subjects = [...new Set([...lists, ...[...named].map(([, name]) => name)].map(name => name.replace(/["':]/g, '')))];
  const codes = (text, id) => [...text.matchAll(/code: "?([^\s"]+)/g)].map(([, code]) => `${id}:${code}`);
  return {
    // Words used once are as likely to be in the next text as any; those used most are the language's own.
    rare: [...counts].filter(([, count]) => count <= 4).map(([word]) => word),
    common: [...counts].filter(([, count]) => count > 4 && count < 60).map(([word]) => word),
    subjects,
    sentences: [...new Set(texts.flatMap(text => text.split('\n---\n')[1].match(/[A-Z][^.\n[\]|#*:]{30,160}\./g) ?? []))],
    summaries: texts.map(text => /^summary: (.*)$/m.exec(text)[1]).filter(text => !/[:#]/.test(text)),
    skills: [...codes(names[1], 'onet-skills'), ...codes(names[2], 'career-readiness')],
    occupations: codes(names[0], 'onet')
  };
}

function settings() {
  const whole = readFileSync(join(sample, 'catalog.yaml'), 'utf8');
  const blocks = whole.split(/\n(?=[a-z_]+:)/).filter(block => /^(title|summary|base_url|taxonomies|strategic_goals):/.test(block));
  return `${blocks.join('\n')}\nlanguages: [en]\n`;
}

function departments() {
  for(let number = 0; number < DEPARTMENTS; number++) {
    const folder = join(target, 'departments', `unit-${number}`);
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'index.md'), `---
title: ${capital(pick(words.subjects))} and ${capital(pick(words.subjects))}
summary: ${pick(words.summaries)}
contact: unit-${number}@example.edu
---
`);
  }
}

function credential(number) {
  const unit = Math.floor(random() ** 1.5 * DEPARTMENTS);
  const subject = subjectOf(unit);
  const title = titleOf(subject, unit, number);
  const isCredit = random() < 0.3;
  const credits = 1 + Math.floor(random() * 6);
  const fee = isCredit ? credits * 413 : Math.round(random() * 60) * 10;
  const folder = join(target, 'credentials', `credential-${number}`);
  mkdirSync(folder, {recursive: true});
  const lines = [
    `title: ${title}`,
    `summary: ${changed(pick(words.summaries))}`,
    `status: ${random() < 0.85 ? 'active' : pick(['pilot', 'paused', 'retired'])}`,
    'version: 1',
    'issuer: example-university',
    `department: unit-${unit}`,
    `type: ${isCredit ? 'academic' : pick(['enhancement', 'post-traditional'])}`,
    `level: ${pick(['continuing', 'undergraduate', 'undergraduate', 'graduate'])}`,
    `audience: [${some(['students', 'public', 'alumni', 'staff'], 2).join(', ')}]`,
    `focus_area: ${pick(['writing-and-media', 'data-and-digital', 'health-and-care', 'climate-and-energy', 'work-and-public-life'])}`,
    `tags: [${[subject, subjectOf(unit), subjectOf(unit), pick(words.rare), pick(words.rare)].join(', ')}]`,
    ...(isCredit ? [`credits: ${credits}`] : []),
    `effort: {hours: ${isCredit ? credits * 35 : 6 + Math.floor(random() * 30) * 2}, duration: P${3 + Math.floor(random() * 12)}W}`,
    'delivery:',
    `  mode: ${pick(['online', 'online', 'hybrid', 'in-person'])}`,
    ...cohorts(),
    'cost:',
    `  - {who: Residents, amount: ${fee}, currency: CAD}`,
    ...(fee > 0 ? [`  - {who: Others, amount: ${Math.round(fee * 1.4)}, currency: CAD}`] : []),
    'criteria:',
    ...texts(2).map(text => `  - text: ${text}`),
    'outcomes:',
    ...texts(4).map(text => `  - ${text}`),
    `skills: [${ownOf(words.skills, unit, 9, 4).join(', ')}]`,
    `occupations: [${ownOf(words.occupations, unit, 6, 2).join(', ')}]`,
    ...(random() < 0.4 ? [`supports: {aid: ${JSON.stringify(changed(pick(words.sentences)))}}`] : [])
  ];
  writeFileSync(join(folder, 'index.md'), `---\n${lines.join('\n')}\n---\n${texts(9).join(' ')}\n`);
}

// Each unit teaches some subjects, and some that others teach too.
function subjectOf(unit) {
  const own = Math.floor(random() * 12) * DEPARTMENTS + unit;
  return words.subjects[(random() < 0.8 ? own : Math.floor(random() * words.subjects.length)) % words.subjects.length];
}

// Skills and occupations are mostly those of the field of a unit, and now and then any.
function ownOf(list, unit, count, most) {
  const one = () => random() < 0.85 ? list[(unit * 7 + Math.floor(random() * count)) % list.length] : pick(list);
  return [...new Set(Array.from({length: most}, one))];
}

function titleOf(subject, unit, number) {
  const context = pick([subjectOf(unit), subjectOf(unit), pick(words.subjects), pick(words.common), pick(words.rare)]);
  const title = pick([
    `${subject} for ${context}`, `${subject} and ${context}`, `${context} in ${subject}`, `${subject} foundations`,
    `advanced ${subject}`, `introduction to ${subject}`, `${pick(words.rare)} ${subject}`, `${subject} with ${context}`
  ]);
  const whole = taken.has(title) ? `${title} ${pick(words.rare)} ${number % 7 === 0 ? pick(words.common) : ''}`.trim() : title;
  taken.add(title);
  return capital(whole).slice(0, 120);
}

function cohorts() {
  if(random() < 0.15) {
    return [];
  }
  const count = 1 + Math.floor(random() * 2);
  const days = some(Array.from({length: 40}, (_, week) => new Date(Date.UTC(2027, 0, 11 + 7 * week)).toISOString().slice(0, 10)), count);
  return ['  cohorts:', ...days.sort().map(day => `    - start: ${day}`)];
}

function texts(count) {
  return Array.from({length: count}, () => changed(pick(words.sentences)));
}

// A sentence of the sample in which some words are others.
function changed(sentence) {
  return sentence.replace(/\b[a-z]{5,}\b/g, word => random() < 0.25 ? pick(random() < 0.5 ? words.rare : words.common) : word);
}

function some(list, most) {
  return [...new Set(Array.from({length: most}, () => pick(list)))];
}

function pick(list) {
  return list[Math.floor(random() * list.length)];
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

// Mulberry32: numbers from 0 to 1 that look like chance and are always the same.
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
