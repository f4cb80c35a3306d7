// What a set of credentials completes of a pathway.

/**
 * Returns a step with what is known about it: `isDone`, and for a group how many of its steps are (`done`) and how many
 * it takes (`needed`). `held` is a set of ids of credentials. Of what is earned elsewhere no badge tells.
 */
export function judge(step, held) {
  if (step.credential) return { ...step, isDone: held.has(step.credential) };
  if (!step.steps) return { ...step, isDone: false };
  const steps = step.steps.map((inner) => judge(inner, held));
  const done = steps.filter(({ isDone }) => isDone).length;
  return { ...step, steps, done, needed: step.at_least, isDone: done >= step.at_least };
}

/** Returns the pathways of which at least one step is among `held`, judged, those first of which the most are. */
export function judgeAll(pathways, held) {
  const judged = pathways.map((pathway) => {
    const ids = new Set(credentials(pathway.requires));
    const count = [...ids].filter((id) => held.has(id)).length;
    return { ...pathway, requires: judge(pathway.requires, held), count, total: ids.size, isAwarded: held.has(pathway.awards) };
  });
  return judged.filter(({ count, isAwarded }) => count > 0 || isAwarded).sort((one, other) => other.count - one.count);
}

function credentials(step) {
  return step.credential ? [step.credential] : (step.steps ?? []).flatMap(credentials);
}

/**
 * Returns groups of records that may be one person's: `{ kind, name, records }`. The kind is "typed" for those that
 * belong to the address that was typed, "same" for those that name the same person by the same mark, "name" for those
 * that only bear the same name, and "nobody" for those that bear none in the clear.
 */
export function people(records, typed) {
  if (typed) return [{ kind: "typed", name: typed, records: records.filter(({ belongs }) => belongs === "pass") }];
  const groups = byOwner(records);
  const same = groups.filter((group) => group.length > 1).map((group) => ({ kind: "same", name: group[0].person, records: group }));
  // What no other badge shares tells no more than a name does.
  const others = Map.groupBy(groups.filter((group) => group.length === 1).flat(), ({ person }) => person.normalize("NFKC").toLocaleLowerCase());
  const loose = [...others.values()].map((group) => ({ kind: group[0].person ? "name" : "nobody", name: group[0].person, records: group }));
  return [...same, ...loose];
}

/** Returns records in groups that are linked by marks of the same person. */
function byOwner(records) {
  const groups = new Map();
  for (const record of records) {
    const linked = new Set(record.owners.map((owner) => groups.get(owner)).filter(Boolean));
    const group = [...[...linked].flat(), record];
    for (const owner of group.flatMap(({ owners }) => owners)) groups.set(owner, group);
    if (record.owners.length === 0) groups.set(record, group);
  }
  return [...new Set(groups.values())];
}
