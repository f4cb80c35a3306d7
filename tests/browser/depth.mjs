// The parts of a report beyond the verdict, for badges of a site of which one credential has two versions.
//
//   node depth.mjs SITE [WORD]
//
// WORD leaves out the badges whose names do not hold it. The answer is `{badges, problems}`.

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {answer} from '../support/node/job.mjs';
import {ed25519, keyPair, named} from '../support/node/keys.mjs';
import {NOW} from '../support/node/sample.mjs';
import {sign, signJwt} from '../support/node/sign.mjs';
import {hosted, school} from '../support/node/school.mjs';
import {AXE, axe} from './axe.mjs';
import {launch} from './chromium.mjs';
import {isolated} from './isolated.mjs';
import {serve} from './server.mjs';
import {watch} from './verify-page.mjs';

const SUITE = 'eddsa-jcs-2022';
/** What is also looked at by axe-core; the other badges make no other elements. */
const LOOKED_AT = ['current version', 'older version', 'endorsements', 'odd names', 'open badges 2', 'recipient'];
const [folder, word = ''] = process.argv.slice(2);
const read = path => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const trust = read('trust.json');
const [issuer] = trust.issuers;
const prefix = new URL(trust.base_url).pathname;
const key = named(await ed25519('depth'), issuer.id, `${issuer.id}#tests`);
const stranger = await ed25519('stranger');
issuer.keys = [{id: key.id, publicKeyMultibase: key.publicKeyMultibase, valid_from: '2026-01-01T00:00:00Z', retired: null}];

const problems = [];
const documents = {[`${prefix}trust.json`]: JSON.stringify(trust)};
const server = await serve(folder, prefix, {documents});
const browser = await launch();
let badges = 0;

for(const test of (await cases()).filter(({name}) => name.includes(word))) {
  await run(test).catch(error => problems.push(`${test.name}: ${error}`));
}
await browser.close();
await server.close();
answer({badges, problems});

// Returns `{name, content, verdict, says: {selector: [texts]}, path, kind, withheld, then}`: one of the texts between bars
// must be there, and those that start with ! must not.
async function cases() {
  const sealed = (more, version, by) => seal(badge(more, version), by);
  const level = 'resultDescription';
  const [first] = definition(2)[level];
  const endorsed = badge({}, 2);
  endorsed.endorsement = [
    await endorsement(endorsed, issuer, key, 'A sound piece of work.'),
    await endorsement(endorsed, {id: stranger.controller, name: 'Quay School'}, stranger, 'We hire on it.'),
    {...await endorsement(endorsed, issuer, key, 'Never said.'), validFrom: '2026-03-03T00:00:00Z'}
  ];
  const odd = badge({}, 2);
  odd.name = 'Alpha \u202Eagemo';
  odd.credentialSubject.identifier = [
    {type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Ann\u0430 Berg'},
    {type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'דנה לוי'}
  ];
  const imposter = badge({issuer: {id: stranger.controller, type: ['Profile'], name: lookalike(issuer.name)}}, 2);
  const es256 = await keyPair('p256', 'depth');
  const jwt = badge({issuer: {id: es256.controller, type: ['Profile'], name: 'Quay School'}, evidence: [{
    id: 'https://quay.example/evidence/1', type: ['Evidence'], name: '<img src=x onerror=alert(1)>', narrative: 'Six entries.'
  }]}, 2);
  const unfinished = badge({}, 2);
  delete unfinished.credentialSubject.achievement.criteria;
  const [quay, near] = [await school('https://quay.example'), await school(`${trust.base_url}quay`)];
  const atHome = hosted(near, {
    narrative: 'Sailed *two* passages.', evidence: [{id: 'https://quay.example/evidence/2', narrative: 'Seen sailing.'}]
  });
  for(const [url, document] of Object.entries({...near.documents, [near.ids.assertion]: atHome})) {
    documents[new URL(url).pathname] = JSON.stringify(document);
  }
  return [
    {
      name: 'current version', verdict: 'valid',
      content: await sealed({}, 2),
      says: {
        '.subj': ['Issued by', 'does not say to whom'],
        '.earned': ['Issued under version 2, which is the current one', 'What had to be done', 'Begin two things', 'It has begun', 'Met', 'Senate', 'Minute 7', '!What has changed since', '!Publi'],
        '.record': ['Everything was checked']
      },
      then: whole
    },
    {
      name: 'in French', verdict: 'valid', path: 'fr/verify/', content: await sealed({}, 2),
      says: {'.earned': ['Délivré selon la version 2', 'Ce qu’il fallait faire', 'Finir une chose', 'Instance', 'Minute 7']}
    },
    {
      name: 'older version', verdict: 'valid', content: await sealed({}, 1),
      says: {'.earned': [
        'Issued under version 1. The current one is version 2', 'What has changed since', 'Version 1, of the badge',
        'Begin one thing', 'Begin two things', 'Credits', '1.5', 'What it takes today, in version 2'
      ]},
      then: async page => {
        const marks = await page.$$eval('.compared del, .compared ins', all => all.map(({tagName, textContent}) => `${tagName} ${textContent}`));
        return ['DEL Begin one thing', 'INS Begin two things'].filter(mark => !marks.includes(mark)).map(mark => `no ${mark} in ${marks}`);
      }
    },
    {
      name: 'differs', verdict: 'valid', content: await sealed({description: 'Begin a thing, and end all others.'}, 2),
      says: {'.worth': ['description'], '.earned': ['Where the badge differs', 'Begin a thing, and end all others.', 'Published, version 2']}
    },
    {
      name: 'page withheld', verdict: 'valid', withheld: [`${prefix}credentials/alpha/`], content: await sealed({}, 2),
      says: {'.earned': ['could not be read just now', 'Begin two things']}
    },
    {
      name: 'results', verdict: 'valid',
      content: await sealed({result: [{type: ['Result'], resultDescription: first.id, achievedLevel: first.rubricCriterionLevel[1].id, status: 'Completed'}]}, 2),
      says: {'.earned': [first.name, 'Level reached: Met', 'It has begun', 'Level that was asked for: Met', 'Completed']}
    },
    {
      name: 'endorsements', verdict: 'valid', content: await seal(endorsed),
      says: {'.endorsed': [
        issuer.name, 'A sound piece of work.', 'and we know who set it', 'Quay School, as it calls itself', 'We hire on it.',
        'we don’t know who set it', 'Don’t count it', '!Never said.'
      ]}
    },
    {
      name: 'odd names', verdict: 'valid', content: await seal(odd),
      says: {
        '.worth': ['Name of the badge', 'right-to-left override (U+202E)', 'Name of the holder', 'different scripts', '!דנה'],
        '.subj': ['Given to', 'דנה לוי']
      },
      then: async page => (await page.$$eval('.raw pre', ([pre]) => pre.textContent)).includes('\u202E') ? ['the text holds what turns it'] : []
    },
    {
      name: 'lookalike', verdict: 'valid_unrecognised_issuer', content: await seal(imposter, stranger),
      says: {'.worth': ['other letters that look the same', issuer.name], '.subj': ['names as its issuer'], '.earned': ['nobody whom we know vouches']}
    },
    {
      name: 'jwt', verdict: 'valid_unrecognised_issuer', kind: 'jwt',
      content: await signJwt(jwt, {alg: 'ES256', kid: es256.id, key: es256.privateKey}),
      says: {'.earned': ['Open at quay.example', '<img src=x onerror=alert(1)>', 'Six entries.'], '.raw pre': ['"alg": "ES256"', '"vc"|"@context"']},
      then: async page => {
        const links = await page.$$eval('.earned .evidence a', all => all.map(({href, rel, target}) => [href, rel, target].join(' ')));
        return links.join() === 'https://quay.example/evidence/1 noreferrer nofollow ' ? [] : [`evidence leads to ${links}`];
      }
    },
    {
      name: 'malformed', verdict: 'malformed', content: await seal(unfinished),
      says: {'[data-question="intact"]': ['Unchanged, but not complete', '!No\n']}
    },
    {
      name: 'open badges 2', verdict: 'valid_unrecognised_issuer', content: hosted(near, {narrative: 'Not what is hosted.'}),
      says: {'.earned': [
        'Two passage plans, both sailed.', 'Sailed *two* passages.', 'Seen sailing.', 'Open at quay.example', '!Not what is hosted.'
      ]}
    },
    {
      name: 'open badges 2 elsewhere', verdict: 'unverifiable', content: hosted(quay),
      says: {'.needs': ['quay.example'], '.record': ['Not checked', '!Everything was checked']}
    },
    {
      name: 'presentation', verdict: 'valid',
      content: {
        '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'],
        verifiableCredential: [await sealed({}, 2), await sealed({}, 1), await sealed({}, 2)]
      },
      says: {'.subj': ['Badge 1 of 3 in this file'], '.earned': ['version 2, which is the current one']}
    },
    {
      name: 'wrapped', verdict: 'valid', content: wrapper([await seal(endorsed)]),
      says: {
        '.earned': ['version 2, which is the current one', 'Begin two things', '!Sealed by nobody'],
        '.endorsed': ['A sound piece of work.', '!Sealed by nobody'], '.share': ['!holds several']
      }
    },
    {
      name: 'wrapped twice', verdict: 'valid', kind: 'jwt',
      content: [{alg: 'none'}, {vp: wrapper([await sealed({}, 2)]), vc: wrapper([])}, ''].map(encoded).join('.'),
      says: {'.earned': ['Begin two things', '!Sealed by nobody']}
    },
    {
      name: 'sealed by a stranger', verdict: 'wrong_issuer', content: await sealed({evidence: [{narrative: 'Sealed by nobody'}]}, 2, stranger),
      says: {'.earned': ['!Sealed by nobody']}
    },
    {
      name: 'recipient', verdict: 'valid', content: await seal(withAddress(badge({}, 2))),
      says: {'.subj': ['You can check below whose it is'], '.record': ['no address was compared']},
      then: compare
    }
  ];
}

// A presentation that pretends to be a badge: only what is in it is sealed.
function wrapper(badges) {
  const narrative = 'Sealed by nobody';
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], verifiableCredential: badges,
    credentialSubject: {narrative, result: [{value: narrative}], achievement: {criteria: {narrative}, description: narrative}},
    evidence: [{id: 'https://evil.example/', name: narrative}],
    endorsement: [{credentialSubject: {endorsementComment: narrative}}]
  };
}

function encoded(part) {
  return Buffer.from(part && JSON.stringify(part)).toString('base64url');
}

async function run({name, content, verdict, says, path = 'verify/', kind = 'json', withheld = [], then}) {
  badges += 1;
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, permissions: ['clipboard-read', 'clipboard-write']});
  let log = {};
  try {
    log = await watch(context, server.origin);
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    for(const one of withheld) {
      await page.route(`**${one}`, route => route.fulfill({status: 404, body: 'not here'}));
    }
    await page.goto(server.origin + prefix + path);
    await page.waitForSelector('#file:enabled');
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
    await page.setInputFiles('#file', {name: `badge.${kind}`, mimeType: 'application/json', buffer: Buffer.from(text)});
    await page.waitForSelector('#result:not([hidden]):not([aria-busy])[data-verdict]', {timeout: 30_000});
    await page.waitForLoadState('networkidle');
    if(await page.getAttribute('#result', 'data-verdict') === 'several') {
      await page.click('#result tbody button');
      await page.waitForSelector('#result:not([data-verdict="several"])');
      await page.waitForLoadState('networkidle');
    }
    const said = await page.getAttribute('#result', 'data-verdict');
    if(said !== verdict) {
      problems.push(`${name}: ${said}, not ${verdict}: ${await page.innerText('#result')}`);
      return;
    }
    await page.$$eval('.raw details, .earned details', all => all.forEach(details => {
      details.open = true;
    }));
    await page.waitForTimeout(50);
    for(const [selector, texts] of Object.entries(says)) {
      const shown = (await page.$$eval(`#result ${selector}`, all => all.map(element => element.innerText))).join('\n');
      for(const wanted of texts) {
        const [isWanted, pattern] = wanted.startsWith('!') ? [false, wanted.slice(1)] : [true, wanted];
        if(pattern.split('|').some(one => shown.includes(one)) !== isWanted) {
          problems.push(`${name}: ${selector} ${isWanted ? 'lacks' : 'holds'} "${pattern}": ${shown.slice(0, 1500)}`);
        }
      }
    }
    problems.push(...(await then?.(page) ?? []).map(problem => `${name}: ${problem}`));
    const {violations} = LOOKED_AT.includes(name) ? await axe(await isolated(page, AXE)) : {violations: []};
    const meant = error => withheld.length > 0 && error.includes('404');
    problems.push(...[
      ...violations, ...log.elsewhere, ...log.violations, ...await page.evaluate(() => window.violations),
      ...log.errors.filter(error => !meant(error))
    ].map(problem => `${name}: ${problem}`));
  } catch(error) {
    throw new Error(`${error}: ${JSON.stringify(log)}`);
  } finally {
    await context.close();
  }
}

// The text laid out and as it came, copied; the record on paper; every check with a place in the help.
async function whole(page) {
  const found = [];
  await page.click('.raw [data-do="copy"]');
  await page.waitForFunction(() => document.querySelector('.raw [role=status]').textContent !== '');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  if(!copied.startsWith('{\n  "@context"')) {
    found.push(`what is copied: ${copied.slice(0, 80)}`);
  }
  await page.check('.raw input[value="as-it-came"]');
  const raw = await page.innerText('.raw pre');
  if(!raw.startsWith('{\n "@context"')) {
    found.push(`as it came: ${raw.slice(0, 80)}`);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.raw [data-do="save"]')]);
  if(download.suggestedFilename() !== 'badge.json' || readFileSync(await download.path(), 'utf8') !== raw) {
    found.push(`saved as ${download.suggestedFilename()}`);
  }
  const links = await page.$$eval('#result details a[href*="#check-"]', all => all.map(({href}) => href));
  const help = await (await fetch(links[0])).text();
  found.push(...links.filter(link => !new RegExp(`id="?${new URL(link).hash.slice(1)}["> ]`).test(help)).map(link => `leads nowhere: ${link}`));
  if(links.length < 9) {
    found.push(`${links.length} links to the help`);
  }
  await page.emulateMedia({media: 'print'});
  const printed = await page.innerText('#result');
  const wanted = ['This badge is genuine.', 'Checked', '26 November 2026', 'sha256:', 'badge.json', 'Is it intact?', 'Whom we asked'];
  found.push(...wanted.filter(text => !printed.includes(text)).map(text => `paper lacks "${text}"`));
  const pages = (await page.pdf({format: 'A4'})).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
  if(!(pages <= 2)) {
    found.push(`${pages} sheets of paper`);
  }
  await page.emulateMedia({media: 'screen'});
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.click('.record button');
  return await page.$('[data-printed]') ? found : [...found, 'the button does not print'];
}

async function compare(page) {
  const found = [];
  for(const [address, said] of [['someone@example.org', 'No'], ['ann@learners.example', 'Yes']]) {
    await page.fill('#person', address);
    await page.click('[data-question="person"] button');
    const text = await page.waitForFunction(address => {
      const section = document.querySelector('[data-question="person"]');
      return section.innerText.includes(`Address compared: ${address}`) && section.querySelector('.answer').innerText;
    }, address);
    if((await text.jsonValue()).trim() !== said) {
      found.push(`${address}: ${await text.jsonValue()}, not ${said}`);
    }
  }
  await page.emulateMedia({media: 'print'});
  const printed = await page.innerText('#result');
  await page.emulateMedia({media: 'screen'});
  return printed.includes('Address compared: ann@learners.example') && !printed.includes('no address was compared') ? found : [...found, 'paper does not say who was compared'];
}

function definition(version) {
  const {'@context': contexts, ...achievement} = read(`credentials/alpha/v${version}/achievement.json`);
  return achievement;
}

function badge({issuer: by, description, result, ...more}, version) {
  const {'@context': contexts} = read('credentials/alpha/v1/achievement.json');
  const achievement = definition(version);
  return {
    '@context': contexts,
    id: `urn:uuid:5f0f1a52-3b43-4a6c-9d77-0d8a2f1f3c0${version}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: by ?? {id: issuer.id, type: ['Profile'], name: issuer.name},
    validFrom: '2026-05-06T09:30:00Z',
    credentialSubject: {
      id: 'urn:uuid:9a9c1f3e-8f0b-4b0e-8a52-3b9d77f0c001',
      type: ['AchievementSubject'],
      achievement: {...achievement, ...description && {description}},
      ...result && {result}
    },
    ...more
  };
}

function seal(unsigned, by = key) {
  return sign(unsigned, SUITE, by);
}

function endorsement(of, by, signer, comment) {
  return seal({
    '@context': of['@context'],
    id: `urn:uuid:0d6e1c29-52f1-4b8f-8a35-5b7d0a6f6a1${comment.length % 10}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: {id: by.id, type: ['Profile'], name: by.name},
    validFrom: '2026-05-06T09:30:00Z',
    credentialSubject: {id: of.id, type: ['EndorsementSubject'], endorsementComment: comment}
  }, signer);
}

function withAddress(unsigned) {
  const [address, salt] = ['ann@learners.example', 'a8Yd0PqL'];
  unsigned.credentialSubject.identifier = [{
    type: 'IdentityObject', identityType: 'emailAddress', hashed: true, salt,
    identityHash: `sha256$${createHash('sha256').update(address + salt).digest('hex')}`
  }];
  return unsigned;
}

// The same to the eye: with a Cyrillic letter.
function lookalike(name) {
  return name.replace(/[aeo]/, letter => ({a: '\u0430', e: '\u0435', o: '\u043E'})[letter]);
}
