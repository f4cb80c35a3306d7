// Copying, with an answer in words. The focus stays on the button.

/** Copies what `texts` returns, by type, when a button is pressed. Where that is not allowed, the text in `field` is selected. */
export function copyBy(button, field, status, words, texts) {
  button.addEventListener("click", async () => {
    // Said again, it is heard again.
    status.replaceChildren();
    try {
      await write(texts());
      words.put(status, "shown-share-copied");
    } catch {
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.select();
      words.put(status, "shown-share-not-copied");
    }
  });
}

async function write(texts) {
  const parts = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
  if (parts.length === 1) return navigator.clipboard.writeText(texts["text/plain"]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}
