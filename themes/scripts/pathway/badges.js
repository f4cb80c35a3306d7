// Badges that are dropped on a pathway: checked in this browser, as the page for checking does it.

/** The most files that are looked at. */
const MAX_FILES = 60;

/** Verdicts with which a badge counts. */
const COUNTING = ["valid", "valid_status_unknown"];

/** What is found where a badge does not say what was published. */
const CHANGED = ["check-definition-changed", "check-definition-changed-unseen"];

/** Listens for badges. */
export class Badges {
  #section;
  #words;
  #found;
  #engine = null;

  /** `found` is called with the credential that a badge is of, and returns how that is told: a key, and its title. */
  constructor(section, words, found) {
    [this.#section, this.#words, this.#found] = [section, words, found];
    const file = section.querySelector("input[type=file]");
    file.disabled = false;
    file.addEventListener("change", () => {
      this.take([...file.files]);
      // The same file may be chosen again.
      file.value = "";
    });
    this.#listen(section.querySelector(".drop"));
  }

  clear() {
    this.#list().replaceChildren();
  }

  #listen(drop) {
    // A file that misses its place must not take the browser elsewhere.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
    addEventListener("dragover", (event) => drop.classList.toggle("over", event.dataTransfer?.types.includes("Files")));
    addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
    addEventListener("drop", ({ dataTransfer }) => {
      drop.classList.remove("over");
      this.take([...(dataTransfer?.files ?? [])]);
    });
  }

  /** Checks files one after the other, and says of each badge whether it counts. */
  async take(files) {
    for (const file of files.slice(0, MAX_FILES)) await this.#check(file);
    if (files.length > MAX_FILES) this.#words.put(this.#line(), "live-pathway-too-many", { limit: MAX_FILES });
  }

  async #check(file) {
    const line = this.#line();
    const { name } = file;
    this.#words.put(line, "live-pathway-checking", { name });
    try {
      const { check, site, verifier } = await this.#start();
      const all = await check({ name, kind: "file", blob: file }, { verifier, site });
      all.forEach((known, place) => this.#say(place === 0 ? line : this.#line(), name, this.#judge(known)));
    } catch {
      this.#say(line, name, { key: "live-pathway-not-failed" });
    }
  }

  /** Loads what checks badges when there is the first one. */
  #start() {
    this.#engine ??= this.#load();
    return this.#engine;
  }

  async #load() {
    const { engine, root, trust } = this.#section.dataset;
    const { Site, Verifier, check } = await import(engine);
    return { check, site: new Site({ root, trust }), verifier: new Verifier() };
  }

  /** Returns what is said of a badge: a key, the title of its credential, whether it counts, and whether its text was changed. */
  #judge({ report, credential, trust }) {
    const { badge, verdict } = report;
    if (verdict === "valid_unrecognised_issuer") return { key: "live-pathway-not-ours" };
    if (!COUNTING.includes(verdict)) return { key: `live-pathway-not-${verdict.replaceAll("_", "-")}` };
    // What no seal of its issuer's covers could be copied from anywhere.
    if (!credential || badge.issuer_checked?.source !== "catalog") return { key: "live-pathway-not-ours" };
    const definition = trust?.definitions?.find(({ id }) => id === badge.achievement?.id);
    if (!definition) return { key: "live-pathway-not-listed" };
    // Whoever issues badges here may name any definition in them.
    if (definition.issuer !== badge.issuer_checked.id) return { key: "live-pathway-not-other-issuer" };
    const found = this.#found(definition.credential, badge.achievement?.name ?? definition.credential, verdict === "valid");
    return { ...found, isChanged: report.checks.some(({ message }) => CHANGED.includes(message)) };
  }

  #say(line, name, { key, value, counts = false, isChanged = false }) {
    line.replaceChildren();
    line.className = counts ? "counts" : "not";
    this.#words.put(line, key, { name, value });
    if (counts && !isChanged) return;
    if (counts) {
      const remark = document.createElement("span");
      this.#words.put(remark, "live-pathway-changed");
      line.append(" ", remark);
    }
    const link = document.createElement("a");
    link.href = this.#section.dataset.verify;
    link.textContent = this.#section.dataset.verifyText;
    line.append(" ", link);
  }

  #line() {
    const line = document.createElement("li");
    this.#list().append(line);
    return line;
  }

  #list() {
    return this.#section.querySelector(".badges");
  }
}
