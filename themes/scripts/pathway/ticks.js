// What somebody has of a pathway: ticks on the page, and in the part of its address that is sent nowhere.

const BEGIN = "#has=";

/** The ticks of a page. */
export class Ticks {
  #boxes;
  #keys;
  #held = new Set();
  #badges = new Set();
  #changed;

  /** `boxes` are the check boxes, `keys` all that can be had, and `changed` is called when something was ticked. */
  constructor(boxes, keys, changed) {
    [this.#boxes, this.#keys, this.#changed] = [boxes, keys, changed];
    for (const box of boxes) {
      box.disabled = false;
      box.addEventListener("change", () => this.#tick(box));
    }
    addEventListener("hashchange", () => this.#moved());
  }

  /** What is ticked. */
  get held() {
    return this.#held;
  }

  /** Returns the address of the page with what is ticked. */
  get link() {
    const written = [...this.#held].map(encodeURIComponent).join(",");
    const address = location.origin + location.pathname + location.search;
    return written ? `${address}${BEGIN}${written}` : address;
  }

  /** Says whether a badge showed it. */
  isFromBadge(key) {
    return this.#badges.has(key);
  }

  /** Takes the ticks out of the address, and says whether there are any. */
  read() {
    if (!location.hash.startsWith(BEGIN)) return false;
    const written = location.hash.slice(BEGIN.length).split(",").map(plain);
    this.#held = new Set(written.filter((key) => this.#keys.has(key)));
    this.#badges.clear();
    this.#show();
    return this.#held.size > 0;
  }

  /** Adds what a badge shows. */
  add(key) {
    this.#held.add(key);
    this.#badges.add(key);
    this.#write();
  }

  clear() {
    this.#held.clear();
    this.#badges.clear();
    this.#write();
  }

  /** Takes other ticks from the address. A link within the page leads to its place, and the ticks stay in the address. */
  #moved() {
    if (location.hash.startsWith(BEGIN)) {
      this.read();
      this.#changed();
    } else if (this.#held.size > 0) {
      history.replaceState(null, "", this.link);
    }
  }

  #tick(box) {
    const key = box.dataset.step;
    if (box.checked) this.#held.add(key);
    else this.#held.delete(key);
    this.#badges.delete(key);
    this.#write();
  }

  #write() {
    history.replaceState(null, "", this.link);
    this.#show();
    this.#changed();
  }

  #show() {
    // One credential may stand in several places.
    for (const box of this.#boxes) box.checked = this.#held.has(box.dataset.step);
  }
}

function plain(written) {
  try {
    return decodeURIComponent(written);
  } catch {
    return "";
  }
}
