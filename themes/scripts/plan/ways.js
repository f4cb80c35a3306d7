import { element, linked, named } from "../choose/element.js";
import { inPageLanguage } from "../choose/offers.js";
import { addButton } from "./list.js";

/** Returns a pathway of the plan: its steps, and which of them the plan holds. */
export function pathway(document, id, plan, say, site, canChange) {
  const { words } = say;
  const found = document?.pathways.find((one) => one.id === id);
  if (!found) return element("li", {}, element("p", {}, words.text("live-plan-no-pathway", { value: id })), canChange && leave(id, id, words));
  const title = inPageLanguage(found.titles);
  const steps = stepsOf(found.requires);
  const done = steps.filter((step) => isMet(step, plan)).length;
  const complete = isMet(found.requires, plan);
  const total = found.requires.rule ? found.requires.at_least : 1;
  const told = complete ? words.text("live-plan-way-whole") : words.text("live-plan-way", { count: Math.min(done, total), total });
  const body = element("ol", { class: "tree" }, steps.map((one) => step(one, plan, say, { site, document, canChange })));
  return element("li", { "data-id": id }, element("h3", {}, linked({ ...title, href: site.href(found.page) })), element("p", {}, told), body, canChange && leave(id, title.text, words));
}

function leave(id, title, words) {
  const name = element("span", { class: "vh" }, ": ", title);
  return element("p", { class: "choose noprint" }, element("button", { type: "button", class: "leave", "data-drop-pathway": id, "data-focus": `pathway-${id}` }, words.text("live-plan-drop"), name));
}

/** Returns the steps below the one that holds them all. */
function stepsOf(requires) {
  return requires.steps ?? [requires];
}

/** Says whether a plan holds what a step asks for. What is earned elsewhere is not in any plan. */
function isMet(step, plan) {
  if (step.credential) return plan.credentials.includes(step.credential);
  if (!step.steps) return false;
  return step.steps.filter((inner) => isMet(inner, plan)).length >= step.at_least;
}

/** `around` tells the site, the document of pathways, and whether the plan can be changed. */
function step(one, plan, say, around) {
  const { words } = say;
  if (one.credential) return credential(one.credential, plan, words, around);
  const title = one.titles && Object.keys(one.titles).length > 0 ? inPageLanguage(one.titles) : undefined;
  if (!one.steps) return element("li", {}, title && named(title), " ", element("span", { class: "quiet small" }, words.text("live-plan-elsewhere")));
  const rule = words.text(`live-plan-rule-${one.rule}`, { count: one.at_least, total: one.steps.length });
  const mark = isMet(one, plan) && element("span", { class: "mark" }, words.text("live-plan-covered"));
  return element(
    "li",
    {},
    title ? element("strong", {}, named(title)) : "",
    title ? `${words.text("colon")} ` : "",
    rule,
    " ",
    mark,
    element("ul", {}, one.steps.map((inner) => step(inner, plan, say, around))),
  );
}

function credential(id, plan, words, { site, document, canChange }) {
  const known = document.credentials.find((one) => one.id === id);
  const name = known && Object.keys(known.titles).length > 0 ? inPageLanguage(known.titles) : { text: id };
  const title = linked({ ...name, href: known?.page && site.href(known.page) });
  if (plan.have.includes(id)) return element("li", {}, title, " ", element("span", { class: "mark" }, words.text("live-plan-has")));
  if (plan.credentials.includes(id)) return element("li", {}, title, " ", element("span", { class: "mark" }, words.text("live-plan-covered")));
  return element("li", {}, title, " ", canChange && known?.page && addButton(id, named(name), words));
}
