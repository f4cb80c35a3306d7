// The files of a credential: its original, and a translation into each other language of the catalog.

import { dataset } from "./page.js";
import { work } from "./work.js";

/** The languages of the catalog. Originals are in the first. */
export const languages = dataset.languages.split(" ");
export const [first] = languages;

/** What a translation begins with. */
export const EMPTY = "---\n---\n";

/** Returns the path of a credential's file in a language. */
export function pathIn(path, language) {
  return language === first ? path : path.replace(/\.md$/, `.${language}.md`);
}

/** Returns the path of the file in hand. */
export const pathInHand = () => pathIn(work.now.path, work.now.hand);

/** Returns the text in hand. */
export const textInHand = () => work.now.texts[work.now.hand];

/** Says whether the text in hand is a translation. */
export const isTranslation = () => work.now.hand !== first;

/** Returns the language of the file at `path`; nothing if it is none of this credential. */
export function languageOf(path) {
  return Object.keys(work.now.texts).find((language) => pathIn(work.now.path, language) === path);
}

/** Says whether a translation is begun in which nothing stands. */
const isVoid = ({ texts, originals }, language) => originals[language] === undefined && /^---\s*(\{\}\s*)?---\s*$/.test(texts[language]);

/** Returns the texts of all files by their path. */
export function textsByPath(now) {
  const written = Object.keys(now.texts).filter((language) => language === first || !isVoid(now, language));
  return Object.fromEntries(written.map((language) => [pathIn(now.path, language), now.texts[language]]));
}

/** Returns the files that are not as they are in the catalog: `{ language, path, text, isThere }`. */
export function changedFiles(now) {
  const isChanged = (language) => now.texts[language] !== now.originals[language] && (language === first || !isVoid(now, language));
  const row = (language) => ({ language, path: pathIn(now.path, language), text: now.texts[language], isThere: now.originals[language] !== undefined });
  return languages.filter((language) => language in now.texts && isChanged(language)).map(row);
}

/** Returns the files to hand in: those that are changed, or else the one in hand. */
export function filesToHandIn(now) {
  const changed = changedFiles(now);
  if (changed.length > 0) return changed;
  return [{ language: now.hand, path: pathInHand(), text: textInHand(), isThere: now.originals[now.hand] !== undefined }];
}

/** Returns what tells one state of the files from another. */
export const stateOf = (now) => JSON.stringify(textsByPath(now));
