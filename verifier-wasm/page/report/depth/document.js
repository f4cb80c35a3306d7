// The badge as text: laid out to be read, and as it came.

import { decode } from "../badge.js";

/** The most characters that are shown. What is copied and saved is whole. */
const MAX_SHOWN = 100_000;

/** Fills the section when it is opened. */
export function documentOf(section, { text, input }, words) {
  section.hidden = text === null;
  if (text === null) return;
  const [folded, shown, status] = ["details", "pre", "[role=status]"].map((selector) => section.querySelector(selector));
  const say = (key) => status.replaceChildren(words.text(key));
  const view = () => (section.querySelector("input:checked").value === "laid" ? laidOut(text) : text);
  const draw = () => {
    const whole = view();
    shown.textContent = whole.slice(0, MAX_SHOWN).toWellFormed();
    section.querySelector(".cut").hidden = whole.length <= MAX_SHOWN;
  };
  folded.addEventListener("toggle", draw, { once: true });
  section.addEventListener("change", draw);
  section.querySelector('[data-do="copy"]').addEventListener("click", () => {
    navigator.clipboard.writeText(view()).then(
      () => say("shown-copied"),
      () => say("shown-not-copied"),
    );
  });
  section.querySelector('[data-do="save"]').addEventListener("click", () => {
    save(text, input.name);
    say("shown-saved");
  });
}

/** Returns JSON with a line for each member, of a JWT its header and payload; what is no JSON stays as it is. */
function laidOut(text) {
  const trimmed = text.trim();
  try {
    if (/^[[{]/.test(trimmed)) return readable(JSON.parse(trimmed));
    const [header, payload] = trimmed.split(".").map((part, index) => (index < 2 ? JSON.parse(decode(part)) : null));
    return `${readable(header)}\n\n${readable(payload)}`;
  } catch {
    return text;
  }
}

/** Returns JSON in which signs that nobody sees, or that turn the direction of reading, stand by their numbers. */
function readable(value) {
  return JSON.stringify(value, null, 2).replace(/[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, (mark) =>
    Array.from({ length: mark.length }, (_, index) => `\\u${mark.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}

function save(text, name) {
  const isJson = /^\s*[[{]/.test(text);
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([text], { type: isJson ? "application/json" : "text/plain" }));
  anchor.download = `${name.replace(/\.(png|svg|json|jwt|txt)$/i, "").replace(/[^\p{L}\p{N} ._-]+/gu, "-") || "badge"}.${isJson ? "json" : "txt"}`;
  anchor.click();
  // The browser needs the address until it has begun.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
