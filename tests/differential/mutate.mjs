// Changes to credentials, of every kind that we could think of. The same seed makes the same changes.

import {Random} from '../support/node/random.mjs';
import {CONTEXT_URLS, LANGUAGES, NUMBERS, ODD_KEYS, STRINGS, TERMS, TYPES} from './vocabulary.mjs';

/** A number whose spelling matters. */
class Spelled {
  constructor(text) {
    this.text = text;
  }
}

/**
 * Returns `count` pairs `{original, mutated}` of JSON texts, made from the texts in `pool`. In most of them the proof
 * is taken away first, since it hides what happens in the default graph.
 */
export function mutations(pool, count, seed) {
  const mutator = new Mutator(pool, seed);
  return Array.from({length: count}, () => mutator.pair());
}

/** Returns JSON with numbers spelled as they were asked for. */
function spell(value) {
  if(value instanceof Spelled) {
    return value.text;
  }
  if(Array.isArray(value)) {
    return `[${value.map(item => spell(item)).join(',')}]`;
  }
  if(value !== null && typeof value === 'object') {
    return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${spell(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

class Mutator {
  #random;
  #pool;

  constructor(pool, seed) {
    this.#random = new Random(seed);
    this.#pool = pool;
  }

  pair() {
    const random = this.#random;
    const document = JSON.parse(random.pick(this.#pool));
    if(random.chance(0.7)) {
      delete document.proof;
    }
    const original = JSON.stringify(document);
    const times = 1 + random.chance(0.4) + random.chance(0.2);
    for(let i = 0; i < times; i++) {
      this.#mutate(document);
    }
    return {original, mutated: spell(document)};
  }

  #mutate(document) {
    const places = allPlaces(document);
    const objects = places.filter(({value}) => isObject(value)).map(({value}) => value);
    // Each kind is as likely as the next; leaves come twice.
    const change = this.#random.pick([
      () => this.#replaceLeaf(places),
      () => this.#replaceLeaf(places),
      () => this.#replaceAny(places),
      () => this.#addMember(objects),
      () => this.#renameMember(objects),
      () => this.#removeMember(objects),
      () => this.#wrap(places),
      () => this.#unwrap(places),
      () => this.#changeContexts(document),
      () => this.#embedContext(objects),
      () => this.#changeTypes(objects),
      () => this.#changeTypes(objects),
      () => this.#borrow(objects),
      () => this.#copyWithin(places, objects),
      () => this.#giveLanguage(places),
      () => this.#changeId(places),
      () => this.#lengthen(places)
    ]);
    change();
  }

  #replaceLeaf(places) {
    const place = this.#one(places.filter(({parent, value}) => parent && typeof value !== 'object'));
    put(place, () => this.#random.chance(0.7) ? this.#scalar() : this.#value());
  }

  #replaceAny(places) {
    put(this.#random.pick(places), () => this.#value());
  }

  #addMember(objects) {
    this.#random.pick(objects)[this.#key(0.7)] = this.#value();
  }

  #renameMember(objects) {
    const object = this.#random.pick(objects);
    const key = this.#one(Object.keys(object));
    if(key !== undefined) {
      const value = object[key];
      delete object[key];
      object[this.#key(0.75)] = value;
    }
  }

  #removeMember(objects) {
    const object = this.#random.pick(objects);
    delete object[this.#one(Object.keys(object))];
  }

  #wrap(places) {
    const place = this.#random.pick(places);
    put(place, () => [place.value]);
  }

  #unwrap(places) {
    const place = this.#one(places.filter(({value}) => Array.isArray(value) && value.length));
    put(place, () => place.value[0]);
  }

  #changeContexts(document) {
    const random = this.#random;
    const now = [document['@context'] ?? []].flat();
    document['@context'] = random.weighted([
      [0.3, () => [...now, random.pick(CONTEXT_URLS)]],
      [0.2, () => [random.pick(CONTEXT_URLS), ...now]],
      [0.2, () => now.map(url => random.chance(0.4) ? random.pick(CONTEXT_URLS) : url)],
      [0.15, () => random.shuffle(now)],
      [0.15, () => now.filter(() => random.chance(0.7))]
    ])();
  }

  #embedContext(objects) {
    const random = this.#random;
    this.#random.pick(objects)['@context'] = random.weighted([
      [0.8, () => random.pick(CONTEXT_URLS)],
      [0.1, () => [random.pick(CONTEXT_URLS), random.pick(CONTEXT_URLS)]],
      [0.1, () => random.pick([null, {}, [], 'x', {name: 'https://x/y'}])]
    ])();
  }

  #changeTypes(objects) {
    const object = this.#random.pick(objects);
    const key = !('type' in object) && '@type' in object ? '@type' : 'type';
    const types = object[key] === undefined ? [] : [object[key]].flat();
    if(this.#random.chance(0.7)) {
      types.splice(this.#random.below(types.length + 1), 0, this.#random.pick(this.#random.chance(0.9) ? TYPES : STRINGS));
    } else {
      types.splice(this.#random.below(types.length), 1);
    }
    object[key] = types;
  }

  // A part of another document.
  #borrow(objects) {
    const other = allPlaces(JSON.parse(this.#random.pick(this.#pool)));
    const {key, value} = this.#random.pick(other.filter(({key}) => typeof key === 'string'));
    this.#random.pick(objects)[key] = value;
  }

  #copyWithin(places, objects) {
    const {key, value} = this.#one(places.filter(({key}) => typeof key === 'string')) ?? {};
    if(key !== undefined) {
      this.#random.pick(objects)[key] = copy(value);
    }
  }

  #giveLanguage(places) {
    const place = this.#one(places.filter(({key, value, parent}) => parent && typeof value === 'string' && key !== '@context'));
    put(place, () => ({'@value': place.value, '@language': this.#random.pick(LANGUAGES)}));
  }

  #changeId(places) {
    const ids = places.filter(({key, value}) => key === 'id' && typeof value === 'string');
    put(this.#one(ids), () => this.#random.chance(0.5) ? this.#random.pick(ids).value : this.#random.pick(STRINGS));
  }

  #lengthen(places) {
    const array = this.#one(places.filter(({key, value}) => Array.isArray(value) && key !== '@context'))?.value;
    array?.push(this.#random.chance(0.5) || !array.length ? this.#value() : copy(this.#random.pick(array)));
  }

  #value(depth = 0) {
    const random = this.#random;
    return random.weighted([
      [depth > 2 ? 9 : 0.5, () => this.#scalar()],
      [0.12, () => Array.from({length: random.below(4)}, () => this.#value(depth + 1))],
      [0.08, () => this.#valueObject()],
      [0.04, () => ({[random.pick(['@list', '@set', '@graph', '@included'])]: [this.#scalar()]})],
      [0.04, () => ({})],
      [0.04, () => ({id: random.pick(STRINGS)})],
      [0.04, () => this.#namedNode()],
      [0.14, () => this.#typedNode(depth)]
    ])();
  }

  #valueObject() {
    const random = this.#random;
    return {
      '@value': this.#scalar(),
      ...random.chance(0.6) && {'@language': random.pick(LANGUAGES)},
      ...random.chance(0.1) && {'@direction': random.pick(['ltr', 'rtl', 'x'])},
      ...random.chance(0.1) && {'@type': random.pick(STRINGS)}
    };
  }

  #namedNode() {
    const random = this.#random;
    return {
      [random.pick(['id', '@id'])]: random.pick(['urn:x:1', '_:b1', 'https://ex.org/1']),
      [random.pick(['type', '@type'])]: random.chance(0.5) ? random.pick(TYPES) : [random.pick(TYPES), random.pick(TYPES)],
      name: random.pick(STRINGS)
    };
  }

  #typedNode(depth) {
    const node = {type: this.#random.chance(0.7) ? [this.#random.pick(TYPES)] : this.#random.pick(TYPES)};
    for(let i = this.#random.below(4); i >= 0; i--) {
      node[this.#key(0.9)] = this.#value(depth + 1);
    }
    return node;
  }

  #scalar() {
    const random = this.#random;
    return random.weighted([
      [0.45, () => random.pick(STRINGS)],
      [0.25, () => this.#number()],
      [0.1, () => random.chance(0.5)],
      [0.08, () => null],
      [0.12, () => random.pick(STRINGS) + random.pick(STRINGS)]
    ])();
  }

  #number() {
    const random = this.#random;
    return new Spelled(random.weighted([
      [0.6, () => random.pick(NUMBERS)],
      [0.2, () => String((random.next() - 0.5) * 10 ** random.below(18))],
      [0.2, () => (random.next() * 10 ** (random.below(30) - 10)).toPrecision(1 + random.below(17))]
    ])());
  }

  #key(shareOfTerms) {
    return this.#random.pick(this.#random.chance(shareOfTerms) ? TERMS : ODD_KEYS);
  }

  // One of what may be nothing.
  #one(items) {
    return items.length ? this.#random.pick(items) : undefined;
  }
}

function allPlaces(value, parent = null, key = null) {
  const here = {value, parent, key};
  if(Array.isArray(value)) {
    return [here, ...value.flatMap((item, i) => allPlaces(item, value, i))];
  }
  if(isObject(value)) {
    return [here, ...Object.keys(value).flatMap(inner => allPlaces(value[inner], value, inner))];
  }
  return [here];
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Spelled);
}

// The root has no parent, and stays.
function put(place, make) {
  if(place?.parent) {
    place.parent[place.key] = make();
  }
}

function copy(value) {
  if(value instanceof Spelled) {
    return value;
  }
  if(Array.isArray(value)) {
    return value.map(copy);
  }
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) : value;
}
