// One good badge of every suite, with what each side needs to check it.

import {cast} from '../interop/cases/cast.mjs';
import {ALGORITHMS, jwtBadge} from '../interop/cases/jwt.mjs';
import {contexts} from '../support/node/contexts.mjs';
import {didWebUrl, publicJwk} from '../support/node/keys.mjs';
import {NOW, badge} from '../support/node/sample.mjs';
import {SUITES, sign, signJwt} from '../support/node/sign.mjs';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';

/** Returns `{name, badge, request, documents}` for each suite; `documents` are what the other side is given. */
export async function questions() {
  const people = await cast();
  const embedded = Object.entries(SUITES).map(([name, {kind}]) => ofSuite(people, name, kind));
  const tokens = Object.entries(ALGORITHMS).map(([alg, kind]) => ofAlgorithm(people, alg, kind));
  return Promise.all([...embedded, ...tokens]);
}

async function ofSuite(people, name, kind) {
  const {listed} = people.as(kind);
  const document = people.documents[didWebUrl(listed.did)];
  const signed = await sign(badge(listed.did), name, listed.key);
  const {id, publicKeyMultibase} = listed.key;
  return {
    name, badge: JSON.stringify(signed), request: request(people),
    documents: {
      ...Object.fromEntries([...contexts.keys()].map(url => [url, contexts.get(url)])),
      [listed.did]: document,
      [id]: {'@context': MULTIKEY, id, type: 'Multikey', controller: listed.did, publicKeyMultibase}
    }
  };
}

async function ofAlgorithm(people, alg, kind) {
  const {listed} = people.as(kind);
  const {id, privateKey} = listed.key;
  return {
    name: `JWT ${alg}`, badge: await signJwt(jwtBadge(listed.did), {alg, kid: id, key: privateKey}),
    request: request(people), documents: {[id]: publicJwk(privateKey)}
  };
}

function request({trust}) {
  return {now: NOW, trust, resources: {}};
}
