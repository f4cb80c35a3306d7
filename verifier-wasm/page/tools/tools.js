// What the page needs beside the verifier, and only now and then.

import init, { draw_code } from "./skillmark_page_tools.js";

/** Returns the QR code of a text as `{ size, version, path }`, or null if the text is too long for one. */
export async function drawQr(text) {
  await init();
  const code = draw_code(text);
  return code === undefined ? null : JSON.parse(code);
}
