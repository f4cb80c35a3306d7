// Choosing credentials and pathways, to compare them or to plan with them, wherever they are named.
//
// A button with `data-choose` (`compare`, `plan` or `pathway`) in an element with `data-choice`, the id, takes what is
// named there or leaves it. Such buttons may come and go while the page is open.

import { Bar } from "./choose/bar.js";
import { element } from "./choose/element.js";
import { Choice, MAX_COMPARED, MAX_PATHWAYS, MAX_PLANNED } from "./choose/store.js";

/** Which list of the choice each kind of button changes. */
const LISTS = { compare: "compare", plan: "credentials", pathway: "pathways" };

/** How much each list holds. */
const LIMITS = { compare: MAX_COMPARED, credentials: MAX_PLANNED, pathways: MAX_PATHWAYS };

const bar = new Bar();
const choice = new Choice(bar.root);

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-choose]");
  if (button) choose(button);
});
choice.listen(show);
new MutationObserver(mark).observe(document.querySelector("main"), { childList: true, subtree: true });
show();

function choose(button) {
  const holder = button.closest("[data-choice]");
  const kind = button.dataset.choose;
  const list = LISTS[kind];
  const said = kind === "compare" ? kind : "plan";
  const id = holder.dataset.choice;
  if (!choice.toggle(list, id)) {
    bar.say(`${said}-full`, { limit: LIMITS[list] });
    return;
  }
  const isThere = choice.now[list].includes(id);
  bar.say(`${said}-${isThere ? "added" : "removed"}`, { name: titleOf(holder)?.textContent ?? id }, choice.isKept);
}

function show() {
  bar.show(choice);
  mark();
}

/** Shows on every button whether it is chosen, and what it would choose. */
function mark() {
  for (const button of document.querySelectorAll("main button[data-choose]")) {
    const holder = button.closest("[data-choice]");
    const isChosen = choice.now[LISTS[button.dataset.choose]].includes(holder.dataset.choice);
    button.setAttribute("aria-pressed", String(isChosen));
    const title = titleOf(holder);
    if (title && !button.querySelector(".vh")) {
      button.append(element("span", { class: "vh" }, ": ", element("span", { lang: title.lang || undefined }, title.textContent)));
    }
  }
}

/** Returns the element that names what can be chosen. */
function titleOf(holder) {
  return holder.closest("li, th, td, .top, [data-titled]")?.querySelector("h1, h3 a, [data-title]");
}
