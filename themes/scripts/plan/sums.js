import { element, named } from "../choose/element.js";
import { creditsOf, feesOf, hoursOf } from "./totals.js";

/** Returns how much time and credit is in a plan, without what one has. */
export function amounts(offers, plan, say) {
  const ahead = offers.filter(({ id }) => !plan.have.includes(id));
  const { words } = say;
  const { hours, unstated } = hoursOf(ahead);
  const { sums, made, without } = creditsOf(ahead, plan.credentials, words.text("live-choose-credits-other").replace("{count}", "").trim());
  const pairs = [
    ["live-plan-sum-count", [say.count("live-plan-chosen", offers.length), had(offers.length - ahead.length, say)]],
    ["live-plan-sum-hours", [ahead.length === unstated.length && ahead.length > 0 ? undefined : say.count("live-choose-hours", hours), left(unstated, "live-plan-hours-unstated", say)]],
    ["live-plan-sum-credits", [...sums.map((sum) => named({ text: say.credits(sum), lang: sum.unit ? sum.lang : undefined })), left(made, "live-plan-made-of-parts", say), left(without, "live-plan-without-credit", say)]],
  ];
  const rows = pairs.map(([key, lines]) => {
    const there = lines.filter(Boolean).map((line) => element("p", {}, line));
    return [element("dt", {}, words.text(key)), element("dd", {}, there)];
  });
  return element("dl", { class: "facts wide sums" }, rows);
}

function had(number, say) {
  return number > 0 && element("span", { class: "quiet" }, say.count("live-plan-had", number));
}

function left(offers, key, say) {
  return offers.length > 0 && element("span", { class: "quiet" }, say.words.text(key, { what: titles(offers, say) }));
}

function titles(offers, say) {
  return say.list(offers.map(({ title }) => title));
}

/** Returns what a plan costs, by kind of learner. */
export function fees(offers, plan, say) {
  const { words } = say;
  const ahead = offers.filter(({ id }) => !plan.have.includes(id));
  const { kinds, special, unlisted } = feesOf(ahead, words.text("cost-everyone"));
  if (ahead.length === 0) return [element("p", {}, words.text("live-plan-nothing-ahead"))];
  return [
    kinds.length > 0 && table(kinds, say),
    unlisted.length > 0 && element("p", {}, words.text("live-plan-no-fee", { what: titles(unlisted, say) })),
    special.length > 0 && element("h3", {}, words.text("live-plan-special")),
    special.length > 0 && element("ul", {}, special.map((kind) => element("li", {}, one(kind, say)))),
    kinds.length > 0 && element("p", { class: "small quiet" }, words.text("live-plan-fees-note")),
  ].filter(Boolean);
}

function table(kinds, say) {
  const { words } = say;
  const heads = ["who", "amount", "within"].map((key) => element("th", { scope: "col" }, words.text(`live-plan-fee-${key}`)));
  const rows = kinds.map((kind) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, named({ text: kind.who, lang: kind.lang })),
      element("td", { "data-h": words.text("live-plan-fee-amount") }, element("strong", {}, sum(kind, say))),
      element("td", { "data-h": words.text("live-plan-fee-within") }, element("div", {}, within(kind, say), asListed(kind, say, "div"))),
    ),
  );
  const caption = element("caption", {}, words.text("live-plan-fees"));
  return element("table", { class: "stk" }, caption, element("thead", {}, element("tr", {}, heads)), element("tbody", {}, rows));
}

/** Returns sums in several currencies one beside another: they are never added. */
function sum({ sums, within: counted }, say) {
  if (counted.length === 0) return say.words.text("live-plan-not-added");
  return say.list([...sums].map(([currency, amount]) => say.money(amount, currency)));
}

function within({ missing }, say) {
  if (missing.length === 0) return say.words.text("live-plan-all-fees");
  return say.words.text("live-plan-missing-fees", { what: titles(missing, say) });
}

/** Returns how the fees in a sum are worded: only there it stands what they are for. */
function asListed({ bases }, { words }, tag) {
  const worded = inSeries([...bases.values()], "; ");
  return worded.length > 0 && element(tag, { class: "quiet small" }, `${words.text("live-plan-as-listed")} `, worded);
}

function inSeries(items, sign) {
  return items.flatMap((item, place) => (place > 0 ? [sign, named(item)] : [named(item)]));
}

function one(kind, say) {
  const { who, lang, sums, within: counted } = kind;
  const isAdded = counted.length > 0;
  const amount = isAdded ? say.list([...sums].map(([currency, value]) => say.money(value, currency))) : say.words.text("live-plan-not-added");
  return [named({ text: who, lang }), say.words.text("colon"), " ", element("strong", {}, amount), isAdded ? [" (", inSeries(counted, ", "), ") ", asListed(kind, say, "span")] : ""];
}
