// @digitalbazaar/vc with every suite that it has.

import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {checkStatus as checkStatusOf2021} from '@digitalbazaar/vc-status-list';

import {documentLoader} from '../../support/node/contexts.mjs';
import {didWebUrl, resolveDidJwk, resolveDidKey} from '../../support/node/keys.mjs';
import {verifiers} from '../../support/node/sign.mjs';

/** Returns `{verified, error, revoked}`; `documents` are key documents and status lists by URL. */
export async function digitalBazaar(credential, documents, now) {
  const suite = verifiers();
  const options = {suite, documentLoader: documentLoader(byIdentifier(credential, documents)), now};
  const check = [credential.credentialStatus].flat()[0]?.type === 'StatusList2021Entry' ? checkStatusOf2021 : checkStatus;
  // The list has a `now` of its own: it is checked at the time of the test as well.
  const result = await vc.verifyCredential({
    ...options, credential: structuredClone(credential), checkStatus: status => check({...status, ...options})
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
  const identifiers = JSON.stringify([credential, documents]).match(/did:(web|key|jwk):[A-Za-z0-9.%:_-]+/g) ?? [];
  for(const did of new Set(identifiers)) {
    const document = resolve(did, documents);
    if(document) {
      known[did] = document;
    }
  }
  return known;
}

function resolve(did, documents) {
  try {
    if(did.startsWith('did:web:')) {
      return documents[didWebUrl(did)];
    }
    return did.startsWith('did:jwk:') ? resolveDidJwk(did) : resolveDidKey(did);
  } catch {
    return undefined;
  }
}

function explain(error) {
  return error && [error.message, ...(error.errors ?? []).map(({message}) => message)].join('; ');
}
