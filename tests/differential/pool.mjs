// The documents that everything here starts from: those beside this file, and the public ones where they are at hand.

import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {contexts} from '../support/node/contexts.mjs';

const OWN = fileURLToPath(new URL('documents/', import.meta.url));

/** Returns `{path, document}` for every document beside this file. */
export function ownDocuments() {
  return allowedDocuments(OWN);
}

/**
 * Returns `{path, document}` for every JSON document below `folder` that uses contexts, all of which are allowed; also
 * those inside others, and the payloads of JWTs.
 */
export function allowedDocuments(folder) {
  const found = [];
  for(const path of files(folder)) {
    const text = readFileSync(path, 'utf8');
    for(const document of [json(text), payload(text.trim())]) {
      found.push(...withContexts(document).map(document => ({path, document})));
    }
  }
  return found.filter(({document}) => usedContexts(document).every(context => contexts.has(context)));
}

/** Returns the texts of what is large enough to mutate and small enough to do it often, each once. */
export function mutable(documents) {
  const texts = new Set(documents.map(({document}) => JSON.stringify(document)));
  return [...texts].filter(text => text.length > 300 && text.length < 20000);
}

function files(folder) {
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true});
  const binary = /\.(png|svg|jpe?g|gif|pem|der)$/i;
  return entries.filter(entry => entry.isFile() && !binary.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function payload(text) {
  const parts = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text);
  return parts && json(Buffer.from(parts[1], 'base64url').toString('utf8'));
}

function withContexts(value) {
  if(typeof value === 'string') {
    return withContexts(payload(value));
  }
  if(value === null || typeof value !== 'object') {
    return [];
  }
  const inside = Object.values(value).flatMap(withContexts);
  return '@context' in value && !Array.isArray(value) ? [value, ...inside] : inside;
}

function usedContexts(value) {
  if(value === null || typeof value !== 'object') {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => key === '@context' ? [inner].flat() : usedContexts(inner));
}
