// Which badges of a list belong together: copies of the same badge, and the same credential given to somebody twice.

/** What is noted at a record: another one that has a mark of its own. */
const NOTES = ["copyOf", "sameId", "twice"];

/** Groups of records that share a mark. */
export class Kin {
  #copies = new Map();
  #identifiers = new Map();
  #twice = new Map();

  /** Adds a record, and returns the others whose notes have changed with that. */
  add(record) {
    const { copies, identifiers, version, owners } = record;
    // A badge that was withdrawn, and the one in its place, are one.
    const same = version?.isValid ? owners.map((owner) => `${owner} ${version.credential}`) : [];
    return [
      ...join(this.#copies, copies, record, "copyOf"),
      ...join(this.#identifiers, identifiers, record, "sameId"),
      ...join(this.#twice, same, record, "twice"),
    ];
  }

  /** Begins anew with all records, of which some have changed, and returns those whose notes have changed with that. */
  renew(records) {
    for (const groups of [this.#copies, this.#identifiers, this.#twice]) groups.clear();
    const before = records.map((record) => NOTES.map((note) => record[note]));
    for (const record of records) for (const note of NOTES) delete record[note];
    for (const record of records) this.add(record);
    return records.filter((record, index) => NOTES.some((note, place) => record[note] !== before[index][place]));
  }
}

/** Notes at each record of a group but the first in the order of the list which one that is. */
function join(groups, marks, record, note) {
  const changed = new Set();
  for (const mark of marks) {
    const group = groups.get(mark) ?? { first: record, all: [] };
    groups.set(mark, group);
    group.all.push(record);
    if (record.order > group.first.order) {
      record[note] ??= group.first;
      continue;
    }
    group.first = record;
    for (const other of group.all.filter((one) => one !== record)) {
      other[note] = record;
      changed.add(other);
    }
  }
  return changed;
}
