// A school that issues Open Badges 2.0: its documents, and assertions by it.

import {CompactSign} from 'jose';

import {keyPair, publicPem} from './keys.mjs';

const OB2 = 'https://w3id.org/openbadges/v2';

/** The algorithms of the school's keys. RS256 is what the standard recommends. */
export const OB2_ALGORITHMS = {RS256: 'rsa', ES256: 'p256', EdDSA: 'ed25519'};

/**
 * Returns a school at `origin`: `{origin, ids, documents, key}`. `documents` are profile, badge class, key and
 * revocation list by address; callers may change them.
 */
export async function school(origin, alg = 'RS256') {
  const ids = {
    profile: `${origin}/issuer.json`, badge: `${origin}/badges/tides.json`, key: `${origin}/keys/1.json`,
    revoked: `${origin}/revoked.json`, assertion: `${origin}/assertions/1.json`
  };
  const key = await keyPair(OB2_ALGORITHMS[alg], `school ${alg}`);
  const documents = {
    [ids.profile]: {
      '@context': OB2, type: 'Issuer', id: ids.profile, name: 'Quay School', url: `${origin}/`,
      email: 'badges@quay.example', publicKey: ids.key, revocationList: ids.revoked
    },
    [ids.badge]: {
      '@context': OB2, type: 'BadgeClass', id: ids.badge, name: 'Reading a tide table',
      description: 'Works out the height of the tide for any place and hour.', image: `${origin}/badges/tides.png`,
      criteria: {narrative: 'Two passage plans, both sailed.'}, issuer: ids.profile
    },
    [ids.key]: {
      '@context': OB2, type: 'CryptographicKey', id: ids.key, owner: ids.profile,
      publicKeyPem: publicPem(key.privateKey)
    },
    [ids.revoked]: {
      '@context': OB2, type: 'RevocationList', id: ids.revoked, issuer: ids.profile,
      revokedAssertions: ['urn:uuid:a9b0a7c2-0000-4000-8000-000000000000']
    }
  };
  return {origin, alg, ids, documents, key};
}

/** Returns an assertion that is to be signed. */
export function toBeSigned({ids}, more = {}) {
  return {
    ...assertion(ids), id: 'urn:uuid:3b0cbb2f-6a0a-4b8a-9a2d-0d6a9b1f7e55',
    verification: {type: 'SignedBadge', creator: ids.key}, ...more
  };
}

/** Returns an assertion that counts where it is hosted. */
export function hosted({ids}, more = {}) {
  return {...assertion(ids), id: ids.assertion, verification: {type: 'HostedBadge'}, ...more};
}

function assertion(ids) {
  return {
    '@context': OB2,
    type: 'Assertion',
    recipient: {
      type: 'email', hashed: true, salt: 'a8Yd0PqL',
      identity: 'sha256$5c1c9d0c7a3e5f86f5ea8fb6ff1f3d4ad3f1cf6a4c57c0d8a1a0d2b62d3b7f10'
    },
    badge: ids.badge,
    issuedOn: '2026-05-06T09:30:00Z'
  };
}

/** Returns an assertion as a compact JWS (Open Badges 2.0, signed verification). */
export function signAssertion(assertion, {alg, key}, header = {}, privateKey = key.privateKey) {
  const bytes = new TextEncoder().encode(JSON.stringify(assertion));
  return new CompactSign(bytes).setProtectedHeader({alg, ...header}).sign(privateKey);
}
