// Drafts as the page keeps, offers and deletes them.

import { element } from "../choose/element.js";
import { changedFiles, first } from "./files.js";
import { showFiles } from "./handed.js";
import { quiet, tell } from "./notes.js";
import { draftState } from "./draft.js";
import { drafts, part, words } from "./page.js";
import { idOf, work } from "./work.js";

let opens;

/** Begins to offer drafts. `begin` opens one: it is called with the id of its credential, if it has one, and the draft. */
export function offerDrafts(begin) {
  opens = (draft) => begin(idOf(draft.path) === "new-credential" ? undefined : idOf(draft.path), draft);
  addEventListener("storage", () => work.now && drafts.newer(draftOf(work.now), work.now.kept) && otherTab());
  listDrafts();
}

/** Keeps the draft; nothing is kept of what is as it was. */
export function keep() {
  const { now } = work;
  const draft = draftOf(now);
  if (drafts.newer(draft, now.kept)) return otherTab();
  if (now.isApart) quiet();
  now.isApart = false;
  now.kept = draftState(draft);
  if (changedFiles(now).length === 0) drafts.clear(now.path);
  else drafts.keep(draft, now.before);
  now.before = now.path;
  showFiles();
  if (!drafts.isKept) tell("not-kept");
}

/** Returns what is kept of a credential: its original, and the translations that are not as they are in the catalog. */
function draftOf(now) {
  const translations = changedFiles(now).filter(({ language }) => language !== first);
  return { path: now.path, text: now.texts[first], translations: Object.fromEntries(translations.map(({ language, text }) => [language, text])), name: now.values?.title };
}

/** Says that another tab wrote a draft of this file in the meantime. Nothing is kept until one of the two is chosen. */
function otherTab() {
  const { now } = work;
  const button = (key) => element("button", { type: "button", class: "leave" }, words.text(key));
  const [theirs, ours] = [button("live-edit-take-other"), button("live-edit-keep-mine")];
  theirs.addEventListener("click", () => {
    const other = drafts.of(now.path);
    if (other) opens(other);
  });
  ours.addEventListener("click", () => {
    const other = drafts.of(now.path);
    now.kept = other && draftState(other);
    keep();
  });
  now.isApart = true;
  tell("other-tab", {}, [" ", theirs, " ", ours]);
}

function listDrafts() {
  const all = drafts.all();
  part("kept").hidden = all.length === 0;
  part("kept").querySelector("ul").replaceChildren(...all.map(row));
}

function row(draft) {
  const name = draft.name || idOf(draft.path);
  const begin = element("button", { type: "button", class: "leave" }, name);
  begin.addEventListener("click", () => opens(draft));
  const drop = element("button", { type: "button", class: "leave" }, words.text("live-edit-discard"), element("span", { class: "vh" }, ` ${name}`));
  drop.addEventListener("click", () => {
    drafts.clear(draft.path);
    listDrafts();
    tell("cleared");
  });
  return element("li", {}, begin, " ", drop);
}

/** Deletes the draft in hand, and closes the form. */
export function clear() {
  drafts.clear(work.now.path);
  part("editor").hidden = true;
  work.now = undefined;
  history.replaceState(null, "", location.pathname);
  listDrafts();
  tell("cleared");
  part("new").focus();
}
