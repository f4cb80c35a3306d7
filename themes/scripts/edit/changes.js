// Changes of the texts. They follow each other: each begins with what the one before it made.

import { calm } from "./calm.js";
import { later } from "./checking.js";
import { count, outcomes, readText, showText, take } from "./fields.js";
import { first, isTranslation, textInHand } from "./files.js";
import { keep } from "./keeping.js";
import { settledNow, tell } from "./notes.js";
import { engine } from "./page.js";
import { showSwitch } from "./switch.js";
import { work } from "./work.js";

let last = Promise.resolve();
/** Whether outcomes have other numbers than the form shows. */
let isRenumbered = false;

/** Returns when every change is made. */
export const allMade = () => last;

/** Changes the text in hand as the form asks for. */
export function change(made) {
  const { hand } = work.now;
  queue(async () => {
    try {
      const lost = hand === first ? await amend(made) : await translate(made, hand);
      if (lost.length > 0) tell("lost", { what: lost.join(" ") });
    } catch {
      tell("slow");
    }
  });
}

/** Changes the original. Its translations keep the shape of it. */
async function amend(made) {
  const { now } = work;
  const { [first]: original, ...translations } = now.texts;
  const { text, lost, read, translations: followed } = await engine.ask("amend", original, made, translations);
  if (work.now !== now) return [];
  Object.assign(now.texts, followed, { [first]: text });
  if (read) take(read);
  isRenumbered ||= renumbers(made);
  return lost;
}

/** Says whether a change gives other numbers to outcomes: their words alone do not. */
function renumbers({ insert, move, set, value }) {
  return (insert ?? move ?? set)?.[0] === "outcomes" && (!set || value === null);
}

async function translate(made, hand) {
  const { now } = work;
  const { text, lost } = await engine.ask("translate", now.texts[first], now.texts[hand], made);
  if (work.now !== now) return [];
  now.texts[hand] = text;
  return lost;
}

/** Puts another text in the place of the one in hand. */
export function writeText(text) {
  const { hand } = work.now;
  queue(async () => {
    work.now.texts[hand] = text.replace(/\r\n?/g, "\n");
    await readText();
  });
}

/** Follows a suggestion for the text in hand: where it stands. */
export function follow({ suggestion: { replacement, span } }) {
  const text = textInHand();
  const lines = text.split("\n");
  const at = (line, column) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + [...lines[line - 1]].slice(0, column - 1).join("").length;
  const [start, end] = [at(span.line, span.column), at(span.end_line, span.end_column)];
  writeText(text.slice(0, start) + replacement + text.slice(end));
}

function queue(step) {
  work.pending += 1;
  settledNow(false);
  last = last.then(async () => {
    if (work.now) await step();
    await written();
  });
}

async function written() {
  await calm();
  work.pending -= 1;
  if (!work.now) return;
  showText();
  showSwitch();
  if (!isTranslation()) outcomes(isRenumbered);
  isRenumbered = false;
  count();
  keep();
  later();
}
