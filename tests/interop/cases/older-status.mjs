// Older ways to withdraw a badge: StatusList2021, and the plain list of 1EdTech.

import {badge, oldBadge} from '../../support/node/sample.mjs';
import {sign, statusListOf2021} from '../../support/node/sign.mjs';
import {maker} from './made.mjs';

const LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1';
const UNKNOWN = 'valid_status_unknown';

/** Returns badges of one suite with entries of 2021, and the lists by address. */
export async function statusCasesOf2021({listed, unlisted, stranger}, suite) {
  const made = maker(`${suite}-status-2021`);
  const documents = {};
  const cases = [];
  const address = name => `https://harbour.example/status/2021/${suite}-${name}.json`;
  const list = async (name, {id, issuer = listed.did, key = listed.key, revoked = [7, 131071], ...more} = {}) => {
    documents[address(name)] = await sign(await statusListOf2021(id ?? address(name), issuer, revoked, more), suite, key);
  };
  const add = async (name, list, index, verdicts, because, {purpose = 'revocation', issuer = listed} = {}) => {
    const entry = {
      id: `${address(list)}#${index}`, type: 'StatusList2021Entry', statusPurpose: purpose,
      statusListIndex: String(index), statusListCredential: address(list)
    };
    const old = oldBadge(issuer.did, {credentialStatus: entry});
    old['@context'].push(LIST_2021);
    cases.push(made(name, verdicts, because, await sign(old, suite, issuer.key)));
  };
  await list('good');
  await add('not-revoked', 'good', 6, 'valid', 'the list says so');
  await add('revoked', 'good', 7, 'revoked', 'the list says so');
  await add('last-place', 'good', 131071, 'revoked', 'the last place of the list');
  await add('outside', 'good', 131072, UNKNOWN, 'there is no such place');
  await add('withheld', 'withheld', 7, UNKNOWN, 'the list is not to be had');
  await list('suspended', {purpose: 'suspension'});
  await add('suspended', 'suspended', 7, 'revoked', 'the list says so', {purpose: 'suspension'});
  await add('other-purpose', 'suspended', 6, UNKNOWN, 'the list is for another purpose');
  await list('short', {length: 100000});
  await add('short', 'short', 6, 'valid', 'a list shorter than the draft asks is a warning');
  await add('short-revoked', 'short', 7, 'revoked', 'the list says so');
  await list('forged', {key: stranger});
  await add('forged', 'forged', 6, UNKNOWN, "the list is a stranger's work");
  await list('other-issuer', {issuer: unlisted.did, key: unlisted.key});
  await add('other-issuer', 'other-issuer', 6, UNKNOWN, "the list is another issuer's");
  await list('moved', {id: address('good')});
  await add('moved', 'moved', 6, UNKNOWN, 'the list says that it belongs elsewhere');
  await list('over', {expirationDate: '2026-11-25T00:00:00Z'});
  await add('over', 'over', 6, UNKNOWN, 'the list is over');
  await list('altered');
  documents[address('altered')].issuanceDate = '2026-11-21T00:00:00Z';
  await add('altered', 'altered', 6, UNKNOWN, 'the list was altered');
  await list('unlisted', {issuer: unlisted.did, key: unlisted.key});
  await add('did-web-not-revoked', 'unlisted', 6, 'valid_unrecognised_issuer', 'the list says so', {issuer: unlisted});
  await add('did-web-revoked', 'unlisted', 7, 'revoked', 'the list says so', {issuer: unlisted});
  return {cases, documents};
}

/** Returns badges of one suite that plain lists of 1EdTech withdraw or do not, and the lists by address. */
export async function revocationListCases({listed, unlisted}, suite) {
  const made = maker(`${suite}-1edtech`);
  const documents = {};
  const own = badge(listed.did).id;
  const address = name => `https://harbour.example/revoked/${suite}-${name}.json`;
  const add = async (name, verdicts, because, list, more = {}) => {
    const entry = {id: address(name), type: '1EdTechRevocationList', ...more};
    if(list) {
      documents[entry.id] = {id: entry.id, issuer: listed.did, ...list};
    }
    const signed = await sign(badge(listed.did, {
      '@context': [...badge(listed.did)['@context'], 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
      credentialStatus: entry
    }), suite, listed.key);
    cases.push(made(name, verdicts, because, signed));
  };
  const cases = [];
  const revokes = (...revokedCredential) => ({revokedCredential});
  await add('not-listed', 'valid', 'the list names others', revokes({id: 'urn:uuid:0', revoked: true}));
  await add('empty', 'valid', 'the list names nobody', revokes());
  await add('listed', 'revoked', 'the list names it', revokes({id: own, revoked: true, revocationReason: 'Given in error'}));
  await add('listed-only', 'revoked', 'to be listed is enough', revokes({id: own}));
  await add('taken-back', 'valid', 'the list says that it is not withdrawn', revokes({id: own, revoked: false}));
  await add('withheld', UNKNOWN, 'the list is not to be had');
  await add('other-issuer', UNKNOWN, "the list is another issuer's", {issuer: unlisted.did, ...revokes()});
  await add('issuer-as-profile', 'valid', 'the issuer as an object', {issuer: {id: listed.did, type: 'Profile'}, ...revokes()});
  await add('moved', UNKNOWN, 'the list says that it belongs elsewhere', {id: address('empty'), ...revokes()});
  await add('without-list', UNKNOWN, 'no list in the document', {});
  await add('http', UNKNOWN, 'whoever stands in between can answer', revokes(), {id: 'http://harbour.example/revoked.json'});
  return {cases, documents};
}
