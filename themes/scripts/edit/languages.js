// Languages by their names. The browser knows them in every language.

import { language, languageName } from "./page.js";

/** Offered beside the languages of the catalog. Others can be written. */
const COMMON = "ar bn cr cy de el en es fa fr ga gu he hi hu id it iu ja ko mi nl oj pa pl pt ro ru so sv sw ta te th tl tr uk ur vi yue zh".split(" ");

/** Chosen to write another one. */
export const OTHER = "+";

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const namesIn = (language) => new Intl.DisplayNames([language], { type: "language", fallback: "none" });

/** Fills a list with languages: those of the catalog first. */
export function offerLanguages(select, own) {
  const { compare } = new Intl.Collator(language);
  const option = (tag) => new Option(languageName(tag, true), tag);
  // A browser without the name of a language says its tag, which nobody can choose by.
  const isNamed = (tag) => namesIn(language).of(tag) !== undefined;
  const others = COMMON.filter((tag) => !own.includes(tag) && isNamed(tag)).map(option);
  const last = select.options[select.options.length - 1];
  last.before(...own.map(option), ...others.sort((one, other) => compare(one.text, other.text)));
}

/** Returns the tag of a language that is written by its name in one of the languages that are `spoken`; else what is written. */
export function languageTag(written, spoken) {
  const wanted = bare(written);
  for (const one of spoken) {
    const known = namesIn(one);
    const is = (tag) => bare(known.of(tag) ?? "") === wanted;
    const found = COMMON.find(is) ?? LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).find(is);
    if (found) return found;
  }
  return COMMON.find((tag) => bare(namesIn(tag).of(tag) ?? "") === wanted) ?? written;
}
