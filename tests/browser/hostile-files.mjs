// Files that mean harm: to run something, to be taken for another, or never to end.

import {deflateRawSync, deflateSync} from 'node:zlib';

import {png} from '../support/node/png.mjs';
import {ed25519} from '../support/node/keys.mjs';
import {badge} from '../support/node/sample.mjs';
import {sign} from '../support/node/sign.mjs';

const SUITE = 'eddsa-jcs-2022';
const MEBI = 1 << 20;

/** What is put in the place of texts. */
const MARKUP = [
  '<script>window.pwned=1;alert(1)</script>',
  '"><img src=x onerror="window.pwned=1">',
  '<svg onload=window.pwned=1><style>*{display:none}</style>',
  '</template><iframe srcdoc="<script>parent.pwned=1</script>">',
  '{issuer} {{ issuer }} ${window.pwned=1} %s'
];

/** What is put in the place of addresses. */
const ADDRESSES = ['javascript:window.pwned=1', 'data:text/html,<script>parent.pwned=1</script>', 'https://evil.example/"onclick="pwned=1'];

/** Yields `{name, fileName, content}` for each; `own` is `{issuer, key}`, which the site trusts. */
export async function* hostileFiles(own) {
  const stranger = await ed25519('stranger');
  for(const [who, make] of [['stranger', unsigned => sign(unsigned, SUITE, stranger)], ['issuer', unsigned => sign(unsigned, SUITE, own.key)]]) {
    const issuer = who === 'stranger' ? stranger.controller : own.issuer;
    for(const [number, markup] of MARKUP.entries()) {
      yield json(`markup ${number} in every text, sealed by the ${who}`, await make(everywhere(badge(issuer), markup, isText)));
    }
    for(const [number, address] of ADDRESSES.entries()) {
      yield json(`address ${number} in every address, sealed by the ${who}`, await make(everywhere(badge(issuer), address, isAddress)));
    }
  }
  const good = badge(stranger.controller);
  yield json('markup that nothing seals', everywhere(good, MARKUP[1], isText));
  yield {...json('a file with a telling name', await sign(good, SUITE, stranger)), fileName: '"><img src=x onerror=pwned=1>.json'};
  yield* endless(await sign(good, SUITE, stranger));
  yield* nested();
  yield* crowded(await sign(good, SUITE, stranger), stranger);
  yield* characters(stranger);
}

/** Returns a badge with `value` in the place of each text that `is` chooses by its name and value. */
function everywhere(value, replacement, is, name = '') {
  if(Array.isArray(value)) {
    return value.map(item => everywhere(item, replacement, is, name));
  }
  if(value !== null && typeof value === 'object') {
    const kept = name === 'proof' ? Object.entries(value) : Object.entries(value).map(([key, inner]) => [key, everywhere(inner, replacement, is, key)]);
    return Object.fromEntries(kept);
  }
  return typeof value === 'string' && is(name, value) ? replacement : value;
}

function isText(name, value) {
  const fixed = ['@context', 'type', 'id', 'inLanguage', 'achievementType', 'identityType', 'resultType', 'resultDescription', 'achievedLevel'];
  return !fixed.includes(name) && !isAddress(name, value) && !/^\d{4}-\d\d-\d\dT/.test(value);
}

function isAddress(name, value) {
  return name !== '@context' && value.startsWith('https://');
}

function json(name, value) {
  return {name, content: Buffer.from(JSON.stringify(value))};
}

// What is small, and is to become large.
function* endless(signed) {
  const zeros = Buffer.alloc(200 * MEBI);
  yield {name: 'a link that swells to 200 MB', content: Buffer.from(`#1.${deflateRawSync(zeros).toString('base64url')}`)};
  const text = Buffer.concat([Buffer.from('openbadgecredential\0\x01\0\0\0', 'latin1'), deflateSync(zeros)]);
  yield {name: 'a picture whose badge swells to 200 MB', fileName: 'badge.png', content: png([['iTXt', text]])};
  const huge = size(60_000, 60_000);
  yield {name: 'a picture of 3,600,000,000 points', fileName: 'badge.png', content: png([['IDAT', deflateSync(zeros)]], huge)};
  const entities = Array.from({length: 9}, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const svg = inside => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`);
  yield {
    name: 'a drawing with a billion laughs', fileName: 'badge.svg',
    content: Buffer.concat([Buffer.from(`<!DOCTYPE svg [<!ENTITY e0 "ha">${entities}]>`), svg('<openbadges:credential>&e9;</openbadges:credential>')])
  };
  const script = '<script xmlns="http://www.w3.org/1999/xhtml">window.pwned=1</script><image href="https://evil.example/x.png"/>';
  yield {name: 'a drawing with script', fileName: 'badge.svg', content: svg(`${script}<openbadges:credential>${JSON.stringify(signed)}</openbadges:credential>`)};
  yield {name: 'a drawing of 400,000 elements', fileName: 'badge.svg', content: svg('<g/>'.repeat(400_000))};
}

function* nested() {
  yield {name: '50 MB of brackets', content: Buffer.alloc(50 * MEBI, '[')};
  yield {name: '50 MB of braces', content: Buffer.from('{"a":'.repeat(10 * MEBI))};
  yield {name: '7 MB of brackets', content: Buffer.alloc(7 * MEBI, '[')};
  yield {name: '60 deep, 7 MB', content: Buffer.from(`[${`${'['.repeat(60)}${']'.repeat(60)},`.repeat(55_000)}0]`)};
}

function size(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return header;
}

// What is much.
function* crowded(signed, stranger) {
  const many = (count, make) => Array.from({length: count}, (_, index) => make(index));
  yield json('5,000 seals', {...signed, proof: many(5_000, () => signed.proof)});
  yield json('5,000 endorsements', {...signed, endorsement: many(5_000, () => signed)});
  yield json('a presentation of 5,000', {'@context': signed['@context'], type: ['VerifiablePresentation'], verifiableCredential: many(5_000, () => signed)});
  yield json('100,000 members', {...signed, ...Object.fromEntries(many(100_000, index => [`m${index}`, index]))});
  yield json('a name of 5 MB', {...signed, name: '𝔐'.repeat(MEBI + MEBI / 4)});
  // Graphs that look the same from every side are hard to name.
  const proof = {...signed.proof, cryptosuite: 'eddsa-rdfc-2022'};
  const poison = many(2_000, () => ({type: ['Evidence'], name: 'x'}));
  yield json('2,000 things that look the same', {...signed, evidence: poison, proof});
  yield json('a list of 2,000 issuers', {...signed, issuer: many(2_000, () => stranger.controller)});
}

// What is to be read otherwise than it is written.
async function* characters(stranger) {
  const name = '\u202Edne\u202C \u2066Harbour\u2069 \u200B\uFEFFCollege\u0000\uD800';
  const made = badge(stranger.controller, {name: name.toWellFormed()});
  yield json('characters that turn and hide', await sign(made, SUITE, stranger));
  yield {name: 'half a character', content: Buffer.from(JSON.stringify({...made, name}))};
  yield {name: 'not UTF-8', content: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])};
  yield {name: 'nothing', content: Buffer.alloc(0)};
}
