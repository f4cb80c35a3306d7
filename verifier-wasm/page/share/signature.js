// A badge below an e-mail, as HTML and as plain text. The HTML is text for others: this page never reads it as markup.

/** Returns `{ html, plain }` for a badge with the words `by` (who issued it), `alt` and `check`, leading to `url`. */
export function signatureOf({ title, picture }, { by, alt, check }, url) {
  const href = escape(url);
  const image = picture
    ? `<a href="${href}"><img src="${escape(picture.png)}" alt="${escape(alt)}" width="96" height="96"></a><br>\n`
    : "";
  const html = `<p>${image}<strong>${escape(title)}</strong><br>\n${escape(by)}<br>\n<a href="${href}">${escape(check)}</a></p>`;
  return { html, plain: `${title}\n${by}\n${check}: ${url}` };
}

function escape(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => names[character]);
}
