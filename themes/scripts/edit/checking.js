// What is wrong with the text, and the page that it makes: looked at after each pause.

import { calm } from "./calm.js";
import { Findings } from "./findings.js";
import { first, languages, pathIn, pathInHand, stateOf, textsByPath } from "./files.js";
import { nameProblem, showName } from "./name.js";
import { settledNow } from "./notes.js";
import { dataset, engine, form, language, part, say } from "./page.js";
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
  if (!now) return;
  if (!now.found || now.foundIn !== stateOf(now) || typed || pending > 0) return;
  const { findings: all, elsewhere } = now.found;
  const errors = [...all, ...elsewhere].filter(({ severity }) => severity === "error").length;
  const { later = [] } = now.found;
  const here = all.filter(({ file }) => file === pathInHand());
  const name = nameProblem();
  findings.show({ here, beside: besides(all), elsewhere, later, name }, isTouched);
  showName();
  const count = errors + (name ? 1 : 0);
  part("ready").textContent = count > 0 ? say.count("live-edit-not-ready", count) : "";
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
    await look(now, state);
    await picture(now);
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

async function look(now, state) {
  const found = await engine.ask("check", JSON.parse(state));
  if (work.now !== now) return;
  now.found = { ...found, findings: worthTelling(found.findings, now.isThere) };
  now.foundIn = state;
  await calm();
  showFound();
  if (isProposal(now)) await lookAhead(now, state);
}

const isProposal = (now) => !now.isThere && now.hand === first && now.values?.status === "proposed";

/** Looks for what a proposal needs before it can be on offer. */
async function lookAhead(now, state) {
  const { findings: all } = await engine.ask("offered", JSON.parse(state), now.path);
  if (work.now !== now || now.foundIn !== state) return;
  const name = ({ code, file, path, message }) => JSON.stringify([code, file, path, message]);
  const known = now.found.findings.map(name);
  const errors = all.filter((finding) => finding.severity === "error" && finding.file === now.path && !known.includes(name(finding)));
  now.found.later = worthTelling(errors, now.isThere);
  await calm();
  showFound();
}

async function picture(now) {
  const shown = part("shown-in")?.value ?? language;
  const html = await engine.ask("preview", now.path, textsByPath(now), shown);
  const absent = now.isThere ? undefined : `/${now.path.replace(/index\.md$/, "")}`;
  await calm();
  if (work.now !== now) return;
  preview ??= new Preview(part("preview"), dataset.preview);
  part("stale").hidden = preview.show(html, absent);
}
