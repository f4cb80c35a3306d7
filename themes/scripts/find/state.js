// What is asked, and how it stands in the address.

/** How many results are shown at first, and how many more each time. */
export const STEP = 12;

/** The most characters that are searched for. */
const MAX_TEXT = 200;

const ORDERS = ["relevance", "title", "cost", "hours", "start", "credits"];

/** Returns a question that asks for nothing. */
export function emptyState() {
  return { text: "", facets: {}, sort: ORDERS[0], shown: STEP };
}

/** Says whether there is anything to search for. */
export function isAsked({ text, facets, sort }) {
  return text !== "" || sort !== ORDERS[0] || Object.keys(facets).length > 0;
}

/** Says whether two questions have the same results. */
export function isSame(one, other) {
  return writeState({ ...one, shown: STEP }) === writeState({ ...other, shown: STEP });
}

/** Returns text as it is searched for: without what cannot be seen, and not without end. */
export function cleanText(text) {
  return [...text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim()].slice(0, MAX_TEXT).join("");
}

/** How many results an address may ask for at once. */
const MOST = 240;

/** Returns `{state, unknown}` of an address's query. What the page does not offer is left out, and returned as `unknown`. */
export function readState(query, choices) {
  const state = emptyState();
  const unknown = [];
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === "q") state.text = cleanText(value);
    else if (name === "sort" && ORDERS.includes(value)) state.sort = value;
    else if (name === "show" && /^\d{1,5}$/.test(value)) state.shown = Math.min(MOST, Math.max(STEP, Number(value)));
    else if (choices.has(name, value)) add(state.facets, name, value);
    // Others add names of their own to addresses, which are none of ours.
    else if (value !== "" && (name === "sort" || choices.knows(name))) unknown.push(`${name}=${value}`);
  }
  return { state, unknown };
}

/** Returns the query that asks for a state, with its question mark; nothing for one that asks for nothing. */
export function writeState({ text, facets, sort, shown }) {
  const query = new URLSearchParams();
  if (text !== "") query.append("q", text);
  for (const name of Object.keys(facets).sort()) {
    for (const value of [...facets[name]].sort()) query.append(name, value);
  }
  if (sort !== ORDERS[0]) query.append("sort", sort);
  if (shown > STEP) query.append("show", shown);
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}

function add(facets, name, value) {
  const values = Object.hasOwn(facets, name) ? facets[name] : [];
  if (!values.includes(value)) facets[name] = [...values, value];
}
