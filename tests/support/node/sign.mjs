// Signing with the libraries of others.

import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as bitstringList from '@digitalbazaar/vc-bitstring-status-list';
import * as statusList2021 from '@digitalbazaar/vc-status-list';
import jsigs from 'jsonld-signatures';
import {SignJWT} from 'jose';

import {documentLoader} from './contexts.mjs';

/** The suites that both sides know, each with the kind of key that it takes and its way to make a proof. */
export const SUITES = {
  'eddsa-rdfc-2022': {kind: 'ed25519', proof: dataIntegrity(() => eddsaRdfc)},
  'eddsa-jcs-2022': {kind: 'ed25519', proof: dataIntegrity(eddsaJcs.createSignCryptosuite)},
  'ed25519-signature-2020': {kind: 'ed25519', proof: options => new Ed25519Signature2020(options)},
  'ecdsa-rdfc-2019-p256': {kind: 'p256', proof: dataIntegrity(() => ecdsaRdfc)},
  'ecdsa-rdfc-2019-p384': {kind: 'p384', proof: dataIntegrity(() => ecdsaRdfc)},
  'ecdsa-jcs-2019-p256': {kind: 'p256', proof: dataIntegrity(ecdsaJcs.createSignCryptosuite)},
  'ecdsa-jcs-2019-p384': {kind: 'p384', proof: dataIntegrity(ecdsaJcs.createSignCryptosuite)}
};

/** Returns the document with a proof by `key` (see keys.mjs). The document that is given stays as it is. */
export async function sign(document, suite, key, {created, purpose = 'assertionMethod', proof} = {}) {
  return jsigs.sign(structuredClone(document), {
    suite: maker(suite, key, created ?? beginning(document), proof),
    purpose: purposeOf(purpose),
    documentLoader: documentLoader()
  });
}

/**
 * Returns a proof that builds on others: as Data Integrity 1.0, section 4.3, has it, what is signed is the document
 * with those proofs in it. The library makes none of itself, but signs whatever document it is given.
 */
export async function proofUpon(document, previous, suite, key, members = {}) {
  const previousProof = previous.length === 1 ? previous[0].id : previous.map(({id}) => id);
  const options = {...members, previousProof};
  return maker(suite, key, beginning(document), options).createProof({
    // Section 4.6 calls what is put in a list, also where it has one item, which shows with JCS.
    document: {...structuredClone(document), proof: previous},
    purpose: purposeOf('assertionMethod'),
    documentLoader: documentLoader()
  });
}

function maker(suite, key, date, proof) {
  const made = SUITES[suite].proof({signer: key.signer(), date});
  return Object.assign(made, proof && {proof});
}

function purposeOf(term) {
  return new jsigs.purposes.ProofPurpose({term});
}

function dataIntegrity(cryptosuite) {
  return ({signer, date}) => new DataIntegrityProof({signer, date, cryptosuite: cryptosuite()});
}

function beginning({validFrom, issuanceDate}) {
  return validFrom ?? issuanceDate;
}

/** Returns suites that verify every kind of proof. */
export function verifiers() {
  const suites = [eddsaRdfc, ecdsaRdfc, eddsaJcs.createVerifyCryptosuite(), ecdsaJcs.createVerifyCryptosuite()];
  return [...suites.map(cryptosuite => new DataIntegrityProof({cryptosuite})), new Ed25519Signature2020()];
}

/** Returns a status list at `url`, signed by `key`, in which the places `revoked` are set. */
export async function signedStatusList(url, issuer, revoked, suite, key, more = {}) {
  return sign(await statusList(url, issuer, revoked, more), suite, key);
}

/** Returns a status list without a proof. */
export async function statusList(url, issuer, revoked, {length = 131072, purpose = 'revocation', ...more} = {}) {
  const list = await bitstringList.createList({length});
  revoked.filter(index => index < length).forEach(index => list.setStatus(index, true));
  const credential = await bitstringList.createCredential({id: url, list, statusPurpose: purpose});
  return {...credential, issuer, validFrom: '2026-11-20T00:00:00Z', ...more};
}

/** Returns the same as a StatusList2021, which came before. */
export async function statusListOf2021(url, issuer, revoked, {length = 131072, purpose = 'revocation', ...more} = {}) {
  const list = await statusList2021.createList({length});
  revoked.filter(index => index < length).forEach(index => list.setStatus(index, true));
  const credential = await statusList2021.createCredential({id: url, list, statusPurpose: purpose});
  return {...credential, issuer, issuanceDate: '2026-11-20T00:00:00Z', ...more};
}

/** Returns a badge as a compact JWT with the claims that Open Badges 3.0 asks for. */
export async function signJwt(badge, {alg, kid, key, claims = {}, header = {}}) {
  const payload = {...badge, ...registered(badge), ...claims};
  return new SignJWT(payload).setProtectedHeader({alg, kid, typ: 'JWT', ...header}).sign(key);
}

/** Returns a badge as Verifiable Credentials 1.1 put it into a JWT: in a claim beside the registered ones. */
export async function signVcClaim(badge, {alg, kid, key, claims = {}, header = {}}) {
  const payload = {vc: badge, ...registered(badge), ...claims};
  return new SignJWT(payload).setProtectedHeader({alg, kid, typ: 'JWT', ...header}).sign(key);
}

/** Returns the registered claims that repeat parts of a badge (Open Badges 3.0, section 8.2.4.1). */
export function registered(badge) {
  const until = badge.validUntil ?? badge.expirationDate;
  return {
    iss: badge.issuer.id ?? badge.issuer,
    sub: badge.credentialSubject.id,
    jti: badge.id,
    nbf: seconds(beginning(badge)),
    ...until && {exp: seconds(until)}
  };
}

function seconds(time) {
  return Date.parse(time) / 1000;
}
