// Badges with an embedded proof.

import {named} from '../../support/node/keys.mjs';
import {badge, oldBadge} from '../../support/node/sample.mjs';
import {sign} from '../../support/node/sign.mjs';
import {altered, maker} from './made.mjs';

/** How a badge of each generation of Verifiable Credentials is made. */
export const GENERATIONS = {'': badge, vc1: oldBadge};

/** Returns the badges of one suite and generation. `people` have keys of the kind that the suite takes. */
export async function dataIntegrityCases(people, suite, generation = '') {
  const badge = GENERATIONS[generation];
  const made = maker(`${suite}${generation && `-${generation}`}`);
  const {listed, unlisted, unreachable, didKey, didJwk, stranger} = people;
  const by = async (issuer, more, key = issuer.key, options) =>
    sign(badge(issuer.did, more), suite, key, options);
  const good = await by(listed);
  return [
    made('listed', 'valid', 'the trust list knows the issuer', good),
    made('did-web', 'valid_unrecognised_issuer', 'only a web domain vouches', await by(unlisted)),
    made('did-key', 'valid_unrecognised_issuer', 'nobody vouches', await by(didKey)),
    made('did-jwk', 'valid_unrecognised_issuer', 'nobody vouches', await by(didJwk)),
    made('unreachable', 'unverifiable', 'the key document is not to be had', await by(unreachable)),

    made('name-altered', 'not_authentic', 'altered', {...good, name: 'Captain'}),
    made('subject-altered', 'not_authentic', 'altered', altered(good, badge => {
      badge.credentialSubject.achievement.name = 'Navigation';
    })),
    made('created-altered', 'not_authentic', 'the proof itself is altered', altered(good, badge => {
      badge.proof.created = '2026-05-06T09:30:01Z';
    })),
    made('issuer-altered', 'not_authentic', 'altered', altered(good, badge => {
      badge.issuer.id = unlisted.did;
    })),
    made('purpose', 'not_authentic', 'signed for another purpose',
      await by(listed, {}, listed.key, {purpose: 'authentication'})),
    made('borrowed-method', 'not_authentic', 'names the key of the issuer, made with another', await by(listed, {}, {
      ...stranger, id: listed.key.id, signer: () => ({...stranger.signer(), id: listed.key.id})
    })),

    made('stranger', 'wrong_issuer', "a stranger's key", await by(listed, {}, stranger)),
    made('other-institution', 'wrong_issuer', "another institution's key", await by(listed, {}, unlisted.key)),
    made('key-not-in-document', 'wrong_issuer', 'the key is not in the document', await by(unlisted, {}, unlisted.unknown)),
    made('did-key-stranger', 'wrong_issuer', "a stranger's key", await by(didKey, {}, stranger)),
    made('did-jwk-stranger', 'wrong_issuer', "a stranger's key", await by(didJwk, {}, stranger)),
    made('key-as-fragment', 'wrong_issuer', "a stranger's key as the fragment of the issuer's address",
      await by(unlisted, {}, named(stranger, unlisted.did, `${unlisted.did}#${stranger.publicKeyMultibase}`))),

    made('superseded-before', 'valid', 'signed before the key was retired',
      await by(listed, {}, listed.superseded)),
    made('superseded-after', 'wrong_issuer', 'signed after the key was retired',
      await by(listed, {}, listed.superseded, {created: '2026-06-02T00:00:00Z'})),
    made('compromised', 'revoked', 'anybody may hold the key', await by(listed, {}, listed.compromised)),
    made('before-the-key', 'wrong_issuer', 'signed before the key was valid',
      await by(listed, {validFrom: '2025-12-01T00:00:00Z'}, listed.key, {created: '2025-12-01T00:00:00Z'})),

    made('expired', 'expired', 'over', await by(listed, {validUntil: '2026-11-01T00:00:00Z'})),
    made('did-web-expired', 'expired', 'over', await by(unlisted, {validUntil: '2026-11-01T00:00:00Z'})),
    made('still-valid', 'valid', 'until next year', await by(listed, {validUntil: '2027-11-01T00:00:00Z'})),
    made('not-yet', 'not_yet_valid', 'from next year',
      await by(listed, {validFrom: '2027-01-01T00:00:00Z'}, listed.key, {created: '2026-05-06T09:30:00Z'})),

    made('without-criteria', 'malformed', 'a badge must say what for', await by(listed, without(badge, 'criteria'))),
    made('without-proof', 'unsigned', 'nobody signed it', badge(listed.did)),
    made('expired-and-altered', 'not_authentic', 'what is altered is not even expired', {
      ...await by(listed, {validUntil: '2026-11-01T00:00:00Z'}), name: 'Captain'
    }),
    made('second-proof-of-stranger', 'valid', "a stranger's proof beside a good one is a warning", {
      ...good, proof: [good.proof, (await by(listed, {}, stranger)).proof]
    }),
    made('second-proof-broken', 'not_authentic', 'a broken proof of the issuer spoils the badge', {
      ...good, proof: [good.proof, (await by(listed, {name: 'Other'})).proof]
    })
  ];
}

function without(badge, part) {
  const {credentialSubject} = badge('urn:x');
  delete credentialSubject.achievement[part];
  return {credentialSubject};
}
