// Badges in a compact JWT.

import {SignJWT, UnsecuredJWT} from 'jose';

import {publicJwk} from '../../support/node/keys.mjs';
import {badge, statusEntry} from '../../support/node/sample.mjs';
import {signJwt, signedStatusList} from '../../support/node/sign.mjs';

const STATUS_LIST = 'https://harbour.example/status/jwt.json';

/** Returns badges that were signed with EdDSA and with ES256, and the status list of some by its URL. */
export async function jwtCases(people) {
  const {listed} = people;
  return {
    cases: [...await casesOf(people, 'ES256', 'es256'), ...await casesOf(people, 'EdDSA', 'eddsa')],
    lists: {[STATUS_LIST]: await signedStatusList(STATUS_LIST, listed.did, [7], 'eddsa-rdfc-2022', listed.key)}
  };
}

async function casesOf({listed, unlisted, unreachable}, alg, kind) {
  const made = (name, verdicts, because, content) =>
    ({file: `jwt-${kind}-${name}.jwt`, content, verdicts: [verdicts].flat(), because});
  const by = (issuer, more, options = {}) => signJwt(jwtBadge(issuer.did, more), {
    alg, kid: issuer[kind].id, key: issuer[kind].privateKey, ...options
  });
  const good = await by(listed);
  return [
    made('listed', 'valid', 'the trust list knows the issuer', good),
    made('did-web', 'valid_unrecognised_issuer', 'only a web domain vouches', await by(unlisted)),
    made('unreachable', 'unverifiable', 'the key document is not to be had', await by(unreachable)),
    made('unknown-header', 'valid', 'unknown header members are ignored', await by(listed, {}, {header: {colour: 'blue'}})),
    made('vc-type', 'valid', 'the type that VC-JOSE-COSE recommends', await by(listed, {}, {header: {typ: 'vc+jwt'}})),

    made('payload-altered', 'not_authentic', 'altered', withPayload(good, claims => ({...claims, name: 'Captain'}))),
    made('header-altered', 'not_authentic', 'altered', withHeader(good, header => ({...header, typ: undefined}))),
    made('signature-of-another', 'not_authentic', 'the signature of another badge',
      [...good.split('.').slice(0, 2), (await by(listed, {name: 'Other'})).split('.')[2]].join('.')),
    made('loose-bits', ['unreadable', 'not_authentic'], 'another spelling of the same signature', withLooseBits(good)),
    made('borrowed-key-id', 'not_authentic', 'names the key of the issuer, made with another',
      await by(listed, {}, {key: unlisted[kind].privateKey})),
    made('none', ['not_authentic', 'unsigned', 'unverifiable'], 'no signature at all', unsecured(listed)),
    made('hmac', ['not_authentic', 'unverifiable'], 'the public key used as a password', await hmac(listed, kind)),
    made('critical', ['not_authentic', 'unverifiable'], 'a critical extension that nobody knows', await critical(listed, alg, kind)),

    made('other-institution', 'wrong_issuer', "another institution's key",
      await by(listed, {}, {kid: unlisted[kind].id, key: unlisted[kind].privateKey})),

    made('not-revoked', 'valid', 'the list says so', await by(listed, {credentialStatus: statusEntry(STATUS_LIST, 6)})),
    made('revoked', 'revoked', 'the list says so', await by(listed, {credentialStatus: statusEntry(STATUS_LIST, 7)})),

    made('expired', 'expired', 'over', await by(listed, {validUntil: '2026-11-01T00:00:00Z'})),
    made('not-yet', ['not_yet_valid'], 'from next year', await by(listed, {validFrom: '2027-01-01T00:00:00Z'})),
    made('other-iss', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {iss: unlisted.did}})),
    made('other-jti', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {jti: 'urn:uuid:0'}})),
    made('other-sub', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {sub: 'did:key:z0'}})),
    made('other-nbf', 'malformed', 'the claims contradict the badge', await by(listed, {}, {claims: {nbf: 1777777777}})),
    made('without-criteria', 'malformed', 'a badge must say what for', await by(listed, withoutCriteria(listed.did)))
  ];
}

function jwtBadge(issuer, more = {}) {
  const made = badge(issuer, more);
  // `sub` needs an identifier.
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

// The last character stands for two bits only; its other four should be zero (RFC 4648, section 3.5).
function withLooseBits(jwt) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return jwt.slice(0, -1) + alphabet[alphabet.indexOf(jwt.at(-1)) + 1];
}

function unsecured(issuer) {
  return new UnsecuredJWT(claims(issuer)).encode();
}

function hmac(issuer, kind) {
  const password = new TextEncoder().encode(JSON.stringify(publicJwk(issuer[kind].privateKey)));
  return new SignJWT(claims(issuer)).setProtectedHeader({alg: 'HS256', kid: issuer[kind].id}).sign(password);
}

function critical(issuer, alg, kind) {
  return new SignJWT(claims(issuer))
    .setProtectedHeader({alg, kid: issuer[kind].id, crit: ['urn:example:colour'], 'urn:example:colour': 'blue'})
    .sign(issuer[kind].privateKey, {crit: {'urn:example:colour': true}});
}

function claims(issuer) {
  const made = jwtBadge(issuer.did);
  return {
    ...made, iss: issuer.did, sub: made.credentialSubject.id, jti: made.id, nbf: Date.parse(made.validFrom) / 1000
  };
}

function decode(part) {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
