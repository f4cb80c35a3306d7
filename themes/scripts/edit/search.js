// Fields that are chosen from long lists of the catalog: what fits what is typed is offered.

/** So many are offered at a time. */
const OFFERED = 20;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The lists of the catalog. */
export class Choices {
  #lists = {};
  #names = {};

  /** Takes lists of `[value, names]`; names are a text or a text for each language. */
  take(lists, language) {
    const name = (names) => (typeof names === "string" ? names : (names?.[language] ?? Object.values(names ?? {})[0] ?? ""));
    for (const [kind, list] of Object.entries(lists)) {
      this.#lists[kind] = list.map(([value, names]) => ({ value, name: name(names), folded: fold(`${name(names)} ${value}`) }));
      this.#names[kind] = new Map(this.#lists[kind].map((one) => [one.value, one.name]));
    }
  }

  /** Says whether a credential of this id is there. */
  has(id) {
    return this.#names.credentials?.has(id) ?? false;
  }

  /** Returns the title of a credential. */
  title(id) {
    return this.#names.credentials?.get(id);
  }

  /** Offers what fits what is typed in a field, and names what is chosen. */
  offer(field) {
    const input = field.querySelector("input");
    const { choices } = field.dataset;
    const named = this.#names[choices]?.get(input.value);
    field.querySelector(".named").textContent = named ?? "";
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const fits = ({ folded }) => words.every((word) => folded.includes(word));
    const found = named || words.length === 0 ? [] : (this.#lists[choices] ?? []).filter(fits).slice(0, OFFERED);
    const option = ({ value, name }) => Object.assign(document.createElement("option"), { value, label: `${name} (${value})` });
    field.querySelector("datalist").replaceChildren(...found.map(option));
  }
}
