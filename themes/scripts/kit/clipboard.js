// The clipboard: by the way of today, and where that is refused, by the selection.

import { copyText } from "../shared/clipboard.js";

/** Copies a text that stands in an element, and says whether that worked. */
export async function copyShown(text, element) {
  // There may be no permission, or the page was not fetched over a safe connection.
  return (await copyText(text)) || copySelected(element);
}

/** Copies a formatted text for programs that take one, and plain text for all others; says whether that worked. */
export async function copyFormatted({ html, plain, shown }) {
  const part = (type, text) => new Blob([text], { type });
  try {
    const item = new ClipboardItem({ "text/html": part("text/html", html), "text/plain": part("text/plain", plain) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copySelected(shown);
  }
}

/** Selects what an element holds. */
export function select(element) {
  getSelection().selectAllChildren(element);
}

function copySelected(element) {
  select(element);
  const isCopied = document.execCommand("copy");
  if (isCopied) getSelection().removeAllRanges();
  return isCopied;
}
