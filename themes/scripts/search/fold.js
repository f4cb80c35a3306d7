// Words as they are compared: the same as in `generator/src/search/fold.rs`.

/** The most that is read of a query, in characters. */
const LONGEST_QUERY = 400;

/** The most words that are looked up. */
const MOST_WORDS = 12;

/** The longest word that is kept, as in the index. */
const LONGEST_WORD = 40;

/** Letters that have no parts, and what readers write for them. */
const PLAIN = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i" };

/**
 * Returns text without capitals, accents and ligatures.
 *
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  const plain = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[œæßøłđı]/g, (letter) => PLAIN[letter]);
}

/**
 * Returns the different words of a query, each as it is typed and as it is compared. A short piece beside an apostrophe
 * is none: l’, d’, ’s.
 *
 * @param {string} query
 * @returns {{typed: string, word: string}[]}
 */
export function wordsOf(query) {
  const text = query.slice(0, LONGEST_QUERY);
  const found = new Map();
  for (const match of text.matchAll(/[\p{Alphabetic}\p{N}\p{M}][\p{Alphabetic}\p{N}\p{M}+#]*/gu)) {
    const typed = [...match[0]].slice(0, LONGEST_WORD).join("");
    const around = (text[match.index - 1] ?? "") + (text[match.index + match[0].length] ?? "");
    const isPiece = [...match[0]].length <= 2 && /['’‘ʼ]/.test(around);
    const word = folded(typed);
    if (!isPiece && word && !found.has(word)) found.set(word, { typed, word });
  }
  return [...found.values()].slice(0, MOST_WORDS);
}
