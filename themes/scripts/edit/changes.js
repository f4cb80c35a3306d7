// Changes of the text. They follow each other: each begins with what the one before it made.

import { calm } from "./calm.js";
import { later } from "./checking.js";
import { count, outcomes, readText, showText, take } from "./fields.js";
import { keep } from "./keeping.js";
import { settledNow, tell } from "./notes.js";
import { engine } from "./page.js";
import { work } from "./work.js";

let last = Promise.resolve();

/** Returns when every change is made. */
export const allMade = () => last;

/** Changes the text as the form asks for. */
export function change(made) {
  queue(async () => {
    try {
      const { text, lost, read } = await engine.ask("amend", work.now.text, made);
      if (!work.now) return;
      work.now.text = text;
      if (read) take(read);
      if (lost.length > 0) tell("lost", { what: lost.join(" ") });
    } catch {
      tell("slow");
    }
  });
}

/** Puts another text in its place. */
export function writeText(text) {
  queue(async () => {
    work.now.text = text.replace(/\r\n?/g, "\n");
    await readText();
  });
}

/** Follows a suggestion: in the text, where it stands. */
export function follow({ suggestion: { replacement, span } }) {
  const { text } = work.now;
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
  outcomes();
  count();
  keep();
  later();
}
