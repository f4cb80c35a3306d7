// Verifies badges with the libraries of others.
//
//   node verify.mjs JOB.json
//
// The job is `{now, documents: {URL: JSON or text}, badges: [FILE]}`; files are .json, .jwt or .png. The answer is
// `{badges: [{file, results: {STACK: {verified, error, ...}}}], refused: [URL]}`.

import {readFileSync} from 'node:fs';
import {extname} from 'node:path';

import {stopClock} from '../support/node/clock.mjs';
import {answer, job} from '../support/node/job.mjs';
import {refused, standIn} from '../support/node/network.mjs';
import {badgeChunk} from '../support/node/png.mjs';

const {now, documents, badges} = job();
standIn(documents);
stopClock(now);
// They are loaded when nothing can leave any more, and all know the same time.
const {digitalBazaar} = await import('./stacks/digital-bazaar.mjs');
const {verifierCore} = await import('./stacks/verifier-core.mjs');
const {jose} = await import('./stacks/jose.mjs');

const results = [];
for(const file of badges) {
  results.push({file, results: await verify(read(file))});
}
answer({badges: results, refused: [...new Set(refused)]});

function read(file) {
  const bytes = readFileSync(file);
  const text = extname(file) === '.png' ? badgeChunk(bytes)?.text : bytes.toString('utf8');
  if(text === undefined) {
    throw new Error(`${file}: no badge in the image`);
  }
  return text.trim();
}

async function verify(text) {
  if(!text.startsWith('{')) {
    return {jose: await jose(text, documents, now)};
  }
  const badge = JSON.parse(text);
  const results = {'@digitalbazaar/vc': await digitalBazaar(badge, documents, now)};
  // It knows no others.
  const isKnown = ({type, cryptosuite} = {}) => type === 'Ed25519Signature2020' || cryptosuite === 'eddsa-rdfc-2022';
  if([badge.proof].flat().every(isKnown)) {
    results['@digitalcredentials/verifier-core'] = await verifierCore(badge);
  }
  return results;
}
