// Badges whose issuer can withdraw them, and status lists that count or do not.

import {badge, statusEntry} from '../../support/node/sample.mjs';
import {sign, signedStatusList} from '../../support/node/sign.mjs';
import {altered, maker} from './made.mjs';

/** Returns the badges of one suite, and the status lists by address. */
export async function statusCases(people, suite) {
  const {listed, unlisted, didKey, stranger} = people;
  const lists = {};
  const address = (issuer, name) => `https://harbour.example/status/${suite}-${issuer.name}-${name}.json`;
  const list = async (issuer, name, options = {}) => {
    const url = address(issuer, name);
    lists[url] = await signedStatusList(
      options.id ?? url, options.issuer ?? issuer.did, [7, 131071], suite, options.key ?? issuer.key, options.more);
    return url;
  };
  const cases = [];
  const add = async (name, issuer, url, index, verdict, because) => {
    const document = await sign(badge(issuer.did, {credentialStatus: statusEntry(url, index)}), suite, issuer.key);
    cases.push({
      file: `${suite}-status-${name}.json`, content: JSON.stringify(document, null, 1), verdicts: [verdict].flat(), because
    });
  };

  for(const issuer of [listed, unlisted, didKey]) {
    const url = await list(issuer, 'good');
    const well = issuer === listed ? 'valid' : 'valid_unrecognised_issuer';
    await add(`${issuer.name}-not-revoked`, issuer, url, 6, well, 'the list says so');
    await add(`${issuer.name}-revoked`, issuer, url, 7, 'revoked', 'the list says so');
    await add(`${issuer.name}-last-place`, issuer, url, 131071, 'revoked', 'the last place of the list');
    const withheld = address(issuer, 'withheld');
    const unknown = issuer === listed ? 'valid_status_unknown' : 'valid_unrecognised_issuer';
    await add(`${issuer.name}-withheld`, issuer, withheld, 7, unknown, 'the list is not to be had');
  }
  const unknown = 'valid_status_unknown';
  const forged = await list(listed, 'forged', {key: stranger});
  await add('forged', listed, forged, 6, unknown, "the list is a stranger's work");
  const other = await list(listed, 'other-issuer', {issuer: unlisted.did, key: unlisted.key});
  await add('other-issuer', listed, other, 6, unknown, "the list is another issuer's");
  const moved = await list(listed, 'moved', {id: address(listed, 'good')});
  await add('moved', listed, moved, 6, unknown, 'the list says that it belongs elsewhere');
  const over = await list(listed, 'over', {more: {validUntil: '2026-11-25T00:00:00Z'}});
  await add('over', listed, over, 6, unknown, 'the list is over');
  const altered = await list(listed, 'altered');
  lists[altered].validFrom = '2026-11-21T00:00:00Z';
  await add('altered', listed, altered, 6, unknown, 'the list was altered');
  await add('outside', listed, await list(listed, 'good'), 131072, unknown, 'there is no such place');
  if(!suite.includes('-jcs-')) {
    cases.push(...await restated(listed, suite, address(listed, 'good')));
  }
  return {cases, documents: lists};
}

// What a signature over statements covers can be written in several ways, and whoever holds a badge chooses.
async function restated(issuer, suite, url) {
  const made = maker(`${suite}-status-restated`);
  const signed = await sign(badge(issuer.did, {credentialStatus: statusEntry(url, 7)}), suite, issuer.key);
  const entry = signed.credentialStatus;
  const elsewhere = members => altered(signed, document => {
    document.evidence.push({id: entry.id, ...members});
    Object.keys(members).forEach(name => delete document.credentialStatus[name]);
  });
  const ways = {
    'purpose-in-list': {...signed, credentialStatus: {...entry, statusPurpose: [entry.statusPurpose]}},
    'index-in-list': {...signed, credentialStatus: {...entry, statusListIndex: [entry.statusListIndex]}},
    'address-in-list': {...signed, credentialStatus: {...entry, statusListCredential: [entry.statusListCredential]}},
    'type-in-list': {...signed, credentialStatus: {...entry, type: [entry.type]}},
    'entry-in-list': {...signed, credentialStatus: [entry]},
    'index-as-value': {...signed, credentialStatus: {...entry, statusListIndex: {'@value': entry.statusListIndex}}},
    'type-elsewhere': elsewhere({type: entry.type}),
    'all-elsewhere': altered(signed, document => {
      document.evidence.push(entry);
      document.credentialStatus = {id: entry.id};
    }),
    'only-named': altered(signed, document => {
      document.evidence.push(entry);
      document.credentialStatus = entry.id;
    })
  };
  return Object.entries(ways).map(([name, document]) =>
    made(name, ['revoked', 'malformed', 'unverifiable', 'not_authentic'], 'the list says so, however the entry is written', document));
}
