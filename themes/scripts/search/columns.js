// The lists into which credentials are sorted: which credential is in which, and how many are in each.

/** The list that depends on the day: what is past is no start. */
export const START = "start";

/** The value of what is on offer and names no day. */
const ANY_TIME = "any-time";

/** The day from which days are counted, as in the index. */
const EPOCH = Date.UTC(2000, 0, 1);

/** Milliseconds of a day. */
const DAY_LENGTH = 86_400_000;

/** Sets of numbers, one for each credential: the different ones, and which of them each has. */
class Kinds {
  constructor(sets, of) {
    Object.assign(this, { sets, of });
  }

  /** Returns the set of a credential. */
  at(number) {
    return this.sets[this.of[number]];
  }
}

/** A facet: its values, and which each credential has. */
export class Column {
  /**
   * @param {string} name
   * @param {string[]} values
   * @param {Kinds} kinds
   */
  constructor(name, values, kinds) {
    Object.assign(this, { name, values, kinds });
  }

  /** Returns the values of a credential. */
  valuesAt(number) {
    return this.kinds.at(number).map((value) => this.values[value]);
  }

  /** Returns, by number of the kind, whether it has one of the chosen values. */
  chosen(values) {
    const places = new Set(values.map((value) => this.values.indexOf(value)));
    return this.kinds.sets.map((set) => set.some((value) => places.has(value)));
  }

  /** Returns how many of the credentials that `isIn` lists have each value; values of none are left out. */
  counts(isIn) {
    const ofKinds = new Uint32Array(this.kinds.sets.length);
    isIn.forEach((is, number) => (ofKinds[this.kinds.of[number]] += is));
    const counts = this.values.map(() => 0);
    this.kinds.sets.forEach((set, kind) => set.forEach((value) => (counts[value] += ofKinds[kind])));
    return new Map(this.values.map((value, place) => [value, counts[place]]).filter(([, count]) => count > 0));
  }
}

/**
 * Returns the columns of an index of `count` credentials by their names. What each credential has of several columns is told
 * by one number.
 *
 * @param {import("./bytes.js").Reader} reader
 * @param {number} count
 * @returns {Map<string, Column>}
 */
export function readColumns(reader, count) {
  const columns = Array.from({ length: reader.number() }, () => {
    const [name, values] = [reader.text(), reader.texts()];
    const sets = Array.from({ length: reader.number() }, () => reader.numbers(reader.number()));
    return new Column(name, values, new Kinds(sets, new Uint16Array(count)));
  });
  for (let groups = reader.number(); groups > 0; groups--) {
    const members = reader.numbers(reader.number());
    const different = Array.from({ length: reader.number() }, () => reader.numbers(members.length));
    const of = readNumbers(reader, count, different.length);
    members.forEach((member, place) => (columns[member].kinds.of = of.map((kind) => different[kind][place])));
  }
  return new Map(columns.map((column) => [column.name, column]));
}

/**
 * Returns the days on which credentials begin.
 *
 * @param {import("./bytes.js").Reader} reader
 * @param {number} count how many credentials there are
 * @returns {Kinds}
 */
export function readDays(reader, count) {
  const different = reader.numbers(reader.number());
  const lengths = reader.numbers(count);
  const starts = lengths.map(() => []);
  for (let nth = 0, has = true; has; nth++) {
    const those = starts.filter((_, number) => lengths[number] > nth);
    readNumbers(reader, those.length, different.length).forEach((day, place) => those[place].push(different[day]));
    has = those.length > 0;
  }
  const numbers = new Map();
  const of = starts.map((days) => numbers.get(days.join()) ?? numbers.set(days.join(), numbers.size).size - 1);
  const sets = [];
  of.forEach((kind, number) => (sets[kind] = starts[number]));
  return new Kinds(sets, Uint16Array.from(of));
}

/** Returns numbers below `most`: a byte each and, where that is not enough, then another each. */
function readNumbers(reader, count, most) {
  const low = reader.bytes(count);
  const high = most > 256 ? reader.bytes(count) : null;
  return Uint16Array.from(low, (number, place) => number + (high ? high[place] * 256 : 0));
}

/**
 * Returns the column of the months in which credentials begin from `today` on.
 *
 * @param {Kinds} days
 * @param {Column} status
 * @param {string} today as 2026-11-26
 * @returns {Column}
 */
export function startColumn(days, status, today) {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
  const values = [...months, ANY_TIME];
  const from = dayNumber(today);
  const sets = days.sets.map((set) => [...new Set(set.filter((day) => day >= from).map(monthOf))].sort((one, other) => one - other));
  const isOffered = (number) => status.valuesAt(number).some((value) => value === "active" || value === "pilot");
  const anyTime = sets.push([values.indexOf(ANY_TIME)]) - 1;
  const of = days.of.map((kind, number) => (days.sets[kind].length === 0 && isOffered(number) ? anyTime : kind));
  return new Column(START, values, new Kinds(sets, of));
}

/**
 * Returns the first day from `today` on at which each credential begins; what begins at any time does so today.
 *
 * @returns {Float64Array}
 */
export function firstDays(days, start, today) {
  const from = dayNumber(today);
  const firsts = days.sets.map((set) => Math.min(...set.filter((day) => day >= from)));
  return Float64Array.from(days.of, (kind, number) => (start.valuesAt(number).includes(ANY_TIME) ? from : firsts[kind]));
}

function dayNumber(day) {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_LENGTH);
}

function monthOf(day) {
  return new Date(EPOCH + day * DAY_LENGTH).getUTCMonth();
}
