// The two answers beside each other.

import {spawnSync} from 'node:child_process';

import {canonical} from './oracle.mjs';
import {walk} from './walker.mjs';

/** Every way in which two answers can relate. The last two must never be. */
export const RELATIONS = ['equal', 'both refuse', 'stricter', 'DIFFER', 'ACCEPTED THOUGH REFUSED'];

/** Returns how the product's answer relates to the oracle's. */
export function relation(ours, theirs) {
  const [we, they] = [ours, theirs].map(({nquads}) => nquads !== undefined);
  if(we && they) {
    return ours.nquads === theirs.nquads ? 'equal' : 'DIFFER';
  }
  if(we) {
    return 'ACCEPTED THOUGH REFUSED';
  }
  return they ? 'stricter' : 'both refuse';
}

/**
 * Compares many JSON texts. Returns `{counts, disagreements, stricter}`: the counts by relation, what must not be, and
 * the reasons of the product for being stricter with an example each.
 */
export async function compareAll(tool, texts) {
  const [ours, theirs] = await Promise.all([walk(tool, texts), oracle(texts)]);
  const counts = Object.fromEntries(RELATIONS.map(name => [name, 0]));
  const disagreements = [];
  const stricter = {};
  texts.forEach((text, i) => {
    let name = relation(ours[i], theirs[i]);
    if(RELATIONS.indexOf(name) > 2) {
      // jsonld.js keeps state between documents, so a disagreement only counts when it is alone with this one.
      theirs[i] = alone(text);
      name = relation(ours[i], theirs[i]);
    }
    counts[name]++;
    if(RELATIONS.indexOf(name) > 2) {
      disagreements.push({relation: name, text, ours: ours[i], theirs: theirs[i]});
    }
    if(name === 'stricter') {
      const reason = ours[i].refused.replace(/`[^`]*`/g, '…');
      stricter[reason] ??= {count: 0, example: ours[i].refused, text};
      stricter[reason].count++;
    }
  });
  return {counts, disagreements, stricter};
}

async function oracle(texts) {
  const answers = [];
  for(const text of texts) {
    answers.push(await canonical(JSON.parse(text)));
  }
  return answers;
}

function alone(text) {
  const script = new URL('recheck.mjs', import.meta.url).pathname;
  const {status, stdout, stderr} = spawnSync(process.execPath, [script], {input: text, encoding: 'utf8'});
  if(status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout);
}
