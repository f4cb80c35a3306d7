// Signing with the libraries of others.

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createSignCryptosuite, createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as rdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as statusList from '@digitalbazaar/vc-bitstring-status-list';
import jsigs from 'jsonld-signatures';
import {SignJWT} from 'jose';

import {documentLoader} from './contexts.mjs';

/** The cryptosuites that both sides know. */
export const SUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022'];

/** Returns the document with a proof by `key` (see keys.mjs). The document that is given stays as it is. */
export async function sign(document, suite, key, {created, purpose = 'assertionMethod'} = {}) {
  const cryptosuite = suite === 'eddsa-jcs-2022' ? createSignCryptosuite() : rdfc;
  return jsigs.sign(structuredClone(document), {
    suite: new DataIntegrityProof({signer: key.signer(), date: created ?? document.validFrom, cryptosuite}),
    purpose: new jsigs.purposes.ProofPurpose({term: purpose}),
    documentLoader: documentLoader()
  });
}

/** Returns suites that verify both kinds of proof. */
export function verifiers() {
  return [rdfc, createVerifyCryptosuite()].map(cryptosuite => new DataIntegrityProof({cryptosuite}));
}

/** Returns a status list at `url`, signed by `key`, in which the places `revoked` are set. */
export async function signedStatusList(url, issuer, revoked, suite, key, more = {}) {
  const list = await statusList.createList({length: 131072});
  for(const index of revoked) {
    list.setStatus(index, true);
  }
  const credential = await statusList.createCredential({id: url, list, statusPurpose: 'revocation'});
  return sign({...credential, issuer, validFrom: '2026-11-20T00:00:00Z', ...more}, suite, key);
}

/** Returns a badge as a compact JWT with the claims that Open Badges 3.0 asks for. */
export async function signJwt(badge, {alg, kid, key, claims = {}, header = {}}) {
  const payload = {
    ...badge,
    iss: badge.issuer.id,
    sub: badge.credentialSubject.id,
    jti: badge.id,
    nbf: seconds(badge.validFrom),
    ...badge.validUntil && {exp: seconds(badge.validUntil)},
    ...claims
  };
  return new SignJWT(payload).setProtectedHeader({alg, kid, typ: 'JWT', ...header}).sign(key);
}

function seconds(time) {
  return Date.parse(time) / 1000;
}
