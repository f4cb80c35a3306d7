// What is in hand: the credential that is written, and how far what was typed has come.

/** The state of the form. It is changed in place. */
export const work = {
  /**
   * What is written: the `path` of the original; whether the credential `isThere` already; its `texts`, and those in the
   * catalog (`originals`), by language; the language of the text in `hand`; the `values` and the `body` of the original.
   */
  now: undefined,
  /** Fields that somebody has been to, by the language of the text that was in hand. */
  touched: {},
  /** Whether what is wrong is shown everywhere. */
  isAllShown: false,
  /** The field in which somebody is in the middle of a word: nothing is said of it. */
  writing: undefined,
  /** What was written last: the preview goes there. */
  lately: undefined,
  /** The control in which something was typed that is not taken yet. */
  typed: undefined,
  /** How many changes are under way. */
  pending: 0,
};

/** Returns the path of a credential's original. */
export function fileOf(id) {
  return `credentials/${id}/index.md`;
}

/** Returns the id in the path of a file. */
export function idOf(path) {
  return path.split("/")[1];
}

/** Remembers that somebody has been to a field. */
export function touch(field) {
  (work.touched[work.now?.hand] ??= new Set()).add(field);
}

/** Says whether what is wrong with a field is shown beside it. */
export function isTouched(field) {
  const { writing, isAllShown } = work;
  const touched = work.touched[work.now?.hand] ?? new Set();
  return field !== writing && (isAllShown || touched.has(field) || [...touched].some((one) => one.contains(field) || field.contains(one)));
}
