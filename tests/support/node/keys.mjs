// Keys of the tests. Nobody's real keys; but for RSA, the same in every run.

import {createHash, createPrivateKey, createPublicKey, generateKeyPairSync} from 'node:crypto';

import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {p256, p384} from '@noble/curves/nist.js';

/** The kinds of keys that have a Multikey, and with it a did:key. */
export const MULTIKEYS = ['ed25519', 'p256', 'p384'];

/** Every kind of key. */
export const KINDS = [...MULTIKEYS, 'rsa'];

// Before and after the secret in SEC 1 (RFC 5915) without the public half, which node computes.
const CURVES = {
  p256: {name: 'P-256', bytes: 32, before: '30310201010420', after: 'a00a06082a8648ce3d030107'},
  p384: {name: 'P-384', bytes: 48, before: '303e0201010430', after: 'a00706052b81040022'}
};

/**
 * Returns a key pair of a kind that follows from `name`: `{kind, id, controller, privateKey, signer}`, and
 * `publicKeyMultibase` where the kind has one. Its controller is its did:key, else its did:jwk.
 */
export async function keyPair(kind, name) {
  const privateKey = secret(kind, name);
  const pair = {kind, privateKey, ...await multikey(kind, privateKey, name)};
  if(pair.publicKeyMultibase) {
    const did = `did:key:${pair.publicKeyMultibase}`;
    return named(pair, did, `${did}#${pair.publicKeyMultibase}`);
  }
  const did = didJwk(privateKey);
  return named(pair, did, `${did}#0`);
}

/** Returns an Ed25519 key pair that follows from `name`, with its did:key. */
export function ed25519(name) {
  return keyPair('ed25519', name);
}

/** Returns the same key under another controller, such as a did:web. */
export function named(pair, controller, id) {
  const {signer, ...rest} = pair;
  return {...rest, controller, id, signer: () => ({...signer(), id})};
}

/** Returns the did:jwk of a key. */
export function didJwk(privateKey) {
  return `did:jwk:${Buffer.from(JSON.stringify(publicJwk(privateKey))).toString('base64url')}`;
}

/** Returns how a document lists a key: as a Multikey where Ed25519 and P-384 are concerned, else as a JWK. */
export function method({kind, id, controller, privateKey, publicKeyMultibase}) {
  return kind === 'p256' || kind === 'rsa' ?
    {id, type: 'JsonWebKey', controller, publicKeyJwk: publicJwk(privateKey)} :
    {id, type: 'Multikey', controller, publicKeyMultibase};
}

/** Returns a DID document that lists these keys for assertions. */
export function didDocument(did, keys) {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map(key => method({...key, controller: did})),
    assertionMethod: keys.map(({id}) => id)
  };
}

/** Returns the did:key document behind a did:key identifier. */
export function resolveDidKey(did) {
  const publicKeyMultibase = did.slice('did:key:'.length);
  return didDocument(did, [{id: `${did}#${publicKeyMultibase}`, publicKeyMultibase}]);
}

/** Returns the document behind a did:jwk. */
export function resolveDidJwk(did) {
  const publicKeyJwk = JSON.parse(Buffer.from(did.slice('did:jwk:'.length), 'base64url'));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [{id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk}],
    assertionMethod: [`${did}#0`]
  };
}

/** Returns the address of a did:web document. */
export function didWebUrl(did) {
  const [host, ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return `https://${[host, ...path.length ? path : ['.well-known']].join('/')}/did.json`;
}

/** Returns the public half as a JWK. */
export function publicJwk(privateKey) {
  return createPublicKey(privateKey).export({format: 'jwk'});
}

/** Returns the public half as PEM, which is how Open Badges 2.0 publish keys. */
export function publicPem(privateKey) {
  return createPublicKey(privateKey).export({format: 'pem', type: 'spki'});
}

/** Returns an RSA private key of so many bits, made in this run. */
export function rsaPrivate(name, bits = 2048) {
  const known = `${name} ${bits}`;
  if(!RSA_KEYS.has(known)) {
    RSA_KEYS.set(known, generateKeyPairSync('rsa', {modulusLength: bits}).privateKey);
  }
  return RSA_KEYS.get(known);
}

const RSA_KEYS = new Map();

function secret(kind, name) {
  if(kind === 'rsa') {
    return rsaPrivate(name);
  }
  if(kind === 'ed25519') {
    const header = Buffer.from('302e020100300506032b657004220420', 'hex');
    return createPrivateKey({key: Buffer.concat([header, seed(name)]), format: 'der', type: 'pkcs8'});
  }
  const {bytes, before, after} = CURVES[kind];
  const key = Buffer.concat([Buffer.from(before, 'hex'), seed(name, bytes), Buffer.from(after, 'hex')]);
  return createPrivateKey({key, format: 'der', type: 'sec1'});
}

async function multikey(kind, privateKey, name) {
  if(kind === 'rsa') {
    // Nothing signs with it but JWTs, which take the private key.
    return {signer: () => ({})};
  }
  const pair = kind === 'ed25519' ?
    await Ed25519Multikey.generate({seed: seed(name)}) :
    await EcdsaMultikey.fromJwk({jwk: {...privateKey.export({format: 'jwk'}), key_ops: ['sign']}, secretKey: true});
  const signer = () => kind === 'ed25519' ? pair.signer() : ecdsaSigner(kind, privateKey, pair.signer());
  return {publicKeyMultibase: pair.publicKeyMultibase, signer};
}

// The library signs with a random number, and so differently in every run; RFC 6979 knows a way without.
function ecdsaSigner(kind, privateKey, signer) {
  const {d} = privateKey.export({format: 'jwk'});
  const curve = kind === 'p256' ? p256 : p384;
  return {...signer, sign: async ({data}) => curve.sign(data, Buffer.from(d, 'base64url'))};
}

function seed(name, bytes = 32) {
  return createHash(bytes === 32 ? 'sha256' : 'sha384').update(`skillmark test key ${name}`).digest();
}
