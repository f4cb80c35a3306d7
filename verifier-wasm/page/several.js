// The list of badges where there is more than one.

/**
 * Returns an empty list; `show` is called with what is known about the badge that somebody picks. `report` is the module
 * that shows badges.
 */
export function listOf(words, show, report) {
  const element = document.querySelector("#several").content.cloneNode(true).firstElementChild;
  const shownBy = new Map();
  return {
    element,
    add(known) {
      const [item, button, name] = ["li", "button", "bdi"].map((kind) => document.createElement(kind));
      button.type = "button";
      button.className = "plainbtn";
      name.textContent = known.error ? known.input.name : known.report.input;
      button.append(name);
      button.addEventListener("click", () => show(known));
      shownBy.set(button, known);
      item.append(button, report.mark(...outcome(known, words, report)));
      element.querySelector("ol").append(item);
    },
    mark(known) {
      for (const [button, its] of shownBy) button.ariaCurrent = String(its === known);
    },
  };
}

function outcome(known, words, { headline, tone }) {
  if (known.error) return ["unknown", words.text("shown-failed-title")];
  return [{ ok: "pass", bad: "fail", warn: "warn", na: "unknown" }[tone(known)], headline(known, words)];
}
