// Many badges of a built site, of mixed verdicts, as somebody's folder holds them.

import {ed25519, named} from '../support/node/keys.mjs';
import {sign} from '../support/node/sign.mjs';
import {NOW, verdicts} from './verdicts.mjs';

export {NOW};

/**
 * Returns `{badges, documents, key, folder}`: `count` badges `{name, verdict, content}`, no two alike, those that are
 * genuine among all kinds of others, and what the host must serve (see verdicts.mjs).
 */
export async function crowd(folder, count) {
  const {badges: patterns, documents} = await verdicts(folder);
  const own = patterns.find(({name}) => name === 'valid');
  const seal = await sealer(own);
  const badges = [];
  for(let number = 0; badges.length < count; number += 1) {
    const pattern = patterns[number % patterns.length];
    // Every other pattern is as it is but for the spaces after it, which are part of the file and not of the badge.
    const content = number % 2 === 0 && pattern.verdict === 'valid' ?
      JSON.stringify(await seal({...JSON.parse(own.content), id: `urn:example:badge-${number}`})) :
      pattern.content + ' '.repeat(number);
    const verdict = number % 2 === 0 && pattern.verdict === 'valid' ? 'valid' : pattern.verdict;
    badges.push({name: `${String(number).padStart(4, '0')}-${pattern.name}.json`, verdict, content});
  }
  return {badges, documents, seal, own: JSON.parse(own.content)};
}

/** Returns what seals a badge as the site does. */
async function sealer(own) {
  const {issuer} = JSON.parse(own.content);
  const key = named(await ed25519('verdicts'), issuer.id, `${issuer.id}#tests`);
  return ({proof, ...unsealed}) => sign(unsealed, 'eddsa-jcs-2022', key);
}

/** Drops files on the page, each `{name, content}`, all at once. */
export async function drop(page, files) {
  const transfer = await page.evaluateHandle(files => {
    const transfer = new DataTransfer();
    for(const {name, content} of files) {
      transfer.items.add(new File([content], name, {type: 'application/json'}));
    }
    return transfer;
  }, files.map(({name, content}) => ({name, content})));
  for(const kind of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('#drop', kind, {dataTransfer: transfer});
  }
}
