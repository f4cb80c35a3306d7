// @digitalbazaar/vc with both eddsa suites.

import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';

import {documentLoader} from '../../support/node/contexts.mjs';
import {didWebUrl, resolveDidKey} from '../../support/node/keys.mjs';
import {verifiers} from '../../support/node/sign.mjs';

/** Returns `{verified, error, revoked}`; `documents` are key documents and status lists by URL. */
export async function digitalBazaar(credential, documents, now) {
  const suite = verifiers();
  const options = {suite, documentLoader: documentLoader(byIdentifier(credential, documents)), now};
  // The list has a `now` of its own: it is checked at the time of the test as well.
  const result = await vc.verifyCredential({
    ...options, credential: structuredClone(credential), checkStatus: status => checkStatus({...status, ...options})
  });
  const statuses = result.statusResult?.results ?? [];
  return {
    verified: result.verified,
    revoked: statuses.some(({status}) => status === true),
    error: explain(result.error ?? result.statusResult?.error)
  };
}

// The library asks for identifiers, the documents are known by address.
function byIdentifier(credential, documents) {
  const known = {...documents};
  const identifiers = JSON.stringify([credential, documents]).match(/did:(web|key):[A-Za-z0-9.%:_-]+/g) ?? [];
  for(const did of new Set(identifiers)) {
    const document = did.startsWith('did:key:') ? resolveDidKey(did) : documents[didWebUrl(did)];
    if(document) {
      known[did] = document;
    }
  }
  return known;
}

function explain(error) {
  return error && [error.message, ...(error.errors ?? []).map(({message}) => message)].join('; ');
}
