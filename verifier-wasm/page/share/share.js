// Ways to share a badge. What stands in the page already is filled in; nothing is sent anywhere.

import { apart } from "../words.js";
import { fillCard, printCard } from "./card.js";
import { asPng, asSvg, drawn, isFine, save, widthOnPaper } from "./code.js";
import { copyBy } from "./copy.js";
import { factsOf } from "./facts.js";
import { linkOf, MAX_SAFE_LINK } from "./link.js";
import { addressOf, fieldsOf } from "./linkedin.js";
import { signatureOf } from "./signature.js";

/** Fills in the ways to share a badge. */
export async function fill(element, known, words, site) {
  const part = (name) => element.querySelector(`.way-${name}`);
  // In no language: whoever opens it may have another one.
  const page = new URL("verify/", known.base).href;
  const facts = factsOf(known, words, site, known.base);
  const link = await linkOf(known.text, page);
  const code = link && (await codeOf(link));
  // What forms and e-mails can be expected to leave whole.
  const short = link && link.length <= MAX_SAFE_LINK ? link : null;
  const url = short ?? facts.page ?? page;
  element.querySelector(".several-inside").hidden = !facts.isOneOfSeveral;
  for (const address of element.querySelectorAll(".address")) address.append(apart(page));
  showLink(part("link"), link, words);
  showCode(part("code"), link, code, facts, words);
  showLinkedIn(part("linkedin"), facts, url, words);
  showSignature(part("mail"), facts, url, short ? "check" : "about", words);
  for (const longer of element.querySelectorAll(".leads-to-page")) longer.hidden = short !== null;
  fillCard(part("card").querySelector(".badgecard"), facts, code, words);
  part("card").querySelector("button").addEventListener("click", printCard);
}

/** Returns the code of a link, or null if the link is too long for one. */
async function codeOf(link) {
  const { drawQr } = await import("../tools/tools.js");
  return drawQr(link);
}

function number(value) {
  return new Intl.NumberFormat(document.documentElement.lang).format(value);
}

function showLink(element, link, words) {
  const [field, button, note, status] = ["textarea", "button", ".measure", ".said"].map((one) => element.querySelector(one));
  if (link === null) {
    for (const useless of [field, button, element.querySelector("label")]) useless.hidden = true;
    words.put(note, "shown-share-no-link");
    return;
  }
  field.value = link;
  const key = link.length > MAX_SAFE_LINK ? "shown-share-long" : "shown-share-length";
  words.put(note, key, { count: number(link.length), limit: number(MAX_SAFE_LINK) });
  copyBy(button, field, status, words, () => ({ "text/plain": link }));
}

function showCode(element, link, code, facts, words) {
  const [box, note, buttons, status] = [".codebox", ".measure", ".actions", ".said"].map((one) => element.querySelector(one));
  box.hidden = buttons.hidden = code === null;
  if (code === null) {
    words.put(note, link === null ? "shown-share-no-link" : "shown-share-code-large", { count: number(link?.length ?? 0) });
    return;
  }
  box.append(drawn(code, words.text("shown-share-code-label", { name: facts.title })));
  note.hidden = !isFine(code);
  if (isFine(code)) {
    // Those around it are white.
    words.put(note, "shown-share-code-fine", { count: number(code.version * 4 + 17), size: number(widthOnPaper(code)) });
  }
  const name = fileName(facts.title);
  const saveBy = (kind, make) => {
    element.querySelector(`.save-${kind}`).addEventListener("click", async () => {
      status.replaceChildren();
      try {
        save(await make(code), `${name}.${kind}`);
        words.put(status, "shown-share-saved", { name: `${name}.${kind}` });
      } catch {
        words.put(status, "shown-share-not-saved");
      }
    });
  };
  saveBy("svg", asSvg);
  saveBy("png", asPng);
}

/** Returns a name for files that every system takes. */
function fileName(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-");
  return [...plain].slice(0, 60).join("").replace(/^-|-$/g, "").toLowerCase() || "badge";
}

function showLinkedIn(element, facts, url, words) {
  const fields = fieldsOf(facts, url);
  const list = element.querySelector("dl");
  for (const [name, value] of fields.filter(([name]) => name !== "startTask")) {
    const [row, term, text] = ["div", "dt", "dd"].map((kind) => document.createElement(kind));
    term.append(words.text(`shown-share-linkedin-${name.toLowerCase()}`));
    text.append(apart(String(value)));
    row.append(term, text);
    list.append(row);
  }
  element.querySelector("a").href = addressOf(fields);
}

/** Fills in the signature, with a link that leads to the badge or to what stands `about` it. */
function showSignature(element, facts, url, leads, words) {
  const say = (key, values) => words.text(`shown-share-mail-${key}`, values);
  const phrases = { by: say("by", { issuer: facts.issuer }), alt: say("alt", { name: facts.title }), check: say(leads) };
  const { html, plain } = signatureOf(facts, phrases, url);
  const [field, button, status, image] = ["textarea", "button", ".said", "img"].map((one) => element.querySelector(one));
  if (facts.picture) [image.src, image.alt] = [facts.picture.local, phrases.alt];
  else image.remove();
  const [title, by, check] = ["strong", ".by", ".check"].map((one) => element.querySelector(one));
  title.append(apart(facts.title));
  by.append(apart(phrases.by));
  check.append(phrases.check);
  check.href = url;
  field.value = html;
  copyBy(button, field, status, words, () => ({ "text/html": html, "text/plain": plain }));
}
