// Badges in presentations and envelopes, and with endorsements.

import * as vc from '@digitalbazaar/vc';
import {SignJWT} from 'jose';

import {documentLoader} from '../../support/node/contexts.mjs';
import {NOW, OB3, VC1, VC2, badge, oldBadge} from '../../support/node/sample.mjs';
import {SUITES, registered, sign, signJwt, signVcClaim} from '../../support/node/sign.mjs';
import {maker} from './made.mjs';

/** Returns presentations; what their holders seal says nothing about the badges in them. */
export async function presentationCases(people) {
  const {listed, unlisted, stranger, didKey} = people;
  const made = maker('presentation');
  const es256 = people.as('p256').listed;
  const [good, expired, forged, other] = await Promise.all([
    sign(badge(listed.did), 'eddsa-rdfc-2022', listed.key),
    sign(badge(listed.did, {validUntil: '2026-11-01T00:00:00Z'}), 'eddsa-rdfc-2022', listed.key),
    sign(badge(listed.did), 'eddsa-rdfc-2022', stranger),
    sign(badge(unlisted.did), 'eddsa-jcs-2022', unlisted.key)
  ]);
  const altered = {...good, name: 'Captain'};
  const old = await sign(oldBadge(listed.did), 'ed25519-signature-2020', listed.key);
  const token = await signJwt(withSubject(badge(es256.did)), {alg: 'ES256', kid: es256.key.id, key: es256.key.privateKey});
  const claim = await signVcClaim(oldBadge(es256.did), {alg: 'ES256', kid: es256.key.id, key: es256.key.privateKey});
  const present = (...badges) => vc.createPresentation({verifiableCredential: badges, holder: didKey.did, now: NOW});
  const bare = verifiableCredential => ({'@context': [VC2], type: ['VerifiablePresentation'], verifiableCredential});
  const sealed = presentation => vc.signPresentation({
    presentation, challenge: 'a1', documentLoader: documentLoader(),
    suite: SUITES['eddsa-rdfc-2022'].proof({signer: didKey.key.signer(), date: '2026-11-20T00:00:00Z'})
  });
  const asJwt = (vp, more = {}) => new SignJWT({iss: didKey.did, vp, ...more})
    .setProtectedHeader({alg: 'EdDSA', kid: didKey.key.id, typ: 'JWT'}).sign(didKey.key.privateKey);
  const envelope = (text, type = 'application/vc+jwt') =>
    ({'@context': VC2, id: `data:${type},${text}`, type: 'EnvelopedVerifiableCredential'});
  const later = {...await sealed(present(good)), holder: unlisted.did};
  return [
    made('plain', 'valid', 'the badge in it is good', present(good)),
    made('one-without-list', 'valid', 'the badge in it is good', bare(good)),
    made('sealed', 'valid', 'the badge in it is good', await sealed(present(good))),
    made('seal-broken', 'valid', 'whoever presents it is not asked', later),
    made('two', 'valid_unrecognised_issuer', 'the worse of two', present(good, other)),
    made('with-altered', 'not_authentic', 'one badge was altered', present(good, altered)),
    made('with-expired', 'expired', 'one badge is over', bare([good, expired])),
    made('forged', 'wrong_issuer', "a stranger's key", present(forged)),
    made('sealed-altered', 'not_authentic', 'the seal of who presents it heals nothing', await sealed(present(altered))),
    made('unsigned', 'unsigned', 'whoever presents it is not its issuer', await sealed(present(badge(didKey.did)))),
    made('old', 'valid', 'a badge of Verifiable Credentials 1.1', {...bare([old]), '@context': [VC1]}),
    made('of-token', 'valid', 'a JWT as text', {...bare([token]), '@context': [VC1]}),
    made('of-claim', 'valid', 'an older JWT as text', {...bare([claim]), '@context': [VC1]}),
    made('empty', ['unreadable', 'unverifiable'], 'no badge in it', bare([])),
    made('jwt', 'valid', 'Verifiable Credentials 1.1, section 6.3.1', await asJwt({...bare([token]), '@context': [VC1]})),
    made('jwt-embedded', 'valid', 'a badge with a proof in a JWT', await asJwt(bare([good]))),
    made('jwt-altered', 'not_authentic', 'the seal of who presents it heals nothing', await asJwt(bare([altered]))),
    made('enveloped', 'valid', 'VC-JOSE-COSE, section 3.1.1', bare([envelope(token)])),
    made('envelope-alone', 'valid', 'Verifiable Credentials 2.0, section 4.12', envelope(token)),
    made('envelope-altered', 'not_authentic', 'the JWT was cut', envelope(token.replace(/.{6}$/, 'AAAAAA'))),
    made('envelope-of-other-type', ['unreadable', 'unverifiable'], 'a form that is not read',
      envelope(token, 'application/vc+cose')),
    made('envelope-not-data', ['unreadable', 'unverifiable'], 'nothing is fetched to read a badge',
      {...envelope(token), id: 'https://harbour.example/badge.jwt'})
  ];
}

/** Returns badges with endorsements inside, each with the verdicts on those. None changes the verdict on the badge. */
export async function endorsementCases(people) {
  const {listed, unlisted, stranger, didKey} = people;
  const made = maker('endorsed');
  const cases = [];
  const about = badge(listed.did).id;
  const seal = (issuer, subject = about, key = issuer.key) => sign(endorsement(issuer.did, subject), 'eddsa-rdfc-2022', key);
  const add = async (name, because, endorsements, more) => {
    const document = await sign(badge(listed.did, more), 'eddsa-rdfc-2022', listed.key);
    cases.push({...made(name, 'valid', because, document), endorsements});
  };
  const good = await seal(unlisted);
  await add('by-domain', 'another institution praises it', ['valid_unrecognised_issuer'], {endorsement: [good]});
  await add('by-listed', 'the issuer praises itself', ['valid'], {endorsement: [await seal(listed)]});
  await add('two', 'each is judged for itself', ['valid_unrecognised_issuer', 'not_authentic'],
    {endorsement: [good, {...good, name: 'Altered'}]});
  await add('by-stranger', "a stranger's key", ['wrong_issuer'], {endorsement: [await seal(unlisted, about, stranger)]});
  await add('of-another', 'an endorsement of another badge', ['malformed'], {endorsement: [await seal(unlisted, 'urn:uuid:0')]});
  await add('unsigned', 'nobody signed it', ['unsigned'], {endorsement: [endorsement(unlisted.did, about)]});
  const key = people.as('ed25519').didKey.key;
  const token = endorsement(didKey.did, about);
  await add('jwt', 'an endorsement in a JWT', ['valid_unrecognised_issuer'], {
    endorsementJwt: [await signJwt(token, {alg: 'EdDSA', kid: key.id, key: key.privateKey, claims: registered(token)})]
  });
  return cases;
}

function endorsement(issuer, subject) {
  return {
    '@context': [VC2, OB3],
    id: 'urn:uuid:b7a9fdd4-6d5c-4d9b-9c3f-7d1f3c1b0f11',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement by the pilots',
    issuer: {id: issuer, type: ['Profile'], name: 'Guild of Pilots'},
    validFrom: '2026-05-07T00:00:00Z',
    credentialSubject: {id: subject, type: ['EndorsementSubject'], endorsementComment: 'We hire whoever holds it.'}
  };
}

function withSubject(document) {
  document.credentialSubject.id = 'urn:uuid:7b8a4c2e-7f54-4f0e-8c0b-2a9d6f1e5a10';
  return document;
}
