// Badges in a compact JWT.

import {sign as signBytes} from 'node:crypto';

import {SignJWT, UnsecuredJWT} from 'jose';

import {publicJwk, rsaPrivate} from '../../support/node/keys.mjs';
import {badge, oldBadge, statusEntry} from '../../support/node/sample.mjs';
import {registered, signJwt, signVcClaim, signedStatusList} from '../../support/node/sign.mjs';
import {maker} from './made.mjs';

const STATUS_LIST = 'https://harbour.example/status/jwt.json';
const OVER = Date.parse('2026-11-01T00:00:00Z') / 1000;

/** The algorithms that both sides know, with the kind of key that each takes. */
export const ALGORITHMS = {EdDSA: 'ed25519', ES256: 'p256', ES384: 'p384', RS256: 'rsa'};

/** Returns badges that were signed with every algorithm, and the documents that they need, by address. */
export async function jwtCases(people) {
  const {listed} = people;
  const cases = [];
  const documents = {[STATUS_LIST]: await signedStatusList(STATUS_LIST, listed.did, [7], 'eddsa-rdfc-2022', listed.key)};
  for(const [alg, kind] of Object.entries(ALGORITHMS)) {
    cases.push(...await casesOf(people.as(kind), alg), ...confusions(people, alg));
    cases.push(...await keysOf(people.as(kind), alg, documents));
    cases.push(...await vcClaims(people.as(kind), alg));
  }
  return {cases: [...cases, ...await oddKeys(people)], documents};
}

async function casesOf({listed, unlisted, unreachable, didKey, didJwk, kind}, alg) {
  const made = maker(`jwt-${alg.toLowerCase()}`);
  const by = (issuer, more, options = {}) => signJwt(jwtBadge(issuer.did, more), {
    alg, kid: issuer.key.id, key: issuer.key.privateKey, ...options
  });
  const good = await by(listed);
  return [
    made('listed', 'valid', 'the trust list knows the issuer', good),
    made('did-web', 'valid_unrecognised_issuer', 'only a web domain vouches', await by(unlisted)),
    ...kind === 'rsa' ? [] : [made('did-key', 'valid_unrecognised_issuer', 'nobody vouches', await by(didKey))],
    made('did-jwk', 'valid_unrecognised_issuer', 'nobody vouches', await by(didJwk)),
    made('unreachable', 'unverifiable', 'the key document is not to be had', await by(unreachable)),
    made('unknown-header', 'valid', 'unknown header members are ignored', await by(listed, {}, {header: {colour: 'blue'}})),
    made('vc-type', 'valid', 'the type that VC-JOSE-COSE recommends', await by(listed, {}, {header: {typ: 'vc+jwt'}})),
    made('issued-at', 'valid', 'says when it was made', await by(listed, {}, {claims: {iat: 1778060000}})),

    made('payload-altered', 'not_authentic', 'altered', withPayload(good, claims => ({...claims, name: 'Captain'}))),
    made('header-altered', 'not_authentic', 'altered', withHeader(good, header => ({...header, typ: undefined}))),
    made('signature-of-another', 'not_authentic', 'the signature of another badge',
      [...good.split('.').slice(0, 2), (await by(listed, {name: 'Other'})).split('.')[2]].join('.')),
    made('signature-cut', ['unreadable', 'not_authentic'], 'the signature breaks off', good.slice(0, -4)),
    made('signature-missing', ['unreadable', 'not_authentic', 'unsigned'], 'no signature', good.replace(/[^.]+$/, '')),
    ...(kind === 'p384' ? [] : [
      made('loose-bits', ['unreadable', 'not_authentic'], 'another spelling of the same signature', withLooseBits(good))
    ]),
    made('borrowed-key-id', 'not_authentic', 'names the key of the issuer, made with another',
      await by(listed, {}, {key: unlisted.key.privateKey})),
    made('none', ['not_authentic', 'unsigned', 'unverifiable'], 'no signature at all', unsecured(listed)),
    made('none-with-key-id', ['not_authentic', 'unsigned', 'unverifiable'], 'no algorithm, and the signature of another',
      withHeader(good, header => ({...header, alg: 'none'}))),
    made('hmac', ['not_authentic', 'unverifiable'], 'the public key used as a password', await hmac(listed)),
    made('critical', ['not_authentic', 'unverifiable'], 'a critical extension that nobody knows', await critical(listed, alg)),
    ...kind.startsWith('p') ? [made('der', 'not_authentic', 'a signature in the form of X.509 (RFC 7518, section 3.4)',
      bySignature(listed, alg, listed.key.privateKey, 'der'))] : [],

    made('other-institution', 'wrong_issuer', "another institution's key",
      await by(listed, {}, {kid: unlisted.key.id, key: unlisted.key.privateKey})),
    made('key-not-in-document', 'wrong_issuer', 'the key is not in the document',
      await by(unlisted, {}, {kid: unlisted.unknown.id, key: unlisted.unknown.privateKey})),
    made('superseded-before', 'valid', 'signed before the key was retired',
      await by(listed, {}, {kid: listed.superseded.id, key: listed.superseded.privateKey})),
    made('superseded-after', 'wrong_issuer', 'signed after the key was retired',
      await by(listed, {validFrom: '2026-06-02T00:00:00Z'}, {kid: listed.superseded.id, key: listed.superseded.privateKey})),
    made('compromised', 'revoked', 'anybody may hold the key',
      await by(listed, {}, {kid: listed.compromised.id, key: listed.compromised.privateKey})),

    made('not-revoked', 'valid', 'the list says so', await by(listed, {credentialStatus: statusEntry(STATUS_LIST, 6)})),
    made('revoked', 'revoked', 'the list says so', await by(listed, {credentialStatus: statusEntry(STATUS_LIST, 7)})),

    made('expired', 'expired', 'over', await by(listed, {validUntil: '2026-11-01T00:00:00Z'})),
    made('expired-by-claim', 'expired', 'over, by the claim alone', await by(listed, {}, {claims: {exp: OVER}})),
    made('not-yet', ['not_yet_valid'], 'from next year', await by(listed, {validFrom: '2027-01-01T00:00:00Z'})),
    ...await contradictions(by, listed, unlisted, made),
    made('without-criteria', 'malformed', 'a badge must say what for', await by(listed, withoutCriteria(listed.did)))
  ];
}

// The key fixes the algorithm, whatever the header says.
function confusions(people, alg) {
  const made = maker(`jwt-${alg.toLowerCase()}`);
  return Object.entries(ALGORITHMS).filter(([other]) => other !== alg).map(([other, otherKind]) => {
    const {listed} = people.as(otherKind);
    return made(`with-key-for-${other.toLowerCase()}`, 'not_authentic', `the header says ${alg}, the key is for ${other}`,
      bySignature(listed, alg, listed.key.privateKey));
  });
}

// Open Badges 3.0, section 8.2.4.1.
async function contradictions(by, listed, unlisted, made) {
  const contradicts = async (name, claims, more) =>
    made(name, 'malformed', 'the claims contradict the badge', await by(listed, more, {claims}));
  return [
    await contradicts('other-iss', {iss: unlisted.did}),
    await contradicts('other-jti', {jti: 'urn:uuid:0'}),
    await contradicts('other-sub', {sub: 'did:key:z0'}),
    await contradicts('other-nbf', {nbf: 1777777777}),
    await contradicts('without-iss', {iss: undefined}),
    await contradicts('without-jti', {jti: undefined}),
    await contradicts('without-sub', {sub: undefined}),
    await contradicts('without-nbf', {nbf: undefined}),
    await contradicts('other-exp', {exp: 1900000000}, {validUntil: '2027-11-01T00:00:00Z'}),
    await contradicts('without-exp', {exp: undefined}, {validUntil: '2027-11-01T00:00:00Z'})
  ];
}

// The header holds a key, or says where one lies: that proves nothing about the issuer.
async function keysOf({listed, unlisted, unreachable, stranger, kind}, alg, documents) {
  const made = maker(`jwt-${alg.toLowerCase()}-key`);
  const published = (name, key) => {
    const url = `https://${name}.example/keys/${kind}.json`;
    documents[url] = publicJwk(key.privateKey);
    return url;
  };
  const by = (issuer, key, header) => signJwt(jwtBadge(issuer.did), {alg, key: key.privateKey, header});
  const inline = key => ({jwk: publicJwk(key.privateKey)});
  const at = (name, key) => ({kid: published(name, key)});
  const [well, badly] = ['valid_unrecognised_issuer', 'wrong_issuer'];
  const lists = 'the document of the issuer lists the same key';
  const nobody = 'no document of the issuer lists the key';
  return [
    made('inline-listed', 'valid', lists, await by(listed, listed.key, inline(listed.key))),
    made('inline-did-web', well, lists, await by(unlisted, unlisted.key, inline(unlisted.key))),
    made('inline-stranger', badly, nobody, await by(listed, stranger, inline(stranger))),
    made('inline-stranger-did-web', badly, nobody, await by(unlisted, stranger, inline(stranger))),
    made('inline-unreachable', 'unverifiable', 'nobody can say whose the key is',
      await by(unreachable, unreachable.key, inline(unreachable.key))),
    made('inline-private', ['unverifiable', 'not_authentic', 'wrong_issuer'], 'the header gives the private key away',
      await by(unlisted, unlisted.key, {jwk: unlisted.key.privateKey.export({format: 'jwk'})})),
    made('inline-swapped', ['not_authentic', 'wrong_issuer'], "the issuer's key in the header, signed with another",
      await by(unlisted, stranger, inline(unlisted.key))),
    made('at-address', 'valid', lists, await by(listed, listed.key, at('harbour', listed.key))),
    made('at-address-did-web', well, lists, await by(unlisted, unlisted.key, at('quay', unlisted.key))),
    made('at-address-stranger', badly, nobody, await by(unlisted, stranger, at('stranger', stranger))),
    made('at-address-withheld', 'unverifiable', 'the key is not to be had',
      await by(unlisted, stranger, {kid: 'https://stranger.example/keys/none.json'})),
    made('unnamed', ['valid', 'unverifiable'], 'nothing says which key', await by(listed, listed.key, {})),
    made('unnamed-did-web', ['unverifiable', well], 'nothing says which key', await by(unlisted, unlisted.key, {}))
  ];
}

// Verifiable Credentials 1.1, section 6.3.1.
async function vcClaims({listed, unlisted, stranger}, alg) {
  const made = maker(`jwt-${alg.toLowerCase()}-vc`);
  const by = (issuer, more, options = {}) => signVcClaim(oldBadge(issuer.did, more), {
    alg, kid: issuer.key.id, key: issuer.key.privateKey, ...options
  });
  const good = await by(listed);
  const bare = oldBadge(listed.did, {id: undefined, issuanceDate: undefined});
  const own = {alg, kid: listed.key.id, key: listed.key.privateKey};
  const claims = registered(oldBadge(listed.did));
  return [
    made('listed', 'valid', 'the trust list knows the issuer', good),
    made('did-web', 'valid_unrecognised_issuer', 'only a web domain vouches', await by(unlisted)),
    made('altered', 'not_authentic', 'altered', withPayload(good, claims => ({...claims, vc: {...claims.vc, name: 'Captain'}}))),
    made('stranger', 'wrong_issuer', "a stranger's key", await by(listed, {}, {kid: stranger.id, key: stranger.privateKey})),
    made('expired', 'expired', 'over', await by(listed, {validUntil: '2026-11-01T00:00:00Z'})),
    made('expired-by-claim', 'expired', 'over, by the claim alone', await by(listed, {}, {claims: {exp: OVER}})),
    made('other-iss', ['malformed', 'wrong_issuer'], 'the claims contradict the badge', await by(listed, {}, {claims: {iss: unlisted.did}})),
    made('other-sub', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {sub: 'did:key:z0'}})),
    made('other-nbf', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {nbf: 1777777777}})),
    made('in-claims-alone', 'valid', 'what the claims say is part of the badge', await signVcClaim(bare, {...own, claims})),
    made('two-credentials', ['unverifiable', 'unreadable', 'malformed'], 'two readers could each take another',
      await signVcClaim(oldBadge(listed.did), {...own, claims: oldBadge(unlisted.did)})),
    made('empty', ['unreadable', 'unverifiable', 'malformed'], 'no badge in the claim',
      await signVcClaim(oldBadge(listed.did), {...own, claims: {vc: {}}}))
  ];
}

// Keys and algorithms that are too weak, or that readers of badges need not know.
async function oddKeys(people) {
  const made = maker('jwt-odd');
  const {listed} = people.as('rsa');
  const by = (alg, key) => signJwt(jwtBadge(listed.did), {alg, kid: listed.key.id, key});
  const weak = rsaPrivate('weak', 1024);
  const jwk = publicJwk(weak);
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  return [
    made('ps256', ['unverifiable', 'not_authentic'], 'another padding', await by('PS256', listed.key.privateKey)),
    made('rs512', ['unverifiable', 'not_authentic'], 'another digest', await by('RS512', listed.key.privateKey)),
    made('rsa-1024', ['unverifiable', 'not_authentic', 'wrong_issuer'], 'RFC 7518, section 3.3, asks for 2048 bits',
      bySignature({did, key: {id: `${did}#0`}}, 'RS256', weak)),
    made('rsa-4096', 'valid_unrecognised_issuer', 'a long key', await longKey())
  ];
}

function longKey() {
  const key = rsaPrivate('long', 4096);
  const did = `did:jwk:${Buffer.from(JSON.stringify(publicJwk(key))).toString('base64url')}`;
  return signJwt(jwtBadge(did), {alg: 'RS256', kid: `${did}#0`, key});
}

// What the libraries refuse to make: one algorithm in the header, and a signature of another.
function bySignature(issuer, alg, privateKey, dsaEncoding = 'ieee-p1363') {
  const header = {alg, kid: issuer.key.id, typ: 'JWT'};
  const input = `${encode(header)}.${encode(claims(issuer))}`;
  const digest = {ed25519: null, rsa: 'sha256', ec: alg === 'ES384' ? 'sha384' : 'sha256'}[privateKey.asymmetricKeyType];
  const signature = signBytes(digest, Buffer.from(input), {key: privateKey, dsaEncoding});
  return `${input}.${signature.toString('base64url')}`;
}

/** Returns a badge that can be a JWT: its subject has an identifier, which `sub` repeats. */
export function jwtBadge(issuer, more = {}) {
  const made = badge(issuer, more);
  made.credentialSubject.id = 'urn:uuid:7b8a4c2e-7f54-4f0e-8c0b-2a9d6f1e5a10';
  return made;
}

function withoutCriteria(issuer) {
  const {credentialSubject} = jwtBadge(issuer);
  delete credentialSubject.achievement.criteria;
  return {credentialSubject};
}

function withPayload(jwt, change) {
  const [header, payload, signature] = jwt.split('.');
  return [header, encode(change(decode(payload))), signature].join('.');
}

function withHeader(jwt, change) {
  const [header, payload, signature] = jwt.split('.');
  return [encode(change(decode(header))), payload, signature].join('.');
}

// The last character of 64 or 256 bytes stands for two bits only; its other four should be zero (RFC 4648, section 3.5).
function withLooseBits(jwt) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return jwt.slice(0, -1) + alphabet[alphabet.indexOf(jwt.at(-1)) + 1];
}

function unsecured(issuer) {
  return new UnsecuredJWT(claims(issuer)).encode();
}

function hmac(issuer) {
  const password = new TextEncoder().encode(JSON.stringify(publicJwk(issuer.key.privateKey)));
  return new SignJWT(claims(issuer)).setProtectedHeader({alg: 'HS256', kid: issuer.key.id}).sign(password);
}

function critical(issuer, alg) {
  return new SignJWT(claims(issuer))
    .setProtectedHeader({alg, kid: issuer.key.id, crit: ['urn:example:colour'], 'urn:example:colour': 'blue'})
    .sign(issuer.key.privateKey, {crit: {'urn:example:colour': true}});
}

function claims(issuer) {
  const made = jwtBadge(issuer.did);
  return {...made, ...registered(made)};
}

function decode(part) {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
