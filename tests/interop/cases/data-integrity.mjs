// Badges with an embedded proof.

import {badge} from '../../support/node/sample.mjs';
import {sign} from '../../support/node/sign.mjs';

/** Returns the badges of one cryptosuite. */
export async function dataIntegrityCases(people, suite) {
  const made = (name, verdicts, because, document) => ({
    file: `${suite}-${name}.json`,
    content: JSON.stringify(document, null, 1),
    verdicts: [verdicts].flat(),
    because
  });
  const {listed, unlisted, unreachable, didKey, stranger} = people;
  const by = async (issuer, more, key = issuer.key, options) =>
    sign(badge(issuer.did, more), suite, key, options);
  const good = await by(listed);
  return [
    made('listed', 'valid', 'the trust list knows the issuer', good),
    made('did-web', 'valid_unrecognised_issuer', 'only a web domain vouches', await by(unlisted)),
    made('did-key', 'valid_unrecognised_issuer', 'nobody vouches', await by(didKey)),
    made('unreachable', 'unverifiable', 'the key document is not to be had', await by(unreachable)),

    made('name-altered', 'not_authentic', 'altered', {...good, name: 'Captain'}),
    made('subject-altered', 'not_authentic', 'altered', altered(good, badge => {
      badge.credentialSubject.creditsEarned = 15;
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

    made('superseded-before', 'valid', 'signed before the key was retired',
      await by(listed, {}, listed.superseded)),
    made('superseded-after', 'wrong_issuer', 'signed after the key was retired',
      await by(listed, {}, listed.superseded, {created: '2026-06-02T00:00:00Z'})),
    made('compromised', 'revoked', 'anybody may hold the key', await by(listed, {}, listed.compromised)),
    made('before-the-key', 'wrong_issuer', 'signed before the key was valid',
      await by(listed, {validFrom: '2025-12-01T00:00:00Z'})),

    made('expired', 'expired', 'over', await by(listed, {validUntil: '2026-11-01T00:00:00Z'})),
    made('did-web-expired', 'expired', 'over', await by(unlisted, {validUntil: '2026-11-01T00:00:00Z'})),
    made('still-valid', 'valid', 'until next year', await by(listed, {validUntil: '2027-11-01T00:00:00Z'})),
    made('not-yet', 'not_yet_valid', 'from next year',
      await by(listed, {validFrom: '2027-01-01T00:00:00Z'}, listed.key, {created: '2026-05-06T09:30:00Z'})),

    made('without-criteria', 'malformed', 'a badge must say what for', await by(listed, withoutCriteria(listed.did))),
    made('without-proof', 'unsigned', 'nobody signed it', badge(listed.did)),
    made('second-proof-of-stranger', 'valid', "a stranger's proof beside a good one is a warning", {
      ...good, proof: [good.proof, (await by(listed, {}, stranger)).proof]
    }),
    made('second-proof-broken', 'not_authentic', 'a broken proof of the issuer spoils the badge', {
      ...good, proof: [good.proof, (await by(listed, {name: 'Other'})).proof]
    })
  ];
}

function altered(document, change) {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

function withoutCriteria(issuer) {
  const {credentialSubject} = badge(issuer);
  delete credentialSubject.achievement.criteria;
  return {credentialSubject};
}
