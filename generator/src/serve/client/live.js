// In every page of the preview, and in no page that is published: loads the page anew when the site is another one, and
// shows what is wrong while it cannot be. Texts become text, never markup.
(() => {
  const OWN = "/.skillmark/";
  const KEY = "skillmark-preview";

  /** The number of the site that this page is from; 0 for the page that stands in for one. */
  const own = Number(new URL(document.currentScript.src).searchParams.get("at"));
  const memory = recall();
  let shown = 0;
  let host;
  let source;

  listen();
  restore();
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pageshow", (event) => event.persisted && listen());
  // A browser has few connections to one host, and pages that nobody sees need none.
  addEventListener("pagehide", stop);

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(`${OWN}events`);
    source.addEventListener("message", ({ data }) => take(JSON.parse(data)));
  }

  function stop() {
    source?.close();
    source = undefined;
  }

  async function take({ number, site }) {
    if (site !== own && memory.tried !== site) {
      reload(site);
    } else if (number !== shown) {
      shown = number;
      const response = await fetch(`${OWN}findings.json`);
      const findings = await response.json();
      if (number === shown) show(findings);
    }
  }

  /** Loads the page anew, once for each site, at the place where the reader is. */
  function reload(site) {
    remember({ ...memory, tried: site, path: location.pathname, x: scrollX, y: scrollY });
    location.reload();
  }

  /** Goes back to where the reader was, once the page is as long as it was. */
  function restore() {
    const { path, x, y } = memory;
    remember({ ...memory, path: undefined });
    if (path !== location.pathname) return;
    const go = () => scrollTo({ left: x, top: y, behavior: "instant" });
    if (document.readyState === "complete") go();
    else addEventListener("load", go, { once: true });
  }

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  }

  function remember(what) {
    Object.assign(memory, what);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(memory));
    } catch {
      // A browser that keeps nothing goes to the top of the page.
    }
  }

  function show(findings) {
    host?.remove();
    host = undefined;
    const isSound = !findings.problem && !findings.errors?.length;
    if (isSound && !findings.others?.length) return;
    const standIn = document.getElementById("skillmark-stand-in");
    host = element("div", { lang: "en", dir: "ltr" });
    host.id = "skillmark-findings";
    if (!standIn) host.dataset.over = "";
    if (isSound) host.dataset.sound = "";
    const root = host.attachShadow({ mode: "open" });
    const sheet = element("link", { rel: "stylesheet", href: `${OWN}live.css` });
    const panel = element("section", { class: "panel", "aria-labelledby": "title" });
    panel.hidden = true;
    sheet.addEventListener("load", () => (panel.hidden = false));
    root.append(sheet, panel);
    (standIn ?? document.body).append(host);
    panel.append(top(findings, standIn), list(findings, isSound));
    if (!standIn) foldable(panel, isSound);
  }

  function top(findings, standIn) {
    const { problem, error_count: errors } = findings;
    const box = element("div", { class: "top" });
    const words = element("div", { role: "status" });
    const title = element("h2", { id: "title" });
    const wrong = problem ? "The catalog could not be read" : `${count(errors, "error", "errors")} to mend`;
    title.textContent = problem || errors ? wrong : counts(findings);
    words.append(title);
    if (!standIn && (problem || errors)) {
      const text = "You see the site as it was before. This goes away when the catalog is mended and saved.";
      words.append(element("p", {}, text));
    }
    box.append(words);
    return box;
  }

  /** Says how many findings there are that hold nothing up. */
  function counts({ warning_count, advice_count }) {
    const words = [[warning_count, "warning", "warnings"], [advice_count, "piece of advice", "pieces of advice"]];
    const said = words.filter(([number]) => number > 0).map((part) => count(...part));
    return said.join(", ");
  }

  function list(findings, isSound) {
    const { problem, errors = [], others = [], error_count, warning_count, advice_count } = findings;
    const box = element("div", { class: "list", id: "list", tabindex: "0", role: "group", "aria-label": "What was found" });
    if (problem) box.append(element("p", { class: "message" }, problem));
    const found = element("ol", {});
    found.append(...errors.map(item), ...more(error_count - errors.length));
    if (errors.length) box.append(found);
    if (others.length) {
      const rest = element("ol", {});
      rest.append(...others.map(item), ...more(warning_count + advice_count - others.length));
      box.append(isSound ? rest : folded(counts(findings), rest));
    }
    return box;
  }

  function folded(words, content) {
    const box = element("details", {});
    box.append(element("summary", {}, words), content);
    return box;
  }

  function more(number) {
    return number > 0 ? [element("li", {}, `${number} more; \`skillmark check\` lists them all`)] : [];
  }

  function item({ code, severity, place, message, help, lines }) {
    const entry = element("li", { class: severity });
    const head = element("div", { class: "message" });
    head.append(element("span", { class: "code" }, `${severity}[${code}]`), `: ${message}`);
    entry.append(head, element("div", { class: "place" }, place));
    if (lines.length) entry.append(excerpt(lines));
    if (help) entry.append(element("p", { class: "help" }, `Help: ${help}`));
    return entry;
  }

  function excerpt(lines) {
    const box = element("pre", {});
    const width = String(lines.at(-1).number).length;
    for (const [index, { number, before, marked, after }] of lines.entries()) {
      if (index) box.append("\n");
      box.append(element("span", { class: "number" }, `${String(number).padStart(width)} | `), before);
      if (marked) box.append(element("mark", {}, marked));
      box.append(after);
    }
    return box;
  }

  /** Lets the reader see the page under the findings, and remembers that. Nobody is kept from a sound page by warnings. */
  function foldable(panel, isSound) {
    const list = panel.querySelector(".list");
    const button = element("button", { type: "button", "aria-controls": "list" });
    const set = (hidden) => {
      list.hidden = hidden;
      button.textContent = hidden ? "Show" : "Hide";
      button.setAttribute("aria-expanded", String(!hidden));
      host.toggleAttribute("data-folded", hidden);
    };
    button.addEventListener("click", () => {
      set(!list.hidden);
      remember(isSound ? { warnings: !list.hidden } : { hidden: list.hidden ? shown : undefined });
    });
    set(isSound ? !memory.warnings : memory.hidden === shown);
    panel.querySelector(".top").append(button);
  }

  function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
  }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }
})();
