// The libraries of others for every suite: @digitalbazaar/vc for proofs, jose for JWTs.

import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {decodeProtectedHeader, importJWK, jwtVerify} from 'jose';

const CRYPTOSUITES = [eddsaRdfc, ecdsaRdfc, eddsaJcs.createVerifyCryptosuite(), ecdsaJcs.createVerifyCryptosuite()];

/** Returns whether a badge verifies; `documents` are contexts, key documents and keys by URL. */
export async function verify(text, documents, now) {
  return text.startsWith('{') ? proof(JSON.parse(text), documents, now) : token(text, documents, now);
}

async function proof(credential, documents, now) {
  const suite = [...CRYPTOSUITES.map(cryptosuite => new DataIntegrityProof({cryptosuite})), new Ed25519Signature2020()];
  const result = await vc.verifyCredential({
    credential, suite, now,
    documentLoader: async url => {
      if(!(url in documents)) {
        throw new Error(url);
      }
      return {contextUrl: null, documentUrl: url, document: documents[url]};
    }
  });
  return result.verified;
}

async function token(text, documents, now) {
  const {kid, alg} = decodeProtectedHeader(text);
  const key = await importJWK(documents[kid], alg);
  const {payload} = await jwtVerify(text, key, {currentDate: new Date(now)});
  return payload.iss === payload.issuer.id;
}
