// Pictures that may show a QR code. The browser reads them, and another part of the page what is in the code.

import { readCodes } from "../tools/tools.js";

/** The most points of a picture that are decoded, and the sides of what is looked at: finer is no clearer. */
const MAX_POINTS = 50_000_000;
const MAX_SIDE = 2000;
const MIN_SIDE = 600;

/** The bytes in which a badge is looked for. */
const MAX_BYTES = 16 << 20;

/** Says whether a picture seems to have a badge in it: both keywords begin like that, and so do the namespaces of badges. */
export async function isBaked(blob) {
  const bytes = await blob.slice(0, MAX_BYTES).arrayBuffer();
  return new TextDecoder("latin1").decode(bytes).includes("openbadge");
}

/**
 * Returns the texts of the QR codes that a picture shows, as `{ texts }`; or else why it could not be looked at,
 * `{ trouble }`: "large" or "broken".
 */
export async function codesIn(blob) {
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  try {
    await new Promise((resolve, reject) => Object.assign(picture, { onload: resolve, onerror: reject }));
    const { naturalWidth: width, naturalHeight: height } = picture;
    // Its size is known before it is decoded, which takes four bytes for each point.
    if (width * height > MAX_POINTS) return { trouble: "large" };
    await picture.decode();
    return { texts: await codesOf(picture, width, height) };
  } catch {
    return { trouble: "broken" };
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

/** Returns the texts of the QR codes in what can be drawn: a picture, or a frame of a video. */
export async function codesOf(source, width, height) {
  const canvas = document.createElement("canvas");
  const scale = scaleFor(Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  // Codes are often drawn on nothing, which would be black.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = scale < 1;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  // A code that takes too long to be read is none.
  const texts = await readCodes(gray(data), canvas.width).catch(() => []);
  return texts.map((text) => text.trim());
}

function scaleFor(side) {
  if (side > MAX_SIDE) return MAX_SIDE / side;
  return side < MIN_SIDE ? Math.ceil(MIN_SIDE / side) : 1;
}

/** Returns the lightness of each point: what the eye sees of red, green and blue. */
function gray(colours) {
  const lightness = new Uint8Array(colours.length / 4);
  for (let at = 0; at < lightness.length; at += 1) {
    const from = 4 * at;
    lightness[at] = (77 * colours[from] + 150 * colours[from + 1] + 29 * colours[from + 2]) >> 8;
  }
  return lightness;
}
