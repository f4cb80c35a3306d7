// Open Badges 2.0: signed assertions, and hosted ones.

import {CompactSign} from 'jose';

import {keyPair, publicJwk, publicPem} from '../../support/node/keys.mjs';
import {OB2_ALGORITHMS, hosted, school, signAssertion, toBeSigned} from '../../support/node/school.mjs';
import {altered, maker} from './made.mjs';

const [WELL, UNKNOWN] = ['valid_unrecognised_issuer', 'valid_status_unknown'];

/** Returns the badges, the documents by address, and the schools that are recognised. */
export async function openBadges2Cases() {
  const documents = {};
  const trusted = [];
  const cases = [];
  const add = async (name, verdicts, because, make, {listed = false, alg} = {}) => {
    const one = await school(`https://${name}.${listed ? 'harbour' : 'quay'}.example`, alg);
    // `make` may change the school's documents, or put others beside them.
    const content = await make(one);
    Object.assign(documents, one.documents);
    if(listed) {
      trusted.push({id: one.ids.profile, name: 'Quay School', url: `${one.origin}/`, source: 'list', keys: []});
    }
    cases.push(maker('ob2')(name, verdicts, because, content));
  };
  await signed(add);
  await keys(add);
  await revoked(add);
  await fetched(add);
  await scopes(add);
  return {cases, documents, trusted};
}

async function signed(add) {
  for(const alg of Object.keys(OB2_ALGORITHMS)) {
    const name = alg.toLowerCase();
    await add(`signed-${name}`, WELL, 'only a web domain vouches', one => signAssertion(toBeSigned(one), one), {alg});
    await add(`signed-${name}-listed`, 'valid', 'the trust list knows the issuer',
      one => signAssertion(toBeSigned(one), one), {alg, listed: true});
    await add(`signed-${name}-altered`, 'not_authentic', 'altered',
      async one => withPayload(await signAssertion(toBeSigned(one), one), {issuedOn: '2025-05-06T09:30:00Z'}), {alg});
    await add(`signed-${name}-by-stranger`, 'not_authentic', 'names the key of the issuer, made with another',
      async one => signAssertion(toBeSigned(one), one, {}, (await keyPair(OB2_ALGORITHMS[alg], 'stranger')).privateKey), {alg});
  }
  await add('signed-embedded-badge', WELL, 'the badge class is part of what is signed',
    one => signAssertion(toBeSigned(one, {badge: one.documents[one.ids.badge]}), one));
  await add('signed-expired', 'expired', 'over', one => signAssertion(toBeSigned(one, {expires: '2026-11-01T00:00:00Z'}), one));
  await add('signed-still-valid', WELL, 'until next year',
    one => signAssertion(toBeSigned(one, {expires: '2027-11-01T00:00:00Z'}), one));
  for(const part of ['recipient', 'issuedOn']) {
    await add(`signed-without-${part.toLowerCase()}`, 'malformed', 'a part that an assertion must have',
      one => signAssertion(toBeSigned(one, {[part]: undefined}), one));
  }
  for(const part of ['name', 'description', 'criteria', 'image']) {
    await add(`signed-badge-without-${part}`, 'malformed', 'a part that a badge class must have', one => {
      delete one.documents[one.ids.badge][part];
      return signAssertion(toBeSigned(one), one);
    });
  }
  await add('signed-badge-withheld', 'unverifiable', 'what was achieved is not to be had', one => {
    delete one.documents[one.ids.badge];
    return signAssertion(toBeSigned(one), one);
  });
  await add('signed-profile-withheld', 'unverifiable', 'nobody says which keys the issuer has', one => {
    delete one.documents[one.ids.profile];
    return signAssertion(toBeSigned(one), one);
  });
  await add('not-signed', 'unsigned', 'says that it is signed, and is not', one => toBeSigned(one));
}

// The link between issuer and key goes both ways.
async function keys(add) {
  const stranger = await keyPair('rsa', 'stranger');
  const withKey = (one, id, more) => {
    one.documents[id] = {...one.documents[one.ids.key], id, publicKeyPem: publicPem(stranger.privateKey), ...more};
  };
  await add('key-withheld', 'unverifiable', 'the key is not to be had', one => {
    delete one.documents[one.ids.key];
    return signAssertion(toBeSigned(one), one);
  });
  await add('key-of-another-owner', 'wrong_issuer', 'the key says that it is somebody else\'s', one => {
    one.documents[one.ids.key].owner = 'https://somebody.example/issuer.json';
    return signAssertion(toBeSigned(one), one);
  });
  await add('key-not-in-profile', 'wrong_issuer', 'the profile does not list the key', one => {
    const id = `${one.origin}/keys/2.json`;
    withKey(one, id);
    return signAssertion(toBeSigned(one, {verification: {type: 'SignedBadge', creator: id}}), one, {}, stranger.privateKey);
  });
  await add('key-elsewhere', 'wrong_issuer', "a stranger's key that claims the issuer as its owner", one => {
    const id = 'https://stranger.example/key.json';
    withKey(one, id);
    return signAssertion(toBeSigned(one, {verification: {type: 'SignedBadge', creator: id}}), one, {}, stranger.privateKey);
  });
  await add('key-second', WELL, 'the profile lists two keys', one => {
    const id = `${one.origin}/keys/2.json`;
    withKey(one, id);
    one.documents[one.ids.profile].publicKey = [one.ids.key, id];
    return signAssertion(toBeSigned(one, {verification: {type: 'SignedBadge', creator: id}}), one, {}, stranger.privateKey);
  });
  await add('key-in-header', 'not_authentic', "a stranger's key in the header is not asked",
    one => signAssertion(toBeSigned(one), one, {jwk: publicJwk(stranger.privateKey)}, stranger.privateKey));
  await add('key-in-embedded-profile', ['wrong_issuer', 'not_authentic'], 'the profile in the badge is the signer\'s own word', one => {
    const id = 'https://stranger.example/key.json';
    withKey(one, id, {owner: one.ids.profile});
    const issuer = {...one.documents[one.ids.profile], publicKey: one.documents[id]};
    const badge = {...one.documents[one.ids.badge], issuer};
    const verification = {type: 'SignedBadge', creator: id};
    return signAssertion(toBeSigned(one, {badge, verification}), one, {}, stranger.privateKey);
  });
  await add('key-of-another-school', 'wrong_issuer', 'another school signs for a badge that is not its own', async one => {
    const other = await school('https://other.quay.example');
    Object.assign(one.documents, other.documents);
    const verification = {type: 'SignedBadge', creator: other.ids.key};
    return signAssertion(toBeSigned(one, {verification}), other);
  });
  await add('key-none', ['not_authentic', 'unsigned', 'unverifiable'], 'no signature at all',
    one => `${encode({alg: 'none'})}.${encode(toBeSigned(one))}.`);
  await add('key-hmac', ['not_authentic', 'unverifiable'], 'the public key used as a password', one =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(toBeSigned(one)))).setProtectedHeader({alg: 'HS256'})
      .sign(new TextEncoder().encode(one.documents[one.ids.key].publicKeyPem)));
}

async function revoked(add) {
  const list = (name, verdicts, because, revokedAssertions, more = {}, options) =>
    add(`revoked-${name}`, verdicts, because, one => {
      const made = toBeSigned(one, {uid: 'abc-17'});
      Object.assign(one.documents[one.ids.revoked], {revokedAssertions: revokedAssertions(made)}, more);
      return signAssertion(made, one);
    }, options);
  await list('by-id', 'revoked', 'the list names it', ({id}) => [id]);
  await list('by-object', 'revoked', 'the list says why', ({id}) => [{id, revocationReason: 'Given in error'}]);
  await list('by-uid', 'revoked', 'an older name', ({uid}) => [{uid}]);
  await list('others', WELL, 'the list names others', () => ['urn:uuid:0', {id: 'urn:uuid:1'}]);
  await list('nobody', 'valid', 'the list names nobody', () => [], {}, {listed: true});
  await list('by-another', UNKNOWN, "the list is another issuer's", () => [],
    {issuer: 'https://somebody.example/issuer.json'}, {listed: true});
  await list('moved', UNKNOWN, 'the list says that it belongs elsewhere', () => [],
    {id: 'https://somebody.example/revoked.json'}, {listed: true});
  await add('revoked-withheld', UNKNOWN, 'the list is not to be had', one => {
    delete one.documents[one.ids.revoked];
    return signAssertion(toBeSigned(one), one);
  }, {listed: true});
  await add('revoked-no-list', 'valid', 'the issuer withdraws nothing', one => {
    delete one.documents[one.ids.profile].revocationList;
    return signAssertion(toBeSigned(one), one);
  }, {listed: true});
}

// Only what the issuer hosts counts.
async function fetched(add) {
  const host = (name, verdicts, because, change = copy => copy, {options, more} = {}) =>
    add(`hosted-${name}`, verdicts, because, one => {
      const own = hosted(one, more);
      one.documents[own.id] = own;
      return change(structuredClone(own), one);
    }, options);
  const withDocument = change => (copy, one) => {
    change(one.documents, one.ids);
    return copy;
  };
  await host('well', WELL, 'only a web domain vouches');
  await host('listed', 'valid', 'the trust list knows the issuer', undefined, {options: {listed: true}});
  await host('by-address', WELL, 'the address of a badge is enough', ({id}) => id);
  await host('withheld', 'unverifiable', 'the badge is not to be had where it says',
    withDocument((documents, ids) => { delete documents[ids.assertion]; }));
  await host('gone', 'revoked', 'the address says that there is nothing any more',
    withDocument((documents, ids) => { documents[ids.assertion] = null; }));
  await host('revoked', 'revoked', 'what is hosted says so', withDocument((documents, ids) => {
    documents[ids.assertion] = {
      '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: ids.assertion, revoked: true,
      revocationReason: 'Given in error'
    };
  }));
  await host('expired', 'expired', 'over', undefined, {more: {expires: '2026-11-01T00:00:00Z'}});
  await host('copy-prolonged', ['not_authentic', 'expired'], 'the copy says another end than what is hosted',
    copy => ({...copy, expires: '2036-11-01T00:00:00Z'}), {more: {expires: '2026-11-01T00:00:00Z'}});
  await host('copy-for-another', 'not_authentic', 'the copy names another person',
    copy => altered(copy, ({recipient}) => { recipient.salt = 'other'; }));
  await host('copy-of-another-badge', 'not_authentic', 'the copy names another badge',
    (copy, {origin}) => ({...copy, badge: `${origin}/badges/captain.json`}));
  await host('other-id', ['unverifiable', 'not_authentic', 'wrong_issuer', 'malformed'], 'what is hosted is another badge',
    withDocument((documents, ids) => { documents[ids.assertion].id = `${ids.assertion}?2`; }));
  await host('badge-withheld', 'unverifiable', 'what was achieved is not to be had',
    withDocument((documents, ids) => { delete documents[ids.badge]; }));
  await host('profile-withheld', 'unverifiable', 'who issued it is not to be had',
    withDocument((documents, ids) => { delete documents[ids.profile]; }));
  await host('without-recipient', 'malformed', 'a part that an assertion must have', undefined, {more: {recipient: undefined}});
  await host('badge-without-name', 'malformed', 'a part that a badge class must have',
    withDocument((documents, ids) => { delete documents[ids.badge].name; }));
  await host('profile-without-url', 'malformed', 'a part that an issuer must have',
    withDocument((documents, ids) => { delete documents[ids.profile].url; }));
  await add('hosted-by-http', 'unverifiable', 'whoever stands in between can answer', one => {
    const own = hosted(one, {id: one.ids.assertion.replace('https', 'http')});
    one.documents[own.id] = own;
    return own;
  });
}

// Where an issuer's badges may lie (Open Badges 2.0, VerificationObject).
async function scopes(add) {
  const scope = (name, verdicts, because, id, verification, change = () => {}) =>
    add(`scope-${name}`, verdicts, because, one => {
      const own = hosted(one, {id: id(one.origin)});
      Object.assign(one.documents[one.ids.profile], verification && {verification: verification(one.origin)});
      one.documents[own.id] = own;
      change(one);
      return own;
    });
  const own = origin => `${origin}/assertions/1.json`;
  const away = origin => `https://uploads.example/${new URL(origin).host}.json`;
  const object = more => origin => ({type: 'VerificationObject', verificationProperty: 'id', ...more(origin)});
  await scope('elsewhere', 'wrong_issuer', 'anybody may put a file there', away);
  await scope('origin-allowed', WELL, 'the issuer says so', away, object(() => ({allowedOrigins: 'uploads.example'})));
  await scope('origins-allowed', WELL, 'the issuer says so', away,
    object(() => ({allowedOrigins: ['other.example', 'uploads.example']})),
    one => { one.documents[one.ids.profile].verification.allowedOrigins.push(new URL(one.origin).host); });
  await scope('beginning-allowed', WELL, 'the issuer says so', own, object(origin => ({startsWith: `${origin}/`})));
  await scope('other-beginning', 'wrong_issuer', 'the issuer says that its badges lie elsewhere', own,
    object(origin => ({startsWith: `${origin}/genuine/`})));
  await scope('look-alike', 'wrong_issuer', 'another host whose name begins in the same way',
    origin => `${origin}.evil.example/assertions/1.json`, object(origin => ({startsWith: origin})));
  await scope('badge-elsewhere', 'wrong_issuer', 'the badge class is not where the issuer\'s are', own, undefined, one => {
    const id = 'https://uploads.example/badges/tides.json';
    one.documents[id] = {...one.documents[one.ids.badge], id};
    one.documents[own(one.origin)].badge = id;
  });
}

function withPayload(jws, more) {
  const [header, payload, signature] = jws.split('.');
  return [header, encode({...JSON.parse(Buffer.from(payload, 'base64url')), ...more}), signature].join('.');
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
