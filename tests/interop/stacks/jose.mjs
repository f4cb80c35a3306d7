// jose: the signature of a JWT under the key that its header names, and the registered claims.

import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {decodeProtectedHeader, importJWK, jwtVerify} from 'jose';

import {didWebUrl} from '../../support/node/keys.mjs';

/** Returns `{verified, error}`. */
export async function jose(token, documents, now) {
  try {
    const {alg, kid} = decodeProtectedHeader(token);
    const key = await importJWK(await jwk(kid, documents), alg);
    const {payload} = await jwtVerify(token, key, {
      algorithms: ['ES256', 'EdDSA'], currentDate: new Date(now), requiredClaims: ['iss', 'sub', 'jti', 'nbf']
    });
    return {verified: true, error: contradiction(payload)};
  } catch(error) {
    return {verified: false, error: error.message};
  }
}

async function jwk(kid = '', documents) {
  if(!kid.startsWith('did:web:')) {
    return documents[kid] ?? missing(kid);
  }
  const document = documents[didWebUrl(kid.split('#')[0])] ?? missing(kid);
  const method = document.verificationMethod.find(({id}) => id === kid) ?? missing(kid);
  return method.publicKeyJwk ?? Ed25519Multikey.toJwk({keyPair: await Ed25519Multikey.from(method)});
}

function missing(kid) {
  throw new Error(`no key at ${kid}`);
}

// Open Badges 3.0, 8.2.4.1: the claims say what the credential says.
function contradiction(payload) {
  const said = {
    iss: payload.issuer.id, sub: payload.credentialSubject.id, jti: payload.id, nbf: Date.parse(payload.validFrom) / 1000
  };
  return Object.entries(said).filter(([claim, value]) => payload[claim] !== value).map(([claim]) => claim).join(', ') || undefined;
}
