// The parts of the page on which credentials are written, and what all of its scripts use.

import { Words } from "../../../verifier-wasm/page/words.js";
import { Say } from "../choose/say.js";
import { Drafts } from "./draft.js";
import { Engine } from "./engine.js";
import { Choices } from "./search.js";

/** Returns a part of the page by its id. */
export const part = (name) => document.getElementById(name);

export const form = part("form");
export const { dataset } = part("edit");
export const language = document.documentElement.lang;

const names = new Intl.DisplayNames([language], { type: "language" });

/** Returns the name of a language in the language of the page, also as it begins a line. */
export function languageName(tag, isFirstWord = false) {
  const name = names.of(tag) ?? tag;
  return isFirstWord ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : name;
}

export const words = new Words(part("live"));
export const say = new Say(words);
export const choices = new Choices(words);
export const drafts = new Drafts(dataset.sources);
export const engine = new Engine(dataset.worker);
