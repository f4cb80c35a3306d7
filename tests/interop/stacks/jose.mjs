// jose: the signature of a JWT under the key that its header names or holds, and the registered claims.

import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {EmbeddedJWK, decodeProtectedHeader, importJWK, jwtVerify} from 'jose';

import {didWebUrl, resolveDidJwk, resolveDidKey} from '../../support/node/keys.mjs';

const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256'];

/** Returns `{verified, error}`. */
export async function jose(token, documents, now) {
  try {
    const {alg, kid, jwk} = decodeProtectedHeader(token);
    const key = jwk ? EmbeddedJWK : await importJWK(await publicKey(kid, documents), alg);
    const {payload} = await jwtVerify(token, key, {
      algorithms: ALGORITHMS, currentDate: new Date(now), requiredClaims: ['iss', 'sub', 'jti', 'nbf']
    });
    const error = contradiction(payload);
    return {verified: !error, error};
  } catch(error) {
    return {verified: false, error: error.message};
  }
}

async function publicKey(kid = '', documents) {
  if(!kid.startsWith('did:')) {
    return documents[kid] ?? missing(kid);
  }
  const did = kid.split('#')[0];
  const document = resolve(did, documents) ?? missing(kid);
  const method = document.verificationMethod.find(({id}) => id === kid) ?? missing(kid);
  if(method.publicKeyJwk) {
    return method.publicKeyJwk;
  }
  const library = method.publicKeyMultibase.startsWith('z6Mk') ? Ed25519Multikey : EcdsaMultikey;
  return library.toJwk({keyPair: await library.from(method)});
}

function resolve(did, documents) {
  if(did.startsWith('did:web:')) {
    return documents[didWebUrl(did)];
  }
  return did.startsWith('did:jwk:') ? resolveDidJwk(did) : resolveDidKey(did);
}

function missing(kid) {
  throw new Error(`no key at ${kid}`);
}

// Open Badges 3.0, 8.2.4.1: the claims say what the credential says.
function contradiction({vc, ...payload}) {
  const credential = vc ?? payload;
  const said = {
    iss: credential.issuer?.id ?? credential.issuer,
    sub: credential.credentialSubject?.id,
    jti: credential.id,
    nbf: Date.parse(credential.validFrom ?? credential.issuanceDate) / 1000
  };
  // What an older badge leaves out stands in the claims alone (Verifiable Credentials 1.1, section 6.3.1).
  const isLeftOut = value => vc && (value === undefined || Number.isNaN(value));
  return Object.entries(said).filter(([claim, value]) => !isLeftOut(value) && payload[claim] !== value).map(([claim]) => claim).join(', ') || undefined;
}
