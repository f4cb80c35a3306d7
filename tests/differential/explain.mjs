// Why two JSON texts may say the same, so that one signature holds for both.

import {contexts} from '../support/node/contexts.mjs';

// Where order counts (`@list` in the contexts); in every other array it does not.
const LISTS = new Set(['allowedValue', 'rubricCriterionLevel']);

/**
 * Returns how `mutated` says the same as `original`, both parsed JSON:
 *
 * - `identical`: the same value, perhaps spelled differently;
 * - `free`: they differ in what RDF does not have: null, empty arrays, the order of sets, repeated items, an array of
 *   one, aliases, contexts that are not used, the spelling of typed numbers, labels of nodes without a name;
 * - `repeated`: the same statements about the same things, though in another place: one object has lost a member, or
 *   gained one, that another object with the same id holds;
 *
 * or undefined: something has been dropped silently.
 */
export function explain(original, mutated) {
  if(sameJson(original, mutated)) {
    return 'identical';
  }
  const [one, other] = [original, mutated].map(document => normal(withoutLoneLabels(document)));
  if(JSON.stringify(one) === JSON.stringify(other)) {
    return 'free';
  }
  return sameStatements(one, other) ? 'repeated' : undefined;
}

/** Says whether two parsed JSON values are the same; the order of members does not count. */
export function sameJson(one, other) {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value) {
  if(Array.isArray(value)) {
    return value.map(sorted);
  }
  if(value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).sort(byKey).map(([key, inner]) => [key, sorted(inner)]));
}

// What is left of a value when everything is taken away that RDF does not have; undefined if nothing is.
function normal(value, key) {
  if(Array.isArray(value)) {
    return normalArray(value.map(item => normal(item)).filter(item => item !== undefined), LISTS.has(key));
  }
  if(value === null) {
    return undefined;
  }
  return typeof value === 'object' ? normalObject(value) : normalScalar(value);
}

function normalArray(items, isList) {
  if(!isList) {
    const each = new Map(items.map(item => [JSON.stringify(item), item]));
    items = [...each].sort(byKey).map(([, item]) => item);
  }
  return items.length > 1 ? items : items[0];
}

function normalObject(object) {
  const {'@context': _, ...members} = object;
  if(Object.keys(members).join() === '@value') {
    return normal(members['@value']);
  }
  const left = Object.entries(members).map(([key, value]) => {
    const inner = key === '@language' ? String(value).toLowerCase() : normal(value, key);
    return [canonicalName(key), inner];
  });
  return Object.fromEntries(left.filter(([, inner]) => inner !== undefined).sort(byKey));
}

// Numbers and booleans have the form that JSON-LD 1.1 API, section 8.2.2, gives them.
function normalScalar(value) {
  if(typeof value !== 'number') {
    return canonicalName(String(value));
  }
  return Number.isInteger(value) && Math.abs(value) < 1e21 ?
    value.toFixed(0) : value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}

// A label that stands once names nothing.
function withoutLoneLabels(document) {
  const labels = JSON.stringify(document).match(/"_:[^"]*"/g) ?? [];
  const lone = new Set(labels.filter((label, i) => labels.indexOf(label) === i && labels.lastIndexOf(label) === i));
  const strip = value => {
    if(Array.isArray(value)) {
      return value.map(strip);
    }
    if(value === null || typeof value !== 'object') {
      return value;
    }
    const kept = Object.entries(value).filter(([key, inner]) => !(isId(key) && lone.has(JSON.stringify(inner))));
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
  };
  return lone.size ? strip(document) : document;
}

function sameStatements(one, other) {
  const [left, right] = [one, other].map(tree => {
    const found = new Set();
    state(tree, found);
    return [...found].sort().join('\n');
  });
  return left === right;
}

// Adds the statements of a tree, and returns how others refer to its root: by id, or by all that is said about it.
function state(value, found) {
  if(Array.isArray(value)) {
    return value.map(item => state(item, found));
  }
  if(value === null || typeof value !== 'object') {
    return value;
  }
  const {id, ...members} = value;
  const said = Object.entries(members).map(([key, inner]) => [key, state(inner, found)]);
  const subject = id ?? JSON.stringify(said);
  for(const [key, inner] of said) {
    for(const object of [inner].flat()) {
      found.add(JSON.stringify([subject, key, object]));
    }
  }
  return id === undefined ? {said} : {id};
}

const IRIS = irisOfTerms();

// Terms with the same meaning have the same name here, and share it with the IRI they stand for.
function canonicalName(name) {
  if(isId(name) || name === '@type' || name === 'type') {
    return name.replace('@', '');
  }
  return IRIS.get(name) ?? name;
}

function isId(key) {
  return key === 'id' || key === '@id';
}

function irisOfTerms() {
  const found = new Map();
  const collect = (context, prefixes) => {
    const known = {...prefixes, ...context};
    for(const [term, definition] of Object.entries(context ?? {})) {
      const iri = typeof definition === 'string' ? definition : definition?.['@id'];
      if(!term.startsWith('@') && typeof iri === 'string' && !iri.startsWith('@')) {
        found.set(term, (found.get(term) ?? new Set()).add(expanded(iri, known)));
      }
      if(definition?.['@context']) {
        collect(definition['@context'], known);
      }
    }
  };
  for(const context of contexts.values()) {
    collect(context['@context'], {});
  }
  return new Map([...found].map(([term, iris]) => [term, [...iris].sort().join(' ')]));
}

function expanded(iri, context) {
  // A term can stand for another term.
  const other = context[iri]?.['@id'] ?? context[iri];
  if(typeof other === 'string' && other !== iri) {
    return expanded(other, context);
  }
  const [prefix, suffix] = iri.split(/:(.*)/s);
  const namespace = context[prefix]?.['@id'] ?? context[prefix];
  return suffix !== undefined && !suffix.startsWith('//') && typeof namespace === 'string' ? namespace + suffix : iri;
}

function byKey([one], [other]) {
  return one < other ? -1 : 1;
}
