// What the checker says once more: of the text without what is wrong in it, and of the text as if it were on offer.

import { engine } from "./page.js";
import { work } from "./work.js";

/** Mistakes by which a file cannot be read as a credential: while there is one, nothing else of it is judged. */
const UNREAD = /^C0(?:2|3)\d$/;

/** What a file needs to be read at all. It stands in for what is missing. */
const STAND_INS = { title: "…", summary: "…" };

const key = ({ code, path, message }) => JSON.stringify([code, path, message]);

/** Returns a way without the numbers of items: what is missing in an item has none. */
const keysOf = (path) => path.filter((step) => typeof step === "string");

const isWithin = (path, outer) => outer.every((step, index) => path[index] === step);

/** Orders ways so that what comes later in a list is first: taking it out moves nothing before it. */
function backwards(one, other) {
  const at = one.findIndex((step, index) => step !== other[index]);
  if (at < 0) return other.length - one.length;
  return typeof one[at] === "number" && typeof other[at] === "number" ? other[at] - one[at] : 0;
}

/** Returns the ways to what has to go for the rest to be judged. */
function unread(findings) {
  const ways = findings.filter(({ code, severity, path }) => severity === "error" && UNREAD.test(code) && path.length > 0);
  // What lacks a value goes as a whole; what lacks a title is helped out.
  const outer = ways.map(({ code, path }) => (code === "C021" ? path.slice(0, -1) : path)).filter((path) => path.length > 0);
  return [...new Map(outer.map((path) => [JSON.stringify(path), path])).values()].sort(backwards);
}

/**
 * Returns `{ texts, isPlain, findings }`: the texts, that at `path` without what is wrong in it; whether something was left out;
 * and what is wrong beside that. `found` is what is wrong with the texts as they are.
 */
export async function lookBehind(path, texts, found) {
  const ways = unread(found.filter(({ file }) => file === path));
  if (ways.length === 0) return { texts, findings: [] };
  const plain = await engine.ask("without", texts[path], ways.map((way) => ({ set: way, value: null })));
  if (!plain) return { texts, findings: [] };
  const without = { ...texts, [path]: plain };
  const { findings } = await engine.ask("check", without);
  const known = new Set(found.map(key));
  // What was taken out is missing now: that is no mistake of its own.
  const isMade = ({ code, path: way }) => code === "C021" && ways.some((gone) => gone.length > 1 && isWithin(keysOf(way), keysOf(gone).slice(0, -1)));
  const isOwn = (finding) => finding.file === path && !isMade(finding) && !ways.some((way) => isWithin(finding.path, way) || isWithin(way, finding.path));
  const more = findings.filter((finding) => finding.path.length > 0 && !known.has(key(finding)) && isOwn(finding));
  // Lines are those of another text.
  return { texts: without, isPlain: true, findings: more.map(({ suggestion, ...finding }) => finding) };
}

/** Returns what a proposal still lacks before it can be offered: what is wrong with it as if it were on offer. */
export async function lookAhead(path, texts, found) {
  const { values } = work.now ?? {};
  if (values?.status !== "proposed") return [];
  const lacking = Object.entries(STAND_INS).filter(([name]) => typeof values[name] !== "string" || !values[name].trim());
  const offered = await engine.ask("without", texts[path], [["status", "active"], ...lacking].map(([name, value]) => ({ set: [name], value })));
  if (!offered) return [];
  const { findings } = await engine.ask("check", { ...texts, [path]: offered });
  const known = new Set(found.map(key));
  const isMeant = ({ code, file, severity, path: [top] }) => file === path && severity !== "advice" && code !== "C095" && !lacking.some(([name]) => name === top);
  return findings.filter((finding) => isMeant(finding) && !known.has(key(finding))).map(({ suggestion, ...finding }) => finding);
}
