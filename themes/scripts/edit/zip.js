// Several files in one: a ZIP without compression, so that one download keeps the names that files have in the catalog.

/** What stands in front of each file, of each entry of the list of files, and of the end (APPNOTE 4.3). */
const [FILE, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** Which version is needed, and that names are UTF-8. */
const [NEEDED, UTF8] = [20, 0x0800];

/** 1 January 1980: times are left out. */
const DAY = 0x0021;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Returns numbers of two or four bytes, each `[size, value]`, as bytes. */
function numbers(...fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** Returns files, `[name, text]`, as one. */
export function zip(files) {
  const encoder = new TextEncoder();
  const [parts, list] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(text)];
    const about = [[2, UTF8], [2, 0], [2, 0], [2, DAY], [4, checksum(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
    const head = numbers([4, FILE], [2, NEEDED], ...about);
    list.push(numbers([4, ENTRY], [2, NEEDED], [2, NEEDED], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path);
    parts.push(head, path, bytes);
    at += head.length + path.length + bytes.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = numbers([4, END], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]);
  return new Blob([...parts, ...list, end], { type: "application/zip" });
}
