// Keys of the tests, the same in every run. Nobody's real keys.

import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';

import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

/** Returns an Ed25519 key pair that follows from `name`, with its did:key. */
export async function ed25519(name) {
  const pair = await Ed25519Multikey.generate({seed: seed(name)});
  const did = `did:key:${pair.publicKeyMultibase}`;
  return named(pair, did, `${did}#${pair.publicKeyMultibase}`);
}

/** Returns the same key under another controller, such as a did:web. */
export function named(pair, controller, id) {
  return Object.assign(Object.create(null), pair, {controller, id, signer: () => ({...pair.signer(), id})});
}

/** Returns a DID document that lists these keys for assertions. */
export function didDocument(did, keys) {
  const methods = keys.map(({id, publicKeyMultibase}) => ({id, type: 'Multikey', controller: did, publicKeyMultibase}));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({id}) => id)
  };
}

/** Returns the document of the did:key that `pair` stands under. */
export function didKeyDocument(pair) {
  const did = `did:key:${pair.publicKeyMultibase}`;
  return didDocument(did, [{...pair, id: `${did}#${pair.publicKeyMultibase}`}]);
}

/** Returns the did:key document behind a did:key identifier. */
export function resolveDidKey(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  return didDocument(did, [{id: `${did}#${publicKeyMultibase}`, publicKeyMultibase}]);
}

/** Returns the address of a did:web document. */
export function didWebUrl(did) {
  const [host, ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return `https://${[host, ...path.length ? path : ['.well-known']].join('/')}/did.json`;
}

/** Returns the private key of an Ed25519 pair as node knows it. */
export function ed25519Private(name) {
  const header = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({key: Buffer.concat([header, seed(name)]), format: 'der', type: 'pkcs8'});
}

/** Returns a P-256 private key that follows from `name`. */
export function p256Private(name) {
  // SEC 1 (RFC 5915) without the public half, which node computes.
  const key = Buffer.concat([
    Buffer.from('30310201010420', 'hex'), seed(name), Buffer.from('a00a06082a8648ce3d030107', 'hex')
  ]);
  return createPrivateKey({key, format: 'der', type: 'sec1'});
}

/** Returns the public half as a JWK. */
export function publicJwk(privateKey) {
  return createPublicKey(privateKey).export({format: 'jwk'});
}

function seed(name) {
  return createHash('sha256').update(`skillmark test key ${name}`).digest();
}
