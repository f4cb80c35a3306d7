// @digitalbazaar/vc with the contexts that the badge needs.

import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

/* global CONTEXTS */
const documents = CONTEXTS;

/** How many of these badges verify, at the moment `now`. */
window.ready = Promise.resolve(async (texts, now) => {
  let good = 0;
  for(const text of texts) {
    const credential = JSON.parse(text);
    const result = await vc.verifyCredential({credential, now, suite: new DataIntegrityProof({cryptosuite}), documentLoader});
    good += result.verified ? 1 : 0;
  }
  return good;
});

async function documentLoader(url) {
  const document = documents[url] ?? keyDocument(url);
  return {contextUrl: null, documentUrl: url, document};
}

// A did:key holds the key itself.
function keyDocument(url) {
  const [controller, fragment] = url.split('#');
  if(!controller.startsWith('did:key:')) {
    throw new Error(url);
  }
  const id = `${controller}#${controller.slice('did:key:'.length)}`;
  const key = {'@context': 'https://w3id.org/security/multikey/v1', id, type: 'Multikey', controller, publicKeyMultibase: id.split('#')[1]};
  const methods = {verificationMethod: [key], assertionMethod: [id]};
  return fragment ? key : {'@context': ['https://www.w3.org/ns/did/v1'], id: controller, ...methods};
}
