// Sets of proofs, and proofs that build on others (Data Integrity 1.0, sections 2.1.1 and 2.1.2).

import {badge} from '../../support/node/sample.mjs';
import {proofUpon, sign} from '../../support/node/sign.mjs';
import {altered, maker} from './made.mjs';

const [FIRST, SECOND] = ['urn:uuid:0c1b8f5e-0d64-4b5e-9f0f-4d9a3f0f6a01', 'urn:uuid:0c1b8f5e-0d64-4b5e-9f0f-4d9a3f0f6a02'];

/** Returns badges with more than one proof, the first with one suite and the second with another. */
export async function chainCases(people, [suite, kind], [otherSuite, otherKind]) {
  const made = maker(`proofs-${suite}-${otherSuite}`);
  const {listed, unlisted, stranger} = people.as(kind);
  const other = people.as(otherKind);
  const unsigned = badge(listed.did);
  const prove = async (suite, key, members, more) =>
    (await sign({...unsigned, ...more}, suite, key, {proof: members})).proof;
  const upon = (previous, key = other.listed.key, members = {id: SECOND}) =>
    proofUpon(unsigned, previous, otherSuite, key, members);
  const both = (...proofs) => ({...unsigned, proof: proofs});

  const first = await prove(suite, listed.key, {id: FIRST});
  const second = await prove(otherSuite, other.listed.key, {id: SECOND});
  const bySomebody = await prove(suite, unlisted.key, {id: FIRST});
  const broken = await prove(suite, listed.key, {id: FIRST}, {name: 'Other'});
  const brokenOther = await prove(otherSuite, other.listed.key, {id: SECOND}, {name: 'Other'});
  const chained = await upon([first]);
  const thirdUponBoth = await proofUpon(unsigned, [first, second], suite, listed.key);
  return [
    made('set', 'valid', 'both hold', both(first, second)),
    made('set-order', 'valid', 'a set has no order', both(second, first)),
    made('set-first-broken', 'not_authentic', 'a broken proof of the issuer spoils the badge', both(broken, second)),
    made('set-second-broken', 'not_authentic', 'a broken proof of the issuer spoils the badge', both(first, brokenOther)),
    made('set-unknown-suite', 'valid', 'one of an unknown suite beside a good one is a warning',
      both(first, {...second, cryptosuite: 'bbs-2023', type: 'DataIntegrityProof'})),
    made('only-unknown-suite', 'unverifiable', 'nothing can be said',
      both({...second, cryptosuite: 'bbs-2023', type: 'DataIntegrityProof'})),
    made('set-altered', 'not_authentic', 'altered', {...both(first, second), name: 'Captain'}),

    made('chain', 'valid', 'both hold', both(first, chained)),
    made('chain-order', 'valid', 'a set has no order', both(chained, first)),
    made('chain-upon-somebody', 'valid', 'the issuer confirms the proof of another',
      both(bySomebody, await upon([bySomebody]))),
    made('chain-by-somebody', 'valid', "another's proof upon the issuer's is a warning",
      both(first, await upon([first], other.unlisted.key))),
    made('chain-upon-two', 'valid', 'all hold', both(first, second, thirdUponBoth)),
    made('chain-altered', 'not_authentic', 'altered', {...both(first, chained), name: 'Captain'}),
    made('chain-without-first', 'not_authentic', 'the proof that it builds on is missing', both(chained)),
    made('chain-upon-broken', 'not_authentic', 'the proof that it builds on does not hold',
      both(broken, await upon([broken]))),
    made('chain-swapped-first', 'not_authentic', 'the proof that it builds on was put in later', both(bySomebody, chained)),
    made('chain-first-altered', 'not_authentic', 'the proof that it builds on was altered',
      both(altered(first, proof => { proof.created = '2026-05-06T09:30:01Z'; }), chained)),
    made('chain-claimed-later', 'not_authentic', 'says that it builds on another, and was not made so',
      both(first, {...second, previousProof: FIRST})),
    made('chain-denied', 'not_authentic', 'was made upon another, and does not say so',
      both(first, altered(chained, proof => { delete proof.previousProof; }))),
    made('chain-circle', 'not_authentic', 'each builds on the other',
      both({...first, previousProof: SECOND}, {...chained, previousProof: FIRST})),
    made('chain-upon-itself', 'not_authentic', 'builds on itself', both(first, {...chained, previousProof: SECOND})),
    made('chain-two-of-one-id', 'not_authentic', 'nobody knows which is meant',
      both(first, {...bySomebody, id: FIRST}, chained)),
    made('chain-by-stranger', ['wrong_issuer', 'not_authentic'], "only strangers' proofs",
      both(bySomebody, await proofUpon(unsigned, [bySomebody], suite, stranger, {id: SECOND})))
  ];
}
