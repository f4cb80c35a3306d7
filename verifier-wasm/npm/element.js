// The element <skillmark-verifier> with the verifier of this package.

import { SkillmarkVerifier, define as defineElement } from "./element/element.js";

export { SkillmarkVerifier };

/** Where the words of this package lie, if its files are served as they are. */
const WORDS = {
  en: new URL("./words/en.json", import.meta.url).href,
  fr: new URL("./words/fr.json", import.meta.url).href,
};

/** Makes the element known to the page. */
export function define({ trust, words = WORDS } = {}) {
  defineElement({ load: () => import("./engine/index.js"), trust, words });
}
