import { element, linked, named } from "../choose/element.js";
import { nextCohort } from "../choose/say.js";
import { neededBefore } from "./totals.js";

/** Returns the credentials in the order in which they begin: first what is to come, last what one has. */
export function inOrder(offers, have) {
  const when = (offer) => (have.includes(offer.id) ? "2" : (nextCohort(offer)?.start ?? "1").replace(/^\d{4}/, "0$&"));
  return [...offers].sort((one, other) => when(one).localeCompare(when(other)) || one.title.localeCompare(other.title));
}

/** Returns a credential of the plan; `canChange` says whether it is the reader's own. */
export function planned(offer, plan, say, canChange) {
  const { words } = say;
  const has = plan.have.includes(offer.id);
  const facts = [say.credits(offer.credits), say.time(offer.effort), say.mode(offer.delivery)].map((text) => element("li", {}, text));
  const begins = has ? words.text("live-plan-has") : `${words.text("live-plan-starts")} ${say.start(offer)}`;
  const state = offer.status !== "active" && element("p", { class: "state" }, say.status(offer.status));
  return element(
    "li",
    { class: has && "has", "data-id": offer.id },
    element("img", { src: offer.badge, width: 64, height: 64, alt: "" }),
    element(
      "div",
      {},
      element("h3", {}, linked(offer)),
      element("ul", { class: "meta" }, facts),
      element("p", { class: has && canChange && "onprint" }, begins),
      state,
      has ? [] : needs(offer, plan, say, canChange),
    ),
    canChange && buttons(offer, has, words),
  );
}

function buttons({ id, title, lang }, has, words) {
  const name = () => element("span", { class: "vh" }, ": ", element("span", { lang }, title));
  const box = element("input", { type: "checkbox", "data-have": id, "data-focus": `have-${id}`, checked: has });
  const leave = element("button", { type: "button", class: "leave", "data-drop": id, "data-focus": `drop-${id}` }, words.text("live-plan-drop"), name());
  return element("div", { class: "choose noprint" }, element("label", { class: "tick" }, box, " ", words.text("live-plan-have"), name()), leave);
}

function needs(offer, plan, say, canChange) {
  return neededBefore(offer, plan.credentials).map(({ credential, title, href }) => {
    const text = say.words.text("live-plan-needs");
    return element(
      "div",
      { class: "needs" },
      element("p", {}, `${text} `, title ? linked({ title, href, lang: offer.lang }) : credential),
      canChange && title && addButton(credential, named({ title, lang: offer.lang }), say.words),
    );
  });
}

/** Returns a button that adds a credential to the plan. */
export function addButton(id, title, words) {
  const name = element("span", { class: "vh" }, ": ", title);
  const button = element("button", { type: "button", "data-choose": "plan", "aria-pressed": "false", "data-focus": `add-${id}` }, words.text("live-choose-plan"), name);
  const hidden = element("span", { "data-title": true, hidden: true }, title.textContent ?? title);
  return element("span", { class: "choose noprint", "data-choice": id, "data-titled": true }, button, hidden);
}
