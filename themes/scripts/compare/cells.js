// What stands in the cells of the comparison. Each function returns what a credential offers, or nothing where the
// catalog says nothing.

import { element, linked, listed, named } from "../choose/element.js";
import { nextCohort } from "../choose/say.js";

/** Returns what stands of a text in the catalog's words. */
function written(text, { lang }) {
  return text && named({ text, lang });
}

/** Returns names one after another. */
function inRow(items) {
  return items.flatMap((item, place) => (place > 0 ? [", ", item] : [item]));
}

function under(first, ...more) {
  return [first, ...more.filter(Boolean).map((text) => element("span", { class: "under" }, text))];
}

/** The cells that tell what a credential is. */
export const IS = {
  type: ({ types }) => types.length > 0 && inRow(types.map(named)),
  status: ({ status }, say) => say.status(status),
  department: ({ departments }) => departments.length > 0 && inRow(departments.map(linked)),
  level: ({ level }) => level.length > 0 && inRow(level.map(named)),
  audience: ({ audience }) => audience.length > 0 && inRow(audience.map(named)),
  language: ({ language }, { words }) => {
    const key = `language-${language.split("-")[0]}`;
    return words.has(key) ? words.text(key) : language;
  },
};

/** Those that tell what one learns, and how it is assessed. */
export const LEARNT = {
  outcomes: ({ outcomes, lang }) => outcomes?.length > 0 && listed(outcomes.map((text) => named({ text, lang }))),
  skills: ({ skills }, say, { shared, count }) =>
    skills.length > 0 && element("ul", { class: "skills" }, skills.map((one) => skill(one, say, shared.get(one.id), count))),
  assessment: (offer, { words, list }) => {
    const kinds = [offer.assessment?.kind ?? []].flat().map((kind) => words.text(`assessment-${kind}`));
    const description = written(offer.assessment?.description, offer);
    return kinds.length > 0 ? under(`${words.text("assessed-by")} ${list(kinds)}.`, description) : description;
  },
  evidence: (offer, { words }) => {
    const { evidence } = offer;
    if (!evidence) return undefined;
    const { required, kinds = [], note } = evidence;
    const key = required ? "live-compare-evidence" : required === false ? "evidence-not-required" : "evidence-unsure";
    const things = kinds.map((text) => element("li", {}, written(text, offer)));
    return [...under(words.text(key), written(note, offer)), things.length > 0 && element("ul", {}, things)];
  },
};

/** Those that tell whether one can take it. */
export const TAKEN = {
  starts: (offer, say) => offer.delivery?.cohorts?.length > 0 && under(say.start(offer), written(nextCohort(offer)?.note, offer)),
  time: ({ effort }, say) => effort && say.time(effort),
  schedule: (offer) => written(offer.delivery?.schedule, offer),
  mode: ({ delivery }, say) => delivery && say.mode(delivery),
  place: (offer) => written(offer.delivery?.place, offer),
  prerequisites: (offer) => offer.prerequisites.length > 0 && listed(offer.prerequisites.map((need) => needed(need, offer))),
};

/** Those that tell what it costs, and who helps. */
export const PAID = {
  cost: (offer, say) => offer.cost?.length > 0 && element("ul", { class: "fees" }, offer.cost.map((fee) => element("li", {}, paid(fee, offer, say)))),
  aid: (offer) => written(offer.supports?.aid, offer),
  advising: (offer) => written(offer.supports?.advising, offer),
  mentoring: (offer) => written(offer.supports?.mentoring, offer),
  accessibility: (offer) => written(offer.supports?.accessibility, offer),
};

/** Those that tell what it leads to. */
export const LED = {
  credits: (offer, say) => written(say.credits(offer.credits), offer.credits?.unit ? offer : {}),
  transcript: (offer, { words }) => {
    const { kind, wording } = offer.transcript ?? {};
    return kind && under(words.text(`transcript-${kind}`), written(wording, offer));
  },
  transfer: (offer, { words }) => offer.transfer?.length > 0 && listed(offer.transfer.map((one) => transferred(one, offer, words))),
  pathways: ({ pathways }) => pathways.length > 0 && listed(pathways.map((way) => under(linked(way), ...way.leads_to.map((text) => named({ text, lang: way.lang }))))),
  occupations: ({ occupations }) => occupations.length > 0 && listed(occupations.map(linked)),
  validity: (offer, say) => {
    const { duration, renewal } = offer.validity ?? {};
    return under(duration ? say.duration(duration) : say.words.text("valid-always"), written(renewal, offer));
  },
};

function skill(one, { words }, count, of) {
  const all = of === 2 ? "live-compare-shared-both" : "live-compare-shared-all";
  const mark = count > 1 && words.text(count === of ? all : "live-compare-shared", { count, total: of });
  const level = one.level && words.text(`skill-${one.level}`);
  return element("li", {}, linked(one), level && element("span", { class: "quiet" }, ` ${level}`), mark && element("span", { class: "shared" }, mark));
}

function needed({ text, title, href }, { lang }) {
  return [text && named({ text, lang }), text && title && " ", title && linked({ title, href, lang })].filter(Boolean);
}

function paid({ who, amount, currency, basis, note }, offer, say) {
  const about = [basis, note].filter(Boolean).map((text) => written(text, offer));
  const payer = who ? written(who, offer) : say.words.text("cost-everyone");
  return [element("strong", {}, say.money(amount, currency)), " ", payer, ...under("", ...about).slice(1)];
}

function transferred({ receiver, credit, status }, offer, words) {
  const how = status && words.text(`transfer-${status}`);
  return under(written(receiver, offer), written(credit, offer), how);
}
