import { element, linked, named } from "../choose/element.js";
import { inPageLanguage } from "../choose/offers.js";
import { addButton } from "./list.js";
import { skillsOf } from "./totals.js";

/** So many credentials are named that would fill a gap; the page of the skill has all. */
const MAX_WAYS = 3;

/** Returns the skills that a plan gives, with their levels and the credentials that teach them. */
export function gained(offers, say) {
  const skills = skillsOf(offers);
  if (skills.length === 0) return element("p", {}, say.words.text("live-plan-no-skills"));
  const items = skills.map((skill) =>
    element("li", {}, linked(skill), skill.level && element("span", { class: "quiet" }, say.words.text(`skill-${skill.level}`)), taught(skill, say)),
  );
  return element("ul", { class: "gained" }, items);
}

function taught({ by }, say) {
  return element("span", { class: "by small" }, say.list(by.map(({ title }) => title)));
}

/** Fills a list with the occupations that the catalog names. */
export function listOccupations(picker, { occupations }, chosen) {
  const options = occupations.map(({ occupation, names }) => ({ value: occupation, ...inPageLanguage(names) }));
  options.sort((one, other) => one.text.localeCompare(other.text));
  const made = options.map(({ value, text, lang }) => element("option", { value, lang, selected: value === chosen }, text));
  picker.replaceChildren(picker.options[0], ...made);
  picker.value = options.some(({ value }) => value === chosen) ? chosen : "";
}

/**
 * Returns what of an occupation's skills a plan gives, and where the others are taught. `site` tells addresses in the
 * page's language and titles of credentials.
 */
export function gap({ occupations, skills }, chosen, offers, say, site, canChange) {
  const { words } = say;
  const found = occupations.find(({ occupation }) => occupation === chosen);
  if (!found) return [element("p", {}, words.text("live-plan-no-occupation"))];
  if (found.skills.length === 0) return [element("p", {}, words.text("live-plan-source-none")), link(found, words, site)];
  const known = new Map(skills.map((skill) => [skill.skill, skill]));
  const has = new Map(skillsOf(offers).map((skill) => [skill.id, skill]));
  const met = found.skills.filter((id) => has.has(id));
  const rows = found.skills.map((id) => row(known.get(id) ?? { skill: id, names: {} }, has.get(id), say, site, canChange));
  return [
    element("p", {}, element("strong", {}, words.text("live-plan-gap", { count: met.length, total: found.skills.length })), " ", words.text(`live-plan-source-${found.source}`)),
    element("ul", { class: "gap" }, rows.sort((one, other) => Number(one.matches(".met")) - Number(other.matches(".met")))),
    link(found, words, site),
  ];
}

function link({ page, names }, words, site) {
  return element("p", { class: "small" }, `${words.text("live-plan-occupation-page")} `, linked({ ...inPageLanguage(names), href: site.href(page) }), ". ", words.text("live-plan-no-promise"));
}

function row({ skill, names, page, taught_by: teachers = [], credentials = 0 }, own, say, site, canChange) {
  const { words } = say;
  const name = Object.keys(names).length > 0 ? inPageLanguage(names) : { text: skill };
  const mark = element("span", { class: "mark" }, words.text(own ? "live-plan-met" : "live-plan-unmet"));
  const title = linked({ ...name, href: page && site.href(page) });
  if (own) {
    const level = own.level && element("span", { class: "quiet" }, words.text(`skill-${own.level}`));
    return element("li", { class: "met" }, mark, element("div", {}, title, " ", level, taught(own, say)));
  }
  const ways = teachers.slice(0, MAX_WAYS).map((id) => element("li", {}, site.credential(id), canChange && addButton(id, named(site.name(id)), words)));
  const more = [element("span", { class: "by small" }, say.count("live-plan-taught", credentials)), ways.length > 0 && element("ul", { class: "ways" }, ways)];
  return element("li", {}, mark, element("div", {}, title, more));
}
