// The page of a pathway as it shows what somebody has and what remains.

import { leaves } from "./remains.js";

/** Shows judged steps on the page. */
export class PathwayPage {
  #data;
  #words;
  #amounts;

  constructor(data, words, amounts) {
    [this.#data, this.#words, this.#amounts] = [data, words, amounts];
  }

  /** Shows what is done and what remains. `step` is the whole, judged. */
  show(step, ticks) {
    const hasAny = ticks.held.size > 0;
    find("#s-takes").textContent = this.#words.text(hasAny ? "live-pathway-remains" : "live-pathway-takes");
    find("#complete").hidden = !step.isDone;
    find("#takes").hidden = step.isDone;
    find("#takes-text").hidden = step.isDone;
    this.#rows(step);
    this.#tree(step, ticks);
    // Whoever has all may have it by a badge of the whole, which tells of no step.
    this.#destinations(step, hasAny && !step.isDone);
    this.#bridges(ticks.held);
    for (const element of document.querySelectorAll(".ticked-only")) element.hidden = !hasAny;
  }

  /** Says in one sentence what remains, where one ticks and at the head of the page. */
  tell(step, hasAny) {
    // Said again, it is heard again.
    find("#left").replaceChildren();
    this.#words.put(find("#left"), step.isDone || hasAny ? this.#key(step) : "live-pathway-cleared", this.#sum(step));
    this.head(step);
  }

  /** Says what remains to whoever opens a link with ticks. */
  head(step) {
    find("#sum").replaceChildren();
    this.#words.put(find("#sum"), this.#key(step), this.#sum(step));
  }

  #key({ isDone }) {
    return isDone ? "live-pathway-complete" : "live-pathway-left";
  }

  #sum(step) {
    return { count: this.#amounts.steps(step), number: this.#amounts.hours(step) };
  }

  #rows(step) {
    for (const [name, lines] of Object.entries(this.#amounts.rows(step))) {
      find(`#takes [data-row="${name}"] ul`).replaceChildren(...lines.map((line) => this.#line(line)));
    }
  }

  #line({ text, unstated }) {
    const item = document.createElement("li");
    item.append(text);
    if (unstated.length === 0) return item;
    const note = child(item, "span", "small quiet unstated");
    this.#words.put(note, "live-pathway-unstated");
    unstated.forEach(({ title, lang }, place) => {
      note.append(place === 0 ? " " : this.#data.number.comma);
      const name = child(note, "span", "");
      name.textContent = title;
      if (lang) name.lang = lang;
    });
    return item;
  }

  /** Marks the steps. Groups stand in the page in the order in which they are met. */
  #tree(step, ticks) {
    const [groups, boxes] = [".part", ".tick input"].map((selector) => [...document.querySelectorAll(`.tree ${selector}`)]);
    const pictures = new Map();
    const visit = (inner, isSpare) => {
      if (!inner.steps) {
        const box = boxes.shift();
        this.#leaf(box.closest("li"), inner, isSpare && !inner.isDone, ticks);
        const link = box.closest("li").querySelector("a");
        if (link) pictures.set(link.href, inner.isDone);
        return;
      }
      const part = groups.shift();
      const key = inner.isDone ? "live-pathway-enough" : "live-pathway-group";
      part.replaceChildren();
      part.classList.toggle("enough", inner.isDone);
      if (ticks.held.size > 0) this.#words.put(part, key, { count: inner.done, number: inner.needed });
      for (const one of inner.steps) visit(one, isSpare || (inner.isDone && !one.isDone));
    };
    visit(step, false);
    picture(pictures);
  }

  #leaf(item, { credential, isDone }, isSpare, ticks) {
    const said = item.querySelector(".said");
    const key = isDone && ticks.isFromBadge(credential) ? "live-pathway-badge" : isSpare ? "live-pathway-spare" : null;
    item.classList.toggle("done", isDone);
    item.classList.toggle("spare", isSpare);
    said.replaceChildren();
    if (key) this.#words.put(said, key);
  }

  /** Says of each destination how many of the credits that count are there. */
  #destinations(step, isShown) {
    const done = leaves(step).filter(({ isDone }) => isDone);
    document.querySelectorAll(".sofar").forEach((element, place) => {
      const { counted, units } = this.#data.destinations[place];
      const isOf = ([unit]) => units.length === 0 || units.includes(unit);
      const carried = done.flatMap(({ credits }) => Object.entries(credits).filter(isOf).map(([, number]) => number));
      const sum = Math.min(carried.reduce((all, one) => all + one, 0), counted ?? 0);
      element.hidden = !isShown || !counted;
      element.replaceChildren();
      const [count, number] = [sum, counted ?? 0].map((amount) => this.#amounts.quantity(amount));
      this.#words.put(element, "live-pathway-sofar", { count, number });
    });
  }

  /** Marks the bridges that start from what is there and lead to what is not. */
  #bridges(held) {
    const opens = this.#data.bridges.map(({ from, to }) => held.has(from) && !held.has(to));
    document.querySelectorAll(".bridge").forEach((element, place) => {
      element.classList.toggle("opens", opens[place]);
      element.querySelector(".opening").hidden = !opens[place];
    });
    // It is not there on a pathway without bridges.
    const link = document.querySelector("#bridges-open");
    if (link) link.hidden = !opens.includes(true);
  }
}

/** Marks boxes of the picture by where they lead. */
function picture(isDone) {
  for (const link of document.querySelectorAll(".dia svg a")) {
    const has = isDone.get(new URL(link.getAttribute("href"), location.href).href) ?? false;
    link.classList.toggle("has", has);
    link.querySelector(".has-mark")?.remove();
    const box = link.querySelector("rect.bx");
    if (has && box) link.append(mark(Number(box.getAttribute("x")) + Number(box.getAttribute("width")), Number(box.getAttribute("y"))));
  }
}

/** Returns a tick on a disc around a point. */
function mark(x, y) {
  const [group, disc, tick] = ["g", "circle", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  group.setAttribute("class", "has-mark");
  group.setAttribute("aria-hidden", "true");
  for (const [name, value] of [["cx", x], ["cy", y], ["r", 14]]) disc.setAttribute(name, value);
  tick.setAttribute("d", `m${x - 7} ${y}l5 6 9-11`);
  group.append(disc, tick);
  return group;
}

function find(selector) {
  return document.querySelector(selector);
}

function child(parent, name, className) {
  const element = document.createElement(name);
  element.className = className;
  parent.append(element);
  return element;
}
