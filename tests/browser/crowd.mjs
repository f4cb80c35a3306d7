// Many badges of a built site, of mixed verdicts, as somebody's folder holds them.

import {ed25519, named} from '../support/node/keys.mjs';
import {sign} from '../support/node/sign.mjs';
import {NOW, verdicts} from './verdicts.mjs';

export {NOW};

/** What badges and people may be called, and no table may be upset by. */
const NAMES = [
  'Applied Project', '=HYPERLINK("https://evil.example/","Click, please")', 'A "quoted", and a comma', 'שלום \u202ecod.exe',
  ' \t-1+2', 'Two\r\nlines', '＝1+1', '<img src=x onerror=alert(1)>', 'x'.repeat(400), '\u0085@SUM(A1)'
];

/**
 * Returns `{badges, documents, seal, own}`: `count` badges `{name, verdict, content}`, no two files alike, of
 * every verdict in turn, and what the host must serve (see verdicts.mjs). `seal(badge)` seals another, and `own` is one
 * of the site's.
 */
export async function crowd(folder, count) {
  const {badges: patterns, documents} = await verdicts(folder);
  const own = patterns.find(({name}) => name === 'valid');
  const seal = await sealer(own);
  const badges = [];
  for(let number = 0; badges.length < count; number += 1) {
    const pattern = patterns[number % patterns.length];
    // Some are other badges. The rest are copies but for the spaces after them, which are part of the file only.
    const content = number % 2 === 0 && pattern.verdict === 'valid' ?
      JSON.stringify(await seal(other(JSON.parse(own.content), number))) :
      pattern.content + ' '.repeat(number);
    badges.push({name: `${String(number).padStart(4, '0')}-${pattern.name}.json`, verdict: pattern.verdict, content});
  }
  return {badges, documents, seal, own: JSON.parse(own.content)};
}

function other(badge, number) {
  const name = NAMES[Math.floor(number / 13) % NAMES.length];
  const {identifier, ...subject} = badge.credentialSubject;
  const named = {type: 'IdentityObject', identityHash: name, identityType: 'name', hashed: false};
  return {...badge, id: `urn:example:badge-${number}`, name, credentialSubject: {...subject, identifier: [...identifier, named]}};
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
