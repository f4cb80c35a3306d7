// Who issues, who is trusted, and who has no business here.

import {
  didDocument, didWebUrl, ed25519, ed25519Private, named, p256Private, publicJwk
} from '../../support/node/keys.mjs';

/** Returns the issuers, the documents about them, and a trust list that knows one of them. */
export async function cast() {
  const listed = await didWeb('did:web:harbour.example:issuers:college', 'listed');
  const unlisted = await didWeb('did:web:quay.example', 'unlisted');
  const unreachable = await didWeb('did:web:gone.example', 'unreachable');
  const person = await ed25519('person');
  const stranger = await ed25519('stranger');
  return {
    listed, unlisted, unreachable, stranger,
    didKey: {did: person.controller, key: person, name: 'person'},
    documents: Object.fromEntries([listed, unlisted].map(issuer => [didWebUrl(issuer.did), document(issuer)])),
    trust: trust(listed)
  };
}

async function didWeb(did, name) {
  const at = fragment => `${did}#${fragment}`;
  const key = async fragment => named(await ed25519(`${name} ${fragment}`), did, at(fragment));
  return {
    did, name,
    key: await key('key-1'),
    superseded: await key('superseded'),
    compromised: await key('compromised'),
    // Not in the DID document.
    unknown: await key('unknown'),
    es256: {id: at('es256'), privateKey: p256Private(name)},
    eddsa: {id: at('key-1'), privateKey: ed25519Private(`${name} key-1`)}
  };
}

function document({did, key, superseded, es256}) {
  const document = didDocument(did, [key, superseded]);
  document.verificationMethod.push({
    id: es256.id, type: 'JsonWebKey', controller: did, publicKeyJwk: publicJwk(es256.privateKey)
  });
  document.assertionMethod.push(es256.id);
  return document;
}

function trust({did, key, superseded, compromised, es256}) {
  const since = '2026-01-01T00:00:00Z';
  const entry = (key, retired = null) =>
    ({id: key.id, publicKeyMultibase: key.publicKeyMultibase, valid_from: since, retired});
  return {
    version: 1,
    base_url: 'https://badges.example.edu/',
    issuers: [{
      id: did,
      name: 'Harbour College',
      url: 'https://harbour.example/',
      source: 'list',
      keys: [
        entry(key),
        entry(superseded, {at: '2026-06-01T00:00:00Z', reason: 'superseded'}),
        entry(compromised, {at: '2026-06-01T00:00:00Z', reason: 'compromised'}),
        {id: es256.id, publicKeyJwk: publicJwk(es256.privateKey), valid_from: since, retired: null}
      ]
    }],
    definitions: [],
    status_lists: []
  };
}
