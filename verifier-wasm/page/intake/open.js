// What comes in is opened until there are badges: archives, pictures with QR codes, addresses.

import { headOf, isArchive, isBadgeText, isMeant, isPicture, isZip, looksLikeBadge } from "./kinds.js";

/** The most badges that are taken at once, links that are followed, and pictures without a badge that may show a code. */
const MAX_INPUTS = 5_000;
const MAX_LINKS = 20;
const MAX_PICTURES = 100;

const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * Returns the inputs in what came in: `{ name, kind, blob }` for files, with `isInFolder` if they lay in one, or
 * `{ kind: "link", url }`. `note` is called with the key of a message and its values for whatever is no badge. Links come
 * last, since they may wait for an answer: `take` gets before what is there without them, which `isTaken` says.
 */
export async function open(found, { words, site, note, take }) {
  const inputs = [];
  const counts = { other: 0, pictures: 0, links: [] };
  for (const [index, item] of found.entries()) {
    const room = MAX_INPUTS - inputs.length;
    if (room <= 0) {
      note("shown-intake-many", { limit: MAX_INPUTS, number: found.length - index });
      break;
    }
    const opened = await openOne(item, { words, site, note, counts });
    inputs.push(...opened.slice(0, room));
    if (opened.length > room) note("shown-intake-many", { limit: MAX_INPUTS, number: opened.length - room });
  }
  const links = [...new Set(counts.links)];
  const isTaken = links.length > 0 && inputs.length > 0;
  if (isTaken) await take(inputs);
  if (links.length > MAX_LINKS) note("shown-intake-many", { limit: MAX_LINKS, number: links.length - MAX_LINKS });
  const linked = await openLinks(links.slice(0, MAX_LINKS), { words, site, note, counts });
  // A single badge is shown by itself; with others it becomes a list.
  const isAlone = isTaken && inputs.length === 1 && linked.length > 0;
  return { inputs: isTaken && !isAlone ? linked : [...inputs, ...linked], other: counts.other, isTaken };
}

async function openLinks(links, how) {
  const [inputs, batch] = [[], {}];
  for (const link of links) inputs.push(...(await openAddress(link, { ...how, batch })));
  return inputs;
}

async function openOne(item, how) {
  if (item.kind === "link") {
    how.counts.links.push(item.url);
    return [];
  }
  if (item.kind === "text") return [item];
  const { name, blob, isInFolder = false } = item;
  // What is named as a badge, and is no picture, is taken as one without a look.
  const head = isMeant(name) && !/\.png$/i.test(name) ? new Uint8Array() : await headOf(blob).catch(() => null);
  const input = { name, kind: "file", blob };
  if (head === null) return [input];
  if (isArchive(head) || isZip(name)) return openArchive(item, how);
  if (isPicture(head)) return openPicture(input, isInFolder, how);
  if (!isInFolder || isMeant(name) || looksLikeBadge(head)) return [input];
  how.counts.other += 1;
  return [];
}

async function openArchive({ name, blob }, how) {
  const { note } = how;
  const { unpack } = await import("../tools/tools.js");
  const unpacked = await unpack(blob).catch(() => null);
  if (!unpacked) {
    note("shown-intake-broken", { name });
    return [{ name, kind: "file", blob }];
  }
  for (const [reason, number] of Object.entries(unpacked.left)) {
    if (number > 0) note(`shown-intake-left-${reason}`, { name, number });
  }
  const inputs = [];
  for (const file of unpacked.files) {
    const inner = { name: `${name}/${file.name}`, kind: "file", blob: file.blob };
    const isPng = /\.png$/i.test(file.name);
    inputs.push(...(isPng ? await openPicture(inner, true, how) : [inner]));
  }
  return inputs;
}

/** A picture with a badge in it is one; else it may show a code. One of many is not spoken of if it does not. */
async function openPicture(input, isOfMany, how) {
  const { codesIn, isBaked } = await import("./picture.js");
  if (await isBaked(input.blob)) return [input];
  if (isOfMany && !/\.png$/i.test(input.name)) {
    how.counts.other += 1;
    return [];
  }
  how.counts.pictures += 1;
  if (how.counts.pictures > MAX_PICTURES) return [input];
  const { texts = [], trouble = "none" } = await codesIn(input.blob);
  const inputs = await openCodes(texts, input.name, how);
  if (inputs.length > 0 || texts.some(isLink)) return inputs;
  if (!isOfMany && texts.length === 0) how.note(`shown-intake-picture-${trouble}`, { name: input.name });
  return [input];
}

/** Returns the badges in what QR codes say. What else one says is told: also an address in what lay at another. */
async function openCodes(texts, name, how) {
  const inputs = [];
  for (const text of texts) {
    const item = ofText(text, how.words.text("shown-input-qr", { name }));
    if (item && !(item.kind === "link" && how.isFetched)) inputs.push(...(await openOne(item, how)));
    else how.note("shown-intake-code-other", { name, value: text });
  }
  return inputs;
}

/** Returns a text of this name as something that came in; null if it is neither a badge nor the address of something. */
export function ofText(text, name) {
  if (isLink(text)) return { name: text, kind: "link", url: text };
  return isBadgeText(text) ? { name, kind: "text", blob: new Blob([text]) } : null;
}

/** Says whether a text is the address of something, and not a link that holds a badge itself. */
function isLink(text) {
  return ADDRESS.test(text) && !/#\d+\./.test(text) && URL.canParse(text);
}

async function openAddress(url, how) {
  const { fetchInput, noteInputs } = await import("../consent/address.js");
  const blob = await fetchInput(url, how);
  if (!blob) return [];
  const inputs = await openOne({ name: url, kind: "file", blob }, { ...how, isFetched: true });
  noteInputs(blob, inputs);
  return inputs;
}
