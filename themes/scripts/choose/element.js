/** Returns an element with these attributes and this content: texts and elements. What is `undefined` or `false` is left out. */
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...content.flat(Infinity).filter((one) => one !== undefined && one !== null && one !== false));
  return made;
}

/** Returns words of the catalog: within an element that names their language, if it is not the page's. */
export function named({ name, title, text, lang }) {
  const words = name ?? title ?? text ?? "";
  return lang ? element("span", { lang }, words) : words;
}

/** Returns a link to what the catalog names, or its name alone. */
export function linked({ href, lang, ...what }) {
  return href ? element("a", { href, lang }, named(what)) : named({ lang, ...what });
}

/** Returns a list of what there is, or the one item alone. */
export function listed(items, attributes = {}) {
  return items.length === 1 ? items[0] : element("ul", attributes, items.map((item) => element("li", {}, item)));
}
