// The offer to share a badge, below the answers. What sharing takes is loaded when somebody wants it.

/** Offers to share a badge of which all is well; nothing else is worth a link. */
export function offer(section, known, words, site) {
  if (known.report.verdict !== "valid" || !known.text) return;
  section.append(document.querySelector("template#share").content.cloneNode(true));
  section.hidden = false;
  const fold = section.querySelector("details");
  fold.addEventListener("toggle", () => open(fold, known, words, site), { once: true });
}

async function open(fold, known, words, site) {
  const status = fold.querySelector(".loading");
  try {
    const { fill } = await import("./share.js");
    const sharing = document.querySelector("template#share-ways").content.cloneNode(true).firstElementChild;
    fold.append(sharing);
    await fill(sharing, known, words, site);
    sharing.hidden = false;
    status.remove();
  } catch {
    words.put(status, "shown-share-failed");
  }
}
