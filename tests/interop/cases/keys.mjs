// Every way in which a document lists a key, or a name is one.

import {didDocument, didJwk, didWebUrl, keyPair, method, named, publicJwk} from '../../support/node/keys.mjs';
import {badge} from '../../support/node/sample.mjs';
import {SUITES, sign} from '../../support/node/sign.mjs';
import {altered, maker} from './made.mjs';


/** Returns badges under keys of every form, and the documents that list the keys, by address. */
export async function keyCases() {
  const documents = {};
  const made = maker('key');
  const cases = [];
  const add = async ({name, verdicts, because, issuer, at, document, suite = 'eddsa-rdfc-2022', fragment = 'key', id}) => {
    const key = named(await keyPair(SUITES[suite].kind, 'pier'), issuer, id ?? `${issuer}#${fragment}`);
    if(at) {
      documents[at] = document(didDocument(issuer, [key]), key);
    }
    cases.push(made(name, verdicts, because, await sign(badge(issuer), suite, key)));
  };
  for(const one of [...forms(), ...places(), ...lists(), ...await names()]) {
    await add(one);
  }
  return {cases, documents};
}

const well = 'valid_unrecognised_issuer';

// How a key is written.
function forms() {
  const form = (name, verdicts, because, entry, suite) => ({
    name: `form-${name}`, verdicts, because, suite,
    issuer: `https://pier.example/forms/${name}`, at: `https://pier.example/forms/${name}`,
    document: (document, key) => ({
      ...document, verificationMethod: [{...entry(key), id: key.id, controller: key.controller}]
    })
  });
  const jwk = ({privateKey}) => publicJwk(privateKey);
  const multikey = ({publicKeyMultibase}) => ({type: 'Multikey', publicKeyMultibase});
  const base58 = ({publicKeyMultibase}, bytes) => publicKeyMultibase.slice(bytes);
  return [
    form('multikey-ed25519', well, 'Controlled Identifiers 1.0, section 2.2.2', multikey),
    form('multikey-p256', well, 'the same', multikey, 'ecdsa-rdfc-2019-p256'),
    form('multikey-p384', well, 'the same', multikey, 'ecdsa-rdfc-2019-p384'),
    form('jwk-ed25519', well, 'section 2.2.3', key => ({type: 'JsonWebKey', publicKeyJwk: jwk(key)})),
    form('jwk-p256', well, 'the same', key => ({type: 'JsonWebKey', publicKeyJwk: jwk(key)}), 'ecdsa-rdfc-2019-p256'),
    form('jwk-p384', well, 'the same', key => ({type: 'JsonWebKey', publicKeyJwk: jwk(key)}), 'ecdsa-rdfc-2019-p384'),
    form('jwk-2020', well, 'what documents of the field have', key => ({type: 'JsonWebKey2020', publicKeyJwk: jwk(key)})),
    form('ed25519-2020', well, 'what documents of the field have',
      key => ({...multikey(key), type: 'Ed25519VerificationKey2020'})),
    form('private-jwk', ['unverifiable', 'wrong_issuer'], 'whoever publishes a private key has lost it',
      key => ({type: 'JsonWebKey', publicKeyJwk: key.privateKey.export({format: 'jwk'})})),
    form('other-base', ['unverifiable', 'wrong_issuer'], 'Data Integrity 1.0 allows base58btc alone',
      key => ({type: 'Multikey', publicKeyMultibase: `u${Buffer.from(base58(key, 1)).toString('base64url')}`})),
    form('short', ['unverifiable', 'wrong_issuer'], 'a key that breaks off',
      key => ({type: 'Multikey', publicKeyMultibase: key.publicKeyMultibase.slice(0, -2)})),
    form('nothing', ['unverifiable', 'wrong_issuer'], 'a method without a key', () => ({type: 'Multikey'}))
  ];
}

// Where a document lies, and who it says that it is.
function places() {
  const whole = document => document;
  const web = (name, verdicts, because, did, at = didWebUrl(did)) =>
    ({name: `did-web-${name}`, verdicts, because, issuer: did, at, document: whole});
  const page = (name, verdicts, because, document) => ({
    name: `https-${name}`, verdicts, because, document,
    issuer: `https://pier.example/${name}`, at: `https://pier.example/${name}`
  });
  return [
    web('root', well, 'did:web method, section 3.2', 'did:web:pier.example'),
    web('path', well, 'the same', 'did:web:pier.example:a:b'),
    web('port', well, 'the same', 'did:web:pier.example%3A8443:a'),
    web('by-number', 'unverifiable', 'a host is not a number', 'did:web:127.0.0.1'),
    web('dots', 'unverifiable', 'no way up in a path', 'did:web:pier.example:..:x', 'https://pier.example/x/did.json'),
    web('encoded-slash', 'unverifiable', 'no slash in a part', 'did:web:pier.example:x%2Fy', 'https://pier.example/x/y/did.json'),
    page('whole', well, 'Controlled Identifiers 1.0, section 3.3', whole),
    page('other-id', 'unverifiable', 'the document is about somebody else',
      document => ({...document, id: 'https://pier.example/somebody'})),
    page('without-id', 'unverifiable', 'the document is about nobody', ({id, ...document}) => document),
    {name: 'http', verdicts: 'unverifiable', because: 'what is not by https is nobody\'s word',
      issuer: 'http://pier.example/plain', at: 'http://pier.example/plain', document: whole}
  ];
}

// What the document says that the key is for.
function lists() {
  const list = (name, verdicts, because, change) => ({
    name: `listed-${name}`, verdicts, because,
    issuer: `https://pier.example/lists/${name}`, at: `https://pier.example/lists/${name}`,
    document: (document, key) => altered(document, copy => change(copy, key))
  });
  return [
    list('embedded', well, 'the whole method under its purpose', (document, key) => {
      document.assertionMethod = [method(key)];
      document.verificationMethod = [];
    }),
    list('short-names', well, 'names within the document, as the field has them', document => {
      document.assertionMethod = ['#key'];
      document.verificationMethod[0].id = '#key';
    }),
    list('for-login', 'wrong_issuer', 'the key is for another purpose', document => {
      document.authentication = document.assertionMethod;
      delete document.assertionMethod;
    }),
    list('not-at-all', 'wrong_issuer', 'the key has no purpose', document => {
      document.assertionMethod = [];
    }),
    list('other-controller', 'wrong_issuer', 'the method is somebody else\'s', document => {
      document.verificationMethod[0].controller = 'https://pier.example/somebody';
    }),
    list('empty', 'wrong_issuer', 'no method at all', document => {
      document.verificationMethod = [];
    })
  ];
}

// Names that are keys.
async function names() {
  const key = await keyPair('ed25519', 'pier');
  const did = key.controller;
  const jwk = didJwk(key.privateKey);
  const name = (name, verdicts, because, issuer, id) => ({name: `name-${name}`, verdicts, because, issuer, id});
  const ofJwk = more => `did:jwk:${Buffer.from(JSON.stringify({...publicJwk(key.privateKey), ...more})).toString('base64url')}`;
  return [
    name('did-key', well, 'did:key method', did, key.id),
    name('did-key-other-fragment', 'wrong_issuer', 'the one key has another name', did, `${did}#key-1`),
    // A key agreement key of the did:key method's examples.
    name('did-key-x25519', 'unverifiable', 'a key that signs nothing', 'did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F',
      'did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F#z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F'),
    name('did-jwk', well, 'did:jwk method', jwk, `${jwk}#0`),
    name('did-jwk-use-sig', well, 'a key for signatures', ofJwk({use: 'sig'}), `${ofJwk({use: 'sig'})}#0`),
    name('did-jwk-use-enc', ['unverifiable', 'wrong_issuer'], 'a key for encryption alone', ofJwk({use: 'enc'}), `${ofJwk({use: 'enc'})}#0`),
    name('did-jwk-other-fragment', ['unverifiable', 'wrong_issuer'], 'the one key has another name', jwk, `${jwk}#1`),
    name('did-jwk-private', ['unverifiable', 'wrong_issuer'], 'whoever publishes a private key has lost it',
      ofJwk(key.privateKey.export({format: 'jwk'})), `${ofJwk(key.privateKey.export({format: 'jwk'}))}#0`),
    name('unknown-method', 'unverifiable', 'a kind of name that is not known', 'did:example:123', 'did:example:123#key')
  ];
}
