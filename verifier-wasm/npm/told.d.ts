import type { CheckId, Known, Outcome, Verdict } from "./index.js";

/** A sentence: `String(sentence)`, or its parts, of which those that are values may come from the badge. */
export interface Sentence {
  parts: { text: string; isValue: boolean }[];
  /** The language, if it is not the one that was asked for. */
  lang: string | null;
  toString(): string;
}

/** The form of the files in `words/`. */
export interface PublishedWords {
  lang: string;
  words: Record<string, string | { text: string; lang: string }>;
  tones: Record<Verdict, Tone>;
  questions: { name: Question; checks: CheckId[]; telling: CheckId[] }[];
}

/** How a verdict looks. Only `valid` is `ok`. */
export type Tone = "ok" | "bad" | "warn" | "na";

export type Question = "intact" | "signer" | "in-force" | "published";

/** The words of one language. */
export class Words {
  constructor(published: PublishedWords);
  readonly lang: string;
  has(key: string): boolean;
  say(key: string, values?: Record<string, string | number>): Sentence;
}

export interface Told {
  verdict: Verdict;
  tone: Tone;
  /** One word for it. */
  word: Sentence;
  title: Sentence;
  text: Sentence;
  warnings: Sentence[];
  /** What the badge is called, with the words before its name; null if it has none. */
  subject: { label: Sentence; name: string } | null;
  answers: { question: Question; asks: Sentence; outcome: Outcome | "unasked"; text: Sentence; why: Sentence[] }[];
}

/** Returns what is told of a badge. */
export function told(known: Known, words: Words): Told;
