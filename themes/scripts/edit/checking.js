// What is wrong with the text, and the page that it makes: looked at after each pause.

import { lookAhead, lookBehind } from "./beyond.js";
import { calm } from "./calm.js";
import { Findings } from "./findings.js";
import { first, languages, pathIn, pathInHand, stateOf, textsByPath } from "./files.js";
import { localFindings } from "./local.js";
import { settledNow } from "./notes.js";
import { dataset, engine, form, language, part, say, words } from "./page.js";
import { Preview } from "./preview.js";
import { worthTelling } from "./sentence.js";
import { isTouched, work } from "./work.js";

/** How long somebody may pause before what is typed is checked, in milliseconds. */
const CHECKING = 400;

let findings;
let preview;
let checkTimer;
let [isBusy, isStale] = [false, false];

/**
 * Begins to show what is wrong. `follow` is called with a finding whose suggestion is to be followed, `turn` with the language
 * of the text in which one stands, and `begin` with the language of a translation that there is not yet.
 */
export function showFindings({ follow, turn, begin }) {
  findings = new Findings(say, form, { follow, turn, begin });
}

/** Takes back what was said of a field. */
export function age(field) {
  findings.age(field);
}

/** Shows what was found, if it was found in what is written now. */
export function showFound() {
  const { now, typed, pending } = work;
  if (!now?.found || now.foundIn !== stateOf(now) || typed || pending > 0) return;
  const { findings: all, elsewhere, todo } = now.found;
  const here = all.filter(({ file }) => file === pathInHand()).map((finding) => ({ ...finding, isMissing: isMissing(finding) }));
  const later = now.hand === first ? todo : [];
  const { mend, needed } = findings.show({ here: [...localFindings(), ...here], beside: besides(all), elsewhere, later }, isTouched);
  const [key, count] = mend > 0 ? ["live-edit-not-ready", mend + needed] : ["live-edit-sum-needed", needed];
  part("ready").textContent = count > 0 ? say.count(key, count) : "";
}

/** Says whether something that every credential has is not there yet, in a new one. */
function isMissing({ code, path, body }) {
  return !work.now.isThere && !body && code === "C021" && path.length === 1;
}

/** Returns the findings in the other texts of the credential, each with the language of its text. */
function besides(all) {
  const { path, hand } = work.now;
  const others = languages.filter((language) => language !== hand);
  return others.flatMap((language) => all.filter(({ file }) => file === pathIn(path, language)).map((finding) => ({ ...finding, language })));
}

/** Checks after a pause. One check runs at a time. */
export function later() {
  clearTimeout(checkTimer);
  settledNow(false);
  checkTimer = setTimeout(check, CHECKING);
}

/** Checks what is written now. */
export async function check() {
  clearTimeout(checkTimer);
  if (!work.now) return;
  if (isBusy) {
    isStale = true;
    return;
  }
  isBusy = true;
  const { now } = work;
  const state = stateOf(now);
  try {
    const behind = await look(now, state);
    await picture(now, behind);
    await foresee(now, state, behind);
  } catch (error) {
    findings.fail(error.isSlow ? "live-edit-slow" : "live-edit-failed");
  }
  isBusy = false;
  if (isStale) {
    isStale = false;
    check();
  } else if (!work.typed && work.pending === 0 && work.now && stateOf(work.now) === state) {
    settledNow(true);
  }
}

/** Looks for what is wrong. Returns what lies behind that (beyond.js). */
async function look(now, state) {
  const texts = JSON.parse(state);
  const found = await engine.ask("check", texts);
  const behind = await lookBehind(now.path, texts, found.findings);
  if (work.now !== now) return behind;
  const all = [...found.findings, ...behind.findings];
  // What it lacks is from before until that is looked at again.
  const todo = now.values?.status === "proposed" ? (now.found?.todo ?? []) : [];
  now.found = { ...found, findings: worthTelling(all, now.isThere), todo };
  now.foundIn = state;
  await calm();
  showFound();
  return { ...behind, all };
}

/** Looks for what a proposal lacks before it can be offered. */
async function foresee(now, state, { texts, all }) {
  if (work.now !== now || now.foundIn !== state) return;
  const todo = await lookAhead(now.path, texts, all);
  if (work.now !== now || now.foundIn !== state) return;
  now.found.todo = worthTelling(todo, now.isThere);
  await calm();
  showFound();
}

/** Shows the page; where there is none, that of the text without what is wrong in it. */
async function picture(now, { texts, isPlain }) {
  const shown = part("shown-in")?.value ?? language;
  const made = await engine.ask("preview", now.path, textsByPath(now), shown);
  const html = made ?? (isPlain ? await engine.ask("preview", now.path, texts, shown) : null);
  const absent = now.isThere ? undefined : `/${now.path.replace(/index\.md$/, "")}`;
  await calm();
  if (work.now !== now) return;
  preview ??= new Preview(part("preview"), dataset.preview);
  part("stale").hidden = preview.show(html, absent) && Boolean(made);
  if (html && work.lately) preview.goTo(work.lately);
  work.lately = undefined;
  part("stale").textContent = words.text(html ? "live-edit-preview-without" : "live-edit-preview-waits");
}
