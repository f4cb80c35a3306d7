// Drafts as the page keeps, offers and deletes them.

import { element } from "../choose/element.js";
import { quiet, tell } from "./notes.js";
import { drafts, part, words } from "./page.js";
import { idOf, work } from "./work.js";

let opens;

/** Begins to offer drafts. `begin` opens one: it is called with the id of its credential, if it has one, and the draft. */
export function offerDrafts(begin) {
  opens = (draft) => begin(idOf(draft.path) === "new-credential" ? undefined : idOf(draft.path), draft);
  addEventListener("storage", () => work.now && drafts.newer(work.now) && otherTab());
  listDrafts();
}

/** Keeps the draft; nothing is kept of what is as it was. */
export function keep() {
  const { now } = work;
  const { path, text, original, before } = now;
  if (drafts.newer(now)) return otherTab();
  if (now.isApart) quiet();
  now.isApart = false;
  now.kept = text;
  if (text === original) drafts.clear(path);
  else drafts.keep({ path, text, name: now.values?.title }, before);
  now.before = path;
  if (!drafts.isKept) tell("not-kept");
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
    now.kept = drafts.of(now.path)?.text;
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
