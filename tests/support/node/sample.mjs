// Badges of institutions that do not exist, made without any code of the product.

export const VC2 = 'https://www.w3.org/ns/credentials/v2';
export const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

export const VC1 = 'https://www.w3.org/2018/credentials/v1';
export const OB3_FIRST = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';

/** The moment of every test. */
export const NOW = '2026-11-26T10:00:00Z';

/**
 * Returns an unsigned badge of `issuer`, with many kinds of values: words with a language, numbers, lists, objects
 * with and without an id.
 */
export function badge(issuer, more = {}) {
  return {
    '@context': [VC2, OB3],
    id: 'urn:uuid:5f0f1a52-3b43-4a6c-9d77-0d8a2f1f3c01',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading a tide table',
    awardedDate: '2026-05-04T00:00:00Z',
    issuer: {id: issuer, type: ['Profile'], name: 'Harbour College', url: 'https://harbour.example/'},
    validFrom: '2026-05-06T09:30:00Z',
    credentialSubject: subject(),
    evidence: [
      {id: 'https://harbour.example/evidence/17', type: ['Evidence'], name: 'Passage plan', genre: 'Plan'},
      {type: ['Evidence'], name: 'Logbook', narrative: 'Six entries, signed by the skipper.'},
      {type: ['Evidence'], name: 'Oral examination', audience: 'Examiners'}
    ],
    ...more
  };
}

/** Returns an unsigned badge of the years before Verifiable Credentials 2.0; its dates are given as those of `badge`. */
export function oldBadge(issuer, {validFrom = '2026-05-06T09:30:00Z', validUntil, ...more} = {}) {
  return {
    '@context': [VC1, OB3_FIRST],
    id: 'https://harbour.example/badges/3117',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Splicing rope',
    issuer: {id: issuer, type: ['Profile'], name: 'Harbour College', url: 'https://harbour.example/'},
    issuanceDate: validFrom,
    ...validUntil && {expirationDate: validUntil},
    credentialSubject: {
      id: 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://harbour.example/credentials/splices/',
        type: ['Achievement'],
        name: 'Splicing rope',
        description: 'Joins two ropes so that the joint holds.',
        achievementType: 'Badge',
        criteria: {narrative: 'Three kinds of splices.'}
      }
    },
    ...more
  };
}

function subject() {
  return {
    type: ['AchievementSubject'],
    identifier: [{
      type: 'IdentityObject',
      identityHash: 'sha256$5c1c9d0c7a3e5f86f5ea8fb6ff1f3d4ad3f1cf6a4c57c0d8a1a0d2b62d3b7f10',
      identityType: 'emailAddress',
      hashed: true,
      salt: 'a8Yd0PqL'
    }],
    creditsEarned: 1.5,
    activityStartDate: '2026-02-02T00:00:00Z',
    narrative: 'Planned and sailed *two* passages.',
    achievement: achievement(),
    result: [
      {type: ['Result'], resultDescription: 'urn:uuid:1d6e1c29-52f1-4b8f-8a35-5b7d0a6f6a11', value: '87'},
      {
        type: ['Result'],
        resultDescription: 'urn:uuid:88c1a9a4-61e0-44e3-a2ab-3de6e0dbf5b7',
        achievedLevel: 'urn:uuid:6a07cf0e-86f1-4b66-9a4f-3c6d1a4e8b02'
      }
    ]
  };
}

function achievement() {
  return {
    id: 'https://harbour.example/credentials/tides/v1/achievement.json',
    type: ['Achievement'],
    name: 'Reading a tide table',
    description: 'Works out the height of the tide for any place and hour.',
    achievementType: 'MicroCredential',
    criteria: {id: 'https://harbour.example/credentials/tides/', narrative: 'Two passage plans, both sailed.'},
    creditsAvailable: 3,
    inLanguage: 'en',
    tag: ['tides', 'navigation'],
    image: {id: 'https://harbour.example/credentials/tides/badge.png', type: 'Image', caption: 'A wave'},
    alignment: [{
      type: ['Alignment'],
      targetName: 'Navigation',
      targetUrl: 'https://skills.example/navigation',
      targetCode: 'NAV-3',
      targetFramework: 'Seafaring skills'
    }],
    resultDescription: [
      {
        id: 'urn:uuid:1d6e1c29-52f1-4b8f-8a35-5b7d0a6f6a11',
        type: ['ResultDescription'],
        name: 'Written test',
        resultType: 'Percent',
        valueMin: '0',
        valueMax: '100'
      },
      {
        id: 'urn:uuid:88c1a9a4-61e0-44e3-a2ab-3de6e0dbf5b7',
        type: ['ResultDescription'],
        name: 'Passage',
        resultType: 'RubricCriterionLevel',
        allowedValue: ['safe', 'sound', 'elegant'],
        rubricCriterionLevel: [
          {
            id: 'urn:uuid:6a07cf0e-86f1-4b66-9a4f-3c6d1a4e8b02',
            type: ['RubricCriterionLevel'],
            name: 'Sound',
            points: '2'
          },
          {
            id: 'urn:uuid:0b6d0ef4-7a7e-49e2-9c55-8b1d0c7d9a93',
            type: ['RubricCriterionLevel'],
            name: 'Elegant',
            points: '3'
          }
        ]
      }
    ]
  };
}

/** Returns the entry that points to place `index` of the status list at `list`. */
export function statusEntry(list, index) {
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: list
  };
}
