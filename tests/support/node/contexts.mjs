// The contexts that the product allows, and a document loader that knows nothing else.

import {readFileSync} from 'node:fs';

const FOLDER = new URL('../../../badge/contexts/', import.meta.url);

const METHOD_CONTEXTS = {
  JsonWebKey: 'https://w3id.org/security/jwk/v1',
  Ed25519VerificationKey2020: 'https://w3id.org/security/suites/ed25519-2020/v1'
};

/** The allowed contexts by URL. */
export const contexts = readContexts();

/**
 * Returns a loader for JSON-LD libraries that serves the allowed contexts and `documents`, and refuses the rest.
 *
 * A URL with a fragment is looked up as a method of the document before the `#`, as key documents are read.
 */
export function documentLoader(documents = {}) {
  return async url => {
    const document = contexts.get(url) ?? documents[url] ?? method(url, documents);
    if(document === undefined) {
      throw new Error(`not among the documents of this test: ${url}`);
    }
    // Libraries write into what they are given.
    return {contextUrl: null, documentUrl: url, document: structuredClone(document)};
  };
}

function readContexts() {
  const index = JSON.parse(readFileSync(new URL('index.json', FOLDER), 'utf8'));
  // One copy has no URL: it is known only where a document holds it in full.
  const served = index.filter(({url}) => url);
  return new Map(served.map(({url, file}) => [url, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))]));
}

function method(url, documents) {
  const owner = documents[url.split('#')[0]];
  // A method may stand in full where its purpose is (Controlled Identifiers 1.0, section 2.3).
  const methods = [...owner?.verificationMethod ?? [], ...owner?.assertionMethod ?? []];
  const found = methods.find(({id}) => id === url || owner.id + id === url);
  return found && {'@context': METHOD_CONTEXTS[found.type] ?? 'https://w3id.org/security/multikey/v1', ...found};
}
