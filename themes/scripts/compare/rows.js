import { comingCohorts } from "../choose/say.js";
import { IS, LEARNT, LED, PAID, TAKEN } from "./cells.js";

/** The parts of the comparison, each with its rows in their order. */
export const PARTS = [
  ["is", IS],
  ["learnt", LEARNT],
  ["taken", TAKEN],
  ["paid", PAID],
  ["led", LED],
];

/** What is said where the catalog says nothing; of anything else, that it is not stated. */
export const UNSAID = {
  audience: "none-audience",
  outcomes: "none-outcomes",
  skills: "none-skills",
  assessment: "none-assessment",
  evidence: "none-evidence",
  starts: "starts-none",
  time: "time-none",
  mode: "mode-none",
  prerequisites: "none-prerequisites",
  cost: "cost-none",
  transfer: "none-transfer",
  pathways: "live-compare-no-pathways",
  occupations: "live-compare-no-occupations",
  aid: "live-compare-no-aid",
};

/** What is compared where the words of a cell tell less than the catalog, or the same in another order. */
export const MEANT = {
  starts: (offer) => JSON.stringify(comingCohorts(offer)),
  mode: ({ delivery }) => inAnyOrder(delivery?.mode),
  assessment: ({ assessment }) => `${inAnyOrder(assessment?.kind)}\n${assessment?.description ?? ""}`,
};

function inAnyOrder(values) {
  return [...new Set([values ?? []].flat())].sort().join();
}

/** Returns in how many of the offers each skill is, by its id. */
export function sharedSkills(offers) {
  const counts = new Map();
  for (const id of offers.flatMap(({ skills }) => [...new Set(skills.map((skill) => skill.id))])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
