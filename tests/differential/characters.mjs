// Badges with one character changed, taken away or put in.
//
//   node characters.mjs JOB.json
//
// The job is `{badges: [FILE], count, seed, folder}`: .json, .jwt or .png files, and where the changed ones go. The
// answer is `{changes: [{file, from, at, kind, excuse}]}`. `excuse` says why the badge is still what it was, or is null:
//
// - `same JSON`: the text parses to the same JSON value, each key once;
// - `same graph`: the statements of badge and proof are the same for jsonld.js, where a proof signs those;
// - `around`: whitespace around a JWT or JSON text;
// - `beside`: bytes of an image that are not of the badge's chunk.

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';

import {answer, job} from '../support/node/job.mjs';
import {badgeChunk} from '../support/node/png.mjs';
import {Random} from '../support/node/random.mjs';
import {sameJson} from './explain.mjs';
import {canonical} from './oracle.mjs';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const {badges, count, seed, folder} = job();
const random = new Random(seed);
mkdirSync(folder, {recursive: true});

const changes = [];
for(let i = 0; i < count; i++) {
  const from = badges[i % badges.length];
  const original = readFileSync(from);
  const image = extname(from) === '.png';
  const change = image ? changeImage(original) : changeText(original.toString('utf8'));
  const file = `${String(i).padStart(5, '0')}-${basename(from)}`;
  writeFileSync(join(folder, file), change.bytes);
  const excuse = image ? excuseOfImage(original, change) : await excuseOfText(original.toString('utf8'), change.bytes.toString('utf8'));
  changes.push({file, from, at: change.at, kind: change.kind, excuse: excuse ?? null});
}
answer({changes});

function changeText(text) {
  const characters = [...text];
  const at = random.below(characters.length);
  const kind = random.weighted([[4, 'replaced'], [1, 'removed'], [1, 'added']]);
  characters.splice(at, kind === 'added' ? 0 : 1, ...kind === 'removed' ? [] : [otherThan(characters[at], kind)]);
  return {at, kind, bytes: Buffer.from(characters.join(''))};
}

// A neighbour, the other case, or anything that can stand in a text; an added one may be the same.
function otherThan(character, kind) {
  const code = character.codePointAt(0);
  for(;;) {
    const other = random.weighted([
      [3, () => String.fromCodePoint(code ^ (1 << random.below(5)))],
      [1, () => character.toUpperCase() === character ? character.toLowerCase() : character.toUpperCase()],
      [2, () => random.pick(BASE64URL)],
      [1, () => String.fromCodePoint(0x20 + random.below(0x5f))],
      [1, () => random.pick(['\n', '\t', '\u00a0', 'é', '\u0301', '\u200b', '\u202e', '😀', '\0', '\\', '"'])]
    ])();
    if(kind === 'added' || other !== character) {
      return other;
    }
  }
}

// Half of the changes to an image are in the chunk that holds the badge.
function changeImage(original) {
  const {start, end} = badgeChunk(original);
  const at = random.chance(0.5) ? start + random.below(end - start) : random.below(original.length);
  const bytes = Buffer.from(original);
  bytes[at] ^= 1 << random.below(8);
  return {at, kind: 'replaced', bytes};
}

function excuseOfImage(original, {at}) {
  const {start, end} = badgeChunk(original);
  return at < start || at >= end ? 'beside' : null;
}

async function excuseOfText(original, changed) {
  if(trimmed(changed) === trimmed(original)) {
    return 'around';
  }
  const [before, after] = [original, changed].map(parse);
  if(before === undefined || after === undefined || repeatsKey(changed)) {
    return null;
  }
  if(sameJson(before, after)) {
    return 'same JSON';
  }
  return await sameGraph(before, after) ? 'same graph' : null;
}

// JSON's own whitespace (RFC 8259, section 2).
function trimmed(text) {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// `JSON.parse` keeps the last of two members, and so loses the other's length.
function repeatsKey(text) {
  const keys = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  let members = 0;
  JSON.parse(text, (key, value) => {
    members += value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).length : 0;
    return value;
  });
  return keys !== members;
}

async function sameGraph(before, after) {
  if(before.proof?.cryptosuite !== 'eddsa-rdfc-2022' || before.proof.proofValue !== after.proof?.proofValue) {
    return false;
  }
  const [one, other] = await Promise.all([before, after].map(statements));
  return one !== undefined && one === other;
}

async function statements({proof, ...document}) {
  const {proofValue, ...options} = proof;
  const parts = [await canonical(document), await canonical({...options, '@context': document['@context']})];
  return parts.every(({nquads}) => nquads !== undefined) ? parts.map(({nquads}) => nquads).join('\n') : undefined;
}
