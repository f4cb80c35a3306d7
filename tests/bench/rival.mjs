// @digitalbazaar/vc as a page would use it: with the contexts that this badge needs, and nothing from the network.

import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';

/** Returns whether a badge verifies; `documents` are contexts and key documents by URL. */
export async function verify(text, documents) {
  const result = await vc.verifyCredential({
    credential: JSON.parse(text),
    suite: new DataIntegrityProof({cryptosuite}),
    documentLoader: async url => {
      if(!(url in documents)) {
        throw new Error(url);
      }
      return {contextUrl: null, documentUrl: url, document: documents[url]};
    }
  });
  return result.verified;
}
