// What is typed and chosen is taken: after a pause, or at once.

import { calm } from "./calm.js";
import { changeOf, pathOf } from "./change.js";
import { change, writeText } from "./changes.js";
import { age, later, showFound } from "./checking.js";
import { isTranslation } from "./files.js";
import { gists } from "./folds.js";
import { keep } from "./keeping.js";
import { OTHER } from "./languages.js";
import { isOwnName, nameFrom, ownName, takeName } from "./name.js";
import { settledNow } from "./notes.js";
import { choices, part } from "./page.js";
import { polish } from "./polish.js";
import { read, showOther } from "./values.js";
import { touch, work } from "./work.js";

/** How long somebody may pause before what is typed is taken, in milliseconds. */
const TYPING = 250;

let typeTimer;

/** Takes what is typed after a pause. */
export function input(target) {
  if (target.type === "checkbox" || target.type === "radio" || target.localName === "select") return;
  const field = target.closest("[data-choices]");
  if (field) choices.offer(field);
  work.writing = target.closest(".f");
  age(work.writing);
  clearTimeout(typeTimer);
  work.typed = target;
  settledNow(false);
  typeTimer = setTimeout(flush, TYPING);
}

/** Takes at once what is chosen or left. */
export function settle(target) {
  if (work.typed && work.typed !== target) flush();
  work.writing = undefined;
  const field = target.closest(".f");
  touch(field);
  age(field);
  polish(target);
  if (field?.matches("[data-kind=text], [data-kind=long], #body-part")) work.lately = target.value;
  work.typed = target;
  flush();
  gists(field);
  if (field?.dataset.kind === "language") writeOther(field, target);
}

/** Begins to write a language that is not in the list. */
function writeOther(field, target) {
  showOther(field);
  if (target.value === OTHER) field.querySelector(".other").focus();
}

/** Says what is wrong with a field that somebody leaves. */
export function leave(target) {
  const field = target.closest(".f");
  if (!field || target.matches("button")) return;
  const isHalf = target.validity?.badInput;
  if (!target.value && !isHalf && !work.now?.values?.[field.dataset.f] && !field.dataset.been) return;
  touch(field);
  work.writing = undefined;
  calm().then(showFound);
}

/** Takes what is typed now. */
export function flush() {
  const target = forget();
  if (!target || !work.now) return;
  if (target.id === "text") return writeText(target.value);
  if (target.id === "name") return rename(target.value.trim());
  if (target.id === "body") return change({ body: target.value && `${target.value.replace(/\s+$/, "")}\n` });
  const field = target.closest(".f");
  field.dataset.been = "";
  if (isTranslation()) return change({ set: pathOf(field), value: read(field) });
  const made = work.now.values && changeOf(field, work.now.values);
  if (made) change(made);
  else later();
  if (target.id === "f-title" && !work.now.isThere && !isOwnName()) proposeName(nameFrom(target.value));
}

/** Returns the control in which something was typed, which is not taken any more. */
export function forget() {
  clearTimeout(typeTimer);
  const { typed } = work;
  work.typed = undefined;
  return typed;
}

function rename(text) {
  ownName(text !== "");
  takeTyped(text);
}

function proposeName(text) {
  part("name").value = text;
  takeTyped(text);
}

function takeTyped(text) {
  if (!takeName(text)) return;
  keep();
  later();
}
