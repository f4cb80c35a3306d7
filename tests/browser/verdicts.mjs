// A badge for every verdict, of a built site's own credentials.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {didDocument, didWebUrl, ed25519, named} from '../support/node/keys.mjs';
import {NOW, badge, statusEntry} from '../support/node/sample.mjs';
import {sign, signedStatusList} from '../support/node/sign.mjs';

export {NOW};

const SUITE = 'eddsa-jcs-2022';
const [IN_FORCE, WITHDRAWN] = [6, 7];

/**
 * Returns `{badges, documents, owner, seal}`. The badges are `{name, verdict, content}`, named after their verdicts,
 * one or more for each, to be looked at at the moment NOW. The documents are what a host must serve, by path, in the place
 * of the files of the site, so that it knows the key that the badges are sealed with: nobody has the site's own. The owner
 * is that key and its issuer. `seal` returns one more badge, with these parts in the place of the usual ones.
 */
export async function verdicts(folder) {
  const trust = readJson(folder, 'trust.json');
  const [issuer] = trust.issuers;
  const key = named(await ed25519('verdicts'), issuer.id, `${issuer.id}#tests`);
  const list = new URL('status/tests.json', trust.base_url).href;
  issuer.keys = [{
    id: key.id, publicKeyMultibase: key.publicKeyMultibase, valid_from: '2026-01-01T00:00:00Z', retired: null
  }];
  const documents = {
    [new URL('trust.json', trust.base_url).pathname]: trust,
    [new URL(didWebUrl(issuer.id)).pathname]: didDocument(issuer.id, [key]),
    [new URL(list).pathname]: await signedStatusList(list, issuer.id, [WITHDRAWN], SUITE, key)
  };
  const unsealed = more => own(folder, trust, {credentialStatus: statusEntry(list, IN_FORCE), ...more});
  const badges = await makeEach(unsealed, list, key);
  return {
    owner: {issuer: issuer.id, key},
    badges: badges.map(([name, verdict, content]) => ({name, verdict, content: text(content)})),
    documents: Object.fromEntries(Object.entries(documents).map(([path, document]) => [path, text(document)])),
    seal: more => sign(unsealed(more), SUITE, key)
  };
}

async function makeEach(unsealed, list, key) {
  const stranger = await ed25519('stranger');
  const sealed = (more, by = key) => sign(unsealed(more), SUITE, by);
  const genuine = await sealed({});
  const {proof, ...unsigned} = genuine;
  const redefined = structuredClone(unsigned);
  redefined.credentialSubject.achievement.description = 'Begin a thing, and end all others.';
  const unfinished = structuredClone(unsigned);
  delete unfinished.credentialSubject.achievement.criteria;
  const {credentialStatus, ...foreign} = structuredClone(unsigned);
  foreign.issuer.id = stranger.controller;
  return [
    ['valid', 'valid', genuine],
    ['valid-warning', 'valid', await sign(redefined, SUITE, key)],
    ['valid-status-unknown', 'valid_status_unknown', await sealed({credentialStatus: statusEntry(`${list}-lost.json`, 1)})],
    ['valid-unrecognised-issuer', 'valid_unrecognised_issuer', await sign(foreign, SUITE, stranger)],
    ['revoked', 'revoked', await sealed({credentialStatus: statusEntry(list, WITHDRAWN)})],
    ['expired', 'expired', await sealed({validUntil: '2026-11-01T00:00:00Z'})],
    ['not-yet-valid', 'not_yet_valid', await sealed({validFrom: '2026-12-01T00:00:00Z'})],
    ['not-authentic', 'not_authentic', {...genuine, awardedDate: '2025-05-04T00:00:00Z'}],
    ['wrong-issuer', 'wrong_issuer', await sealed({}, stranger)],
    ['unsigned', 'unsigned', unsigned],
    ['malformed', 'malformed', await sign(unfinished, SUITE, key)],
    ['unverifiable', 'unverifiable', {...genuine, proof: {...proof, cryptosuite: 'a-suite-of-tomorrow'}}],
    ['unreadable', 'unreadable', 'Dear sir or madam, here is my badge.']
  ];
}

// Returns a badge that the site itself could have given, with every kind of value that badges hold.
function own(folder, {base_url: base, issuers: [issuer], definitions}, more) {
  const {id} = definitions.find(({status}) => status === 'active') ?? definitions[0];
  const {'@context': contexts, ...achievement} = readJson(folder, id.slice(base.length));
  const made = badge(issuer.id, more);
  const {result, ...subject} = made.credentialSubject;
  return {
    ...made,
    '@context': contexts,
    name: more.name ?? achievement.name,
    issuer: more.issuer ?? {id: issuer.id, type: ['Profile'], name: issuer.name},
    credentialSubject: {...subject, achievement}
  };
}

function readJson(folder, path) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

function text(value) {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
