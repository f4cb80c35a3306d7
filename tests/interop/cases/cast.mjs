// Who issues, who is trusted, and who has no business here.

import {KINDS, didDocument, didJwk, didWebUrl, keyPair, method, named, publicJwk} from '../../support/node/keys.mjs';

const SINCE = '2026-01-01T00:00:00Z';
const RETIRED = '2026-06-01T00:00:00Z';
const ROLES = ['key', 'superseded', 'compromised', 'unknown'];

/**
 * Returns the issuers as they are with Ed25519 keys, the documents about them by address, a trust list that knows one
 * of them, and `as(kind)`, which gives the same issuers with keys of another kind.
 */
export async function cast() {
  const listed = await didWeb('did:web:harbour.example:issuers:college', 'listed');
  const unlisted = await didWeb('did:web:quay.example', 'unlisted');
  const unreachable = await didWeb('did:web:gone.example', 'unreachable');
  const views = Object.fromEntries(await Promise.all(
    KINDS.map(async kind => [kind, await view(kind, {listed, unlisted, unreachable})])));
  return {
    ...views.ed25519,
    as: kind => views[kind],
    documents: Object.fromEntries([listed, unlisted].map(issuer => [didWebUrl(issuer.did), document(issuer)])),
    trust: trust(listed)
  };
}

async function view(kind, issuers) {
  const person = await keyPair(kind, 'person');
  const jwk = didJwk(person.privateKey);
  return {
    kind,
    ...Object.fromEntries(Object.entries(issuers).map(
      ([role, {did, name, keys}]) => [role, {did, name, ...keys[kind]}])),
    stranger: await keyPair(kind, 'stranger'),
    didKey: {did: person.controller, key: person, name: 'person'},
    didJwk: {did: jwk, key: named(person, jwk, `${jwk}#0`), name: 'person'}
  };
}

async function didWeb(did, name) {
  const keys = {};
  for(const kind of KINDS) {
    keys[kind] = {};
    for(const role of ROLES) {
      keys[kind][role] = named(await keyPair(kind, `${name} ${role}`), did, `${did}#${kind}-${role}`);
    }
  }
  return {did, name, keys};
}

// A compromised key is withdrawn from the document, and the unknown one was never in it.
function document({did, keys}) {
  return didDocument(did, Object.values(keys).flatMap(({key, superseded}) => [key, superseded]));
}

function trust({did, keys}) {
  const entry = (key, retired = null) => {
    const {id, publicKeyMultibase, publicKeyJwk} = method(key);
    return {id, ...publicKeyJwk ? {publicKeyJwk} : {publicKeyMultibase}, valid_from: SINCE, retired};
  };
  return {
    version: 1,
    base_url: 'https://badges.example.edu/',
    issuers: [{
      id: did,
      name: 'Harbour College',
      url: 'https://harbour.example/',
      source: 'list',
      keys: Object.values(keys).flatMap(({key, superseded, compromised}) => [
        entry(key),
        entry(superseded, {at: RETIRED, reason: 'superseded'}),
        entry(compromised, {at: RETIRED, reason: 'compromised'})
      ])
    }],
    definitions: [],
    status_lists: []
  };
}

/** Returns the JWK of a key where it is published alone, with its address. */
export function publishedJwk(name, key) {
  return [`https://${name}.example/keys/${key.kind}.json`, publicJwk(key.privateKey)];
}
