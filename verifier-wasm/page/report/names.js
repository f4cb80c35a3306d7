// What is odd about the letters of a name: marks that nobody sees, letters of several scripts in one word, and a name
// that looks like another's.
//
// Looking alike is judged by a small table: Cyrillic and Greek letters, fullwidth and styled ones, letters with accents,
// and the usual pairs of digits and letters. Not covered are other scripts (Armenian, Cherokee, Georgian and more), words
// that are misspelt or translated, and pictures.

/** Scripts whose letters may share a word, as Unicode UTS 39, section 5.2, has it ("highly restrictive"). */
const TOGETHER = [
  ["Latin", "Han", "Hiragana", "Katakana"],
  ["Latin", "Han", "Bopomofo"],
  ["Latin", "Han", "Hangul"],
];

const SCRIPTS = (
  "Latin Cyrillic Greek Armenian Hebrew Arabic Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada " +
  "Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Hangul Ethiopic Cherokee Canadian_Aboriginal Khmer Mongolian Hiragana " +
  "Katakana Bopomofo Han Coptic Lisu Nko Tifinagh"
).split(" ");

const OF_SCRIPT = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")]);

/** Letters that look like Latin ones, each above the one it looks like; capitals that differ from their small letter too. */
const ALIKE = [
  ["АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјкмнорстухһԁԛԝӏ", "abesijkmhopctyxgqwaesijkmhopctyxhdqwl"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβειικνορτυχϲϳ", "abezhikmnoptyxabeiikvoptuxcj"],
  ["015łøđħıæœßþ", "olslodhiaobp"],
];

const LOOKS_LIKE = new Map(ALIKE.flatMap(([from, to]) => [...from].map((letter, index) => [letter, [...to][index]])));

/** Letters that need a hidden mark between them to be written right. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{Extended_Pictographic}]/u;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Returns what is odd about a text: `{kind, marks}` for each kind, which is `bidi` for marks that turn the direction of
 * reading, `hidden` for what nobody sees, `mixed` for a word of several scripts, and `styled` for signs that only look
 * like letters. `marks` are the signs or, where they are mixed, the words.
 */
export function oddities(text) {
  const marks = [...new Set(text)];
  const found = {
    bidi: marks.filter((mark) => isTurning(mark, text)),
    hidden: marks.filter((mark) => isHidden(mark, text)),
    mixed: text.split(/[^\p{L}\p{M}\p{N}'’·]+/u).filter(isMixed),
    styled: marks.filter((mark) => /[\u{1D400}-\u{1D7FF}\u{2100}-\u{214F}\u{24B6}-\u{24E9}\u{FF21}-\u{FF5A}]/u.test(mark) && isStyled(mark)),
  };
  return Object.entries(found).flatMap(([kind, marks]) => (marks.length > 0 ? [{ kind, marks: marks.slice(0, 5) }] : []));
}

/** Returns a text in a form that texts share which look alike. */
export function skeleton(text) {
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, "");
  const like = [...plain].map((letter) => LOOKS_LIKE.get(letter) ?? letter.toLowerCase());
  const folded = like.map((letter) => LOOKS_LIKE.get(letter) ?? letter).join("");
  return folded.replace(/rn/g, "m").replace(/vv/g, "w").replace(/[i|1]/g, "l").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Returns the name among `known` that a name looks like, or null: `{name, isSame}`. */
export function lookalike(name, known) {
  const own = skeleton(name);
  const found = own.length < 3 ? undefined : known.find((other) => skeleton(other) === own);
  return found === undefined ? null : { name: found, isSame: found === name };
}

/** Returns a domain as browsers may show it, where it is written in ASCII for letters beyond (RFC 3492), or null. */
export function unicodeDomain(domain) {
  if (!/(^|\.)xn--/i.test(domain)) return null;
  try {
    return domain.split(".").map((label) => (/^xn--/i.test(label) ? punycode(label.slice(4).toLowerCase()) : label)).join(".");
  } catch {
    return null;
  }
}

/** Returns the name of a sign by its number, as Unicode writes it. */
export function numberOf(mark) {
  return `U+${mark.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Marks of direction belong into text that runs from right to left; what overrides or embeds does not belong into names. */
function isTurning(mark, text) {
  if (!/\p{Bidi_Control}/u.test(mark)) return false;
  return !(/[\u061C\u200E\u200F]/.test(mark) && RIGHT_TO_LEFT.test(text));
}

function isHidden(mark, text) {
  if (/[\u200C\u200D\uFE0E\uFE0F]/.test(mark) && JOINED.test(text)) return false;
  if (/\p{Bidi_Control}/u.test(mark)) return false;
  return /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\u2800\u2028\u2029]/u.test(mark) || /[^ \u00A0\u202F\u3000\P{Zs}]/u.test(mark);
}

function isMixed(word) {
  const scripts = new Set([...word].flatMap((letter) => scriptOf(letter)));
  return scripts.size > 1 && !TOGETHER.some((allowed) => [...scripts].every((script) => allowed.includes(script)));
}

function scriptOf(letter) {
  if (!/\p{L}/u.test(letter) || /[\p{Script=Common}\p{Script=Inherited}]/u.test(letter)) return [];
  return [OF_SCRIPT.find(([, pattern]) => pattern.test(letter))?.[0] ?? "other"];
}

function isStyled(mark) {
  return /^[A-Za-z0-9]$/.test(mark.normalize("NFKC"));
}

/** Decodes a label (RFC 3492, section 6.2). */
function punycode(label) {
  const at = label.lastIndexOf("-");
  const output = at > 0 ? [...label.slice(0, at)] : [];
  let [n, i, bias] = [128, 0, 72];
  for (let index = at > 0 ? at + 1 : 0; index < label.length; ) {
    const old = i;
    for (let [weight, k] = [1, 36]; ; k += 36) {
      const digit = "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(label[index]);
      index += 1;
      if (digit < 0) throw new RangeError("not a label");
      i += digit * weight;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapted(i - old, length, old === 0);
    n += Math.floor(i / length);
    i %= length;
    output.splice(i, 0, String.fromCodePoint(n));
    i += 1;
  }
  return output.join("");
}

function adapted(delta, length, isFirst) {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
