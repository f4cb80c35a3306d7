// Which pages of a built site stand for all of them.

import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** What the kinds of page are called; a kind that is not listed is called after its path. */
const NAMES = {
  '': 'home',
  'credentials/*': 'credential',
  'departments/*': 'department',
  'types/*': 'type',
  'skills/*': 'framework',
  'skills/*/*': 'skill',
  'occupations/*': 'occupations',
  'occupations/*/*': 'occupation',
  'pathways/*': 'pathway',
  'faq/*': 'questions',
  'about/*': 'own-page',
  'verify/*': 'verify-help'
};

/** Kinds of which the shortest page is looked at as well: what nobody filled in must be shown well too. */
const ALSO_SHORTEST = ['credential', 'department', 'pathway', 'skill', 'occupation', 'questions'];

/**
 * Returns a built site as `{folder, prefix, languages, all, chosen}`.
 *
 * `all` are the pages that the sitemap names, `{kind, language, path, bytes}` each, with the path as hosts serve it.
 * `chosen` are those that stand for their kind in every language, with a `name` that holds the kind and what is
 * special: the longest page of each kind, the shortest of some, each status of a credential, one that is not
 * translated, and the page of addresses that lead nowhere.
 */
export function readSite(folder) {
  const entries = readFileSync(join(folder, 'sitemap.xml'), 'utf8').split('<url>').slice(1).map(alternates);
  const first = Object.values(entries[0])[0];
  const prefix = new URL(first).pathname;
  const languages = Object.keys(entries[0]);
  const seen = new Set();
  const all = [];
  for(const [language, url] of entries.flatMap(Object.entries)) {
    const path = decodeURI(new URL(url).pathname);
    if(!seen.has(path)) {
      seen.add(path);
      all.push({kind: kindOf(path, prefix, language, languages), language, path, bytes: size(folder, prefix, path)});
    }
  }
  const chosen = merged([
    ...longest(all), ...special(folder, languages, all), ...shortest(all), ...lost(folder, prefix, languages)
  ]);
  return {folder, prefix, languages, all, chosen};
}

/** Returns the file of a page, below the folder of the site. */
export function fileOf(path, prefix) {
  const inside = path.slice(prefix.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

function alternates(entry) {
  const links = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].filter(([, language]) => language !== 'x-default');
  // A site in one language has no alternates.
  return links.length > 0
    ? Object.fromEntries(links.map(([, language, url]) => [language, url]))
    : {'': entry.match(/<loc>([^<]+)</)[1]};
}

function size(folder, prefix, path) {
  return statSync(join(folder, fileOf(path, prefix))).size;
}

function kindOf(path, prefix, language, languages) {
  const parts = path.slice(prefix.length).split('/').filter(Boolean);
  if(language !== languages[0] && parts[0] === language.toLowerCase()) {
    parts.shift();
  }
  if(parts[0] === 'skills' && parts[2] === 'matrix') {
    return 'matrix';
  }
  if(parts[1] === 'by') {
    return `facet-${parts[2]}`;
  }
  const pattern = parts.map((part, depth) => depth === 0 ? part : '*').join('/');
  return NAMES[pattern] ?? pattern.replaceAll('/*', '-page');
}

function longest(all) {
  return byKind(all).map(pages => ({...pages[0], name: pages[0].kind}));
}

function shortest(all) {
  const some = byKind(all).map(pages => pages.at(-1)).filter(({kind}) => ALSO_SHORTEST.includes(kind));
  return some.map(page => ({...page, name: `${page.kind}-short`}));
}

// Returns the pages of each kind and language, the longest first.
function byKind(all) {
  const groups = new Map();
  for(const page of all) {
    const group = `${page.kind} ${page.language}`;
    groups.set(group, [...groups.get(group) ?? [], page]);
  }
  const sorted = pages => pages.sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1));
  return [...groups.values()].map(sorted);
}

// Returns a credential of each status but the usual one, and one that is not translated.
function special(folder, languages, all) {
  const {credentials} = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
  const found = new Map();
  for(const {id, status, translations = {}} of credentials) {
    const isWhole = languages.slice(1).every(language => translations[language]);
    for(const what of [...status === 'active' ? [] : [status], ...isWhole ? [] : ['untranslated']]) {
      found.set(what, found.get(what) ?? id);
    }
  }
  return [...found].flatMap(([what, id]) => all
    .filter(({kind, path}) => kind === 'credential' && path.endsWith(`/${id}/`))
    .map(page => ({...page, name: `credential-${what}`})));
}

function lost(folder, prefix, languages) {
  return languages.map((language, index) => {
    const path = `${prefix}${index === 0 ? '' : `${language.toLowerCase()}/`}404.html`;
    return {kind: 'not-found', name: 'not-found', language, path, bytes: size(folder, prefix, path)};
  });
}

// A page that stands for several things is looked at once, under the names of all.
function merged(pages) {
  const byPath = new Map();
  for(const page of pages) {
    const known = byPath.get(page.path);
    const more = known && page.name.startsWith(known.kind) ? page.name.slice(known.kind.length) : '';
    byPath.set(page.path, known ? {...known, name: known.name + more} : page);
  }
  return [...byPath.values()];
}
