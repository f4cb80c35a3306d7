// What remains of a pathway, as a sum over the ways that are left. The build computes the same for whoever has nothing
// (generator/src/catalog/totals.rs); all numbers are in hundredths, so that sums are exact.

/**
 * Returns `{ least, most }`: the sum over a way through what remains of a judged step, where `of` says what each step that
 * is no group adds. What nobody can do without counts once, wherever else it stands.
 */
export function remaining(step, of) {
  const needed = new Map(required(step).map((leaf) => [leaf.credential, leaf]));
  const once = [...needed.values()].reduce((sum, leaf) => sum + of(leaf), 0);
  const { least, most } = rest(step, (leaf) => (needed.has(leaf.credential) ? 0 : of(leaf)));
  return { least: least + once, most: most + once };
}

function rest(step, of) {
  if (step.isDone) return { least: 0, most: 0 };
  if (!step.steps) return { least: of(step), most: of(step) };
  const inner = usable(step).map((one) => rest(one, of));
  const [least, most] = ["least", "most"].map((end) => inner.map((range) => range[end]).sort((one, other) => one - other));
  return { least: sum(least.slice(0, missing(step))), most: sum(most.slice(-missing(step))) };
}

/** Returns the credentials that nobody can do without from here on. What is earned elsewhere is no credential. */
function required(step) {
  if (step.isDone) return [];
  if (!step.steps) return step.credential.startsWith("~") ? [] : [step];
  const inner = usable(step);
  return missing(step) >= inner.length ? inner.flatMap(required) : [];
}

/** Returns the steps of a group that can be taken and are not done; all that are not done where those are too few. */
function usable(group) {
  const left = group.steps.filter(({ isDone }) => !isDone);
  const offered = left.filter(isPossible);
  return offered.length < missing(group) ? left : offered;
}

function isPossible(step) {
  if (step.isDone || !step.steps) return step.isDone || step.isOffered;
  return step.steps.filter(isPossible).length >= step.needed;
}

function missing(group) {
  return group.needed - group.done;
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Returns the steps that are no groups and may still be taken, each once. */
export function open(step) {
  const found = step.isDone ? [] : step.steps ? usable(step).flatMap(open) : [step];
  return [...new Map(found.map((leaf) => [leaf.credential, leaf])).values()];
}

/** Returns all steps that are no groups, each once. */
export function leaves(step) {
  const found = step.steps?.flatMap(leaves) ?? [step];
  return [...new Map(found.map((leaf) => [leaf.credential, leaf])).values()];
}
