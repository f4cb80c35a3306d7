// "I have these": on the page of a pathway, what remains of it for whoever has some of its steps already.

import { Words } from "../../verifier-wasm/page/words.js";
import { judge } from "../../verifier-wasm/page/table/steps.js";
import { Amounts } from "./pathway/amounts.js";
import { Badges } from "./pathway/badges.js";
import { PathwayPage } from "./pathway/page.js";
import { leaves } from "./pathway/remains.js";
import { Ticks } from "./pathway/ticks.js";

const data = JSON.parse(document.querySelector("#pathway").textContent);
const words = new Words(document.querySelector("#live"));
const page = new PathwayPage(data, words, new Amounts(data, words));
const titles = new Map(leaves(data.requires).map(({ credential, title }) => [credential, title]));
const keys = new Set([...titles.keys(), ...[data.awards ?? []].flat()]);
const boxes = [...document.querySelectorAll(".tree .tick input")];
const ticks = new Ticks(boxes, keys, () => {
  page.show(whole(), ticks);
  page.tell(whole(), ticks.held.size > 0);
});
const section = document.querySelector("#have");
const badges = section.dataset.engine ? new Badges(section, words, count) : null;

const [copy, clear] = ["#copy", "#clear"].map((selector) => document.querySelector(selector));
copy.addEventListener("click", async () => {
  const said = document.querySelector("#copied");
  said.replaceChildren();
  try {
    await navigator.clipboard.writeText(ticks.link);
    words.put(said, "live-pathway-copied");
  } catch {
    words.put(said, "live-pathway-not-copied");
  }
});
clear.addEventListener("click", () => {
  document.querySelector("#copied").replaceChildren();
  document.querySelector("#from-link").hidden = true;
  badges?.clear();
  // The button goes away with the ticks: the focus goes to where one begins anew.
  boxes[0]?.focus();
  ticks.clear();
});

document.querySelector("#from-link").hidden = !ticks.read();
page.show(whole(), ticks);
page.head(whole());

/** Returns the pathway with what is done of it. Who holds the badge for the whole has all. */
function whole() {
  const judged = judge(data.requires, ticks.held);
  return { ...judged, isDone: judged.isDone || ticks.held.has(data.awards) };
}

/** Ticks the credential that a badge is of, and returns what is said of the badge, which calls the credential `name`. */
function count(credential, name, isSure) {
  const value = titles.get(credential) ?? name;
  if (!keys.has(credential)) return { key: "live-pathway-not-step", value };
  if (ticks.isFromBadge(credential)) return { key: "live-pathway-twice", value, counts: true };
  ticks.add(credential);
  if (credential === data.awards) return { key: "live-pathway-counted-whole", value, counts: true };
  return { key: isSure ? "live-pathway-counted" : "live-pathway-counted-open", value, counts: true };
}
