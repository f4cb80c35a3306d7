// Makes brygada-1918-600.ttf anew, byte for byte: npm install && node subset.mjs
//
// Titles of badges are drawn as outlines from this file. It holds Latin with its extensions and what setting it takes:
// kerning, ligatures and the places of accents. Features that nobody asks for, such as small capitals, are left out.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const source = path.dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/brygada-1918/package.json"));
const here = import.meta.dirname;
const ranges = [
  [0x20, 0x7e], [0xa0, 0x24f], // Latin
  [0x300, 0x331],              // combining accents
  [0x1e00, 0x1eff],            // Latin of Vietnamese, Welsh and others
  [0x2bb, 0x2bc],              // ʻokina and apostrophe
  [0x2010, 0x2027], [0x202f, 0x203a], // dashes, quotation marks
  [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122], [0x2212, 0x2212],
];
const text = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)));
const font = fs.readFileSync(path.join(source, "600SemiBold/Brygada1918_600SemiBold.ttf"));
const subset = await subsetFont(font, text.join(""), {
  targetFormat: "truetype",
  keepFeatures: ["ccmp", "kern", "liga", "mark", "mkmk"],
  noHinting: true,
  dropTables: ["STAT", "gasp", "prep"],
});
fs.writeFileSync(path.join(here, "brygada-1918-600.ttf"), subset);
fs.copyFileSync(path.join(source, "LICENSE_FONT"), path.join(here, "OFL.txt"));
console.log(`brygada-1918-600.ttf: ${subset.length} bytes`);
