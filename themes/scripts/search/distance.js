// How many typing errors lie between two words.

/**
 * Returns how many letters were left out, added, changed or exchanged with their neighbour, up to `most`; more than
 * that is `most + 1`.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number}
 */
export function typingErrors(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let errors = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      const areExchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (areExchanged) errors = Math.min(errors, before[column - 2] + 1);
      next.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[other.length], most + 1);
}

/**
 * Returns how many typing errors are forgiven in a word: short words are too near to others.
 *
 * @param {string} word
 * @returns {number}
 */
export function forgiven(word) {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters that are taken for one another, since they sound alike. */
const ALIKE_LETTERS = ["aeiouyw", "bp", "ckqsxz", "dt", "fv", "gj", "lr", "mn"];

/** By letter, the first of those that sound like it. */
const SOUNDS = new Map(ALIKE_LETTERS.flatMap((letters) => [...letters].map((letter) => [letter, letters[0]])));

/**
 * Returns roughly how a word sounds: of two that are as near to what was typed, the one that sounds like it is meant.
 *
 * @param {string} word
 * @returns {string}
 */
export function sound(word) {
  return [...word].map((letter) => SOUNDS.get(letter) ?? letter).join("").replace(/(.)\1+/gu, "$1");
}
