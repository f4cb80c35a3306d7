// The link as a code to scan: `{ size, version, path }` as the tools draw it, the white around it counted in.

/** From this version on codes are so fine that telephones struggle. */
const FINE = 25;

/** The least width of a square on paper, in millimetres. */
const SQUARE = 0.4;

/** Pixels of a square in a saved picture. */
const SCALE = 8;

const SVG = "http://www.w3.org/2000/svg";

/** Says whether a code is hard to scan. */
export function isFine({ version }) {
  return version > FINE;
}

/** Returns how wide a code should be on paper at least, in centimetres. */
export function widthOnPaper({ size }) {
  return Math.ceil(size * SQUARE) / 10;
}

/** Returns a code as an element. */
export function drawn({ size, path }, label) {
  const [svg, ground, dark] = ["svg", "path", "path"].map((name) => document.createElementNS(SVG, name));
  const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  set(svg, { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges", class: "code" });
  set(ground, { d: `M0 0h${size}v${size}H0z`, fill: "#fff" });
  set(dark, { d: path, fill: "#000" });
  svg.append(ground, dark);
  return svg;
}

/** Returns a code as a file. */
export function asSvg({ size, path }) {
  const side = size * SCALE;
  const text =
    `<svg xmlns="${SVG}" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
  return new Blob([text], { type: "image/svg+xml" });
}

/** Returns a code as pixels in a file. */
export function asPng({ size, path }) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * SCALE;
  const context = canvas.getContext("2d");
  context.scale(SCALE, SCALE);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  context.fillStyle = "#000";
  context.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** Saves a file by the browser's own means. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser takes its time to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
