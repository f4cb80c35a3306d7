// Numbers and lengths of time as people write them: “$180”, “1 240 $”, “24 hours”, “8 weeks”.

const SIGNS = { "€": "EUR", "£": "GBP", "US$": "USD", "CA$": "CAD", C$: "CAD", A$: "AUD" };

/** A number with what may stand before and after it. */
const WRITTEN = /^(?:(US\$|CA\$|C\$|A\$|[$€£]|[A-Z]{3}) ?)?(-?\d[\d .,'’]*|-?\d)(?: ?([$€£]))?(?: ?(\p{L}+\.?))?$/u;

/** What may be counted beside money. */
const COUNTED = /^(?:h|hrs?|hours?|heures?|cr|credits?|crédits?)\.?$/iu;

const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
const GROUPED = [/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, /^-?\d{1,3}(?:\.\d{3})+,\d+$/, /^-?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/];

/** How units of time begin, with what stands for them. */
const UNIT_WORDS = [[/^(?:w|sem)/i, "W"], [/^(?:d|j)/i, "D"], [/^mo/i, "M"], [/^(?:y|an)/i, "Y"], [/^h/i, "H"]];

/**
 * Returns `{ value, currency }`: a number that is written with its currency or unit; nothing if it is no number. `currency` is
 * a code, or `$` where that may be one of several.
 */
export function readNumber(text) {
  const [, before, digits, sign, after] = WRITTEN.exec(text.trim().replace(/\s+/g, " ")) ?? [];
  const value = digits && parse(digits.trim());
  const isCode = /^[A-Z]{3}$/.test(after ?? "");
  if (value === undefined || Number.isNaN(value) || (after && !isCode && !COUNTED.test(after))) return undefined;
  const named = (isCode && after) || before || sign;
  return { value, currency: SIGNS[named] ?? named };
}

function parse(digits) {
  const isGrouped = GROUPED.some((form) => form.test(digits));
  if (!isGrouped) return PLAIN.test(digits) ? Number(digits.replace(",", ".")) : undefined;
  // The last mark is that of decimals where another one comes before it; alone, it stands between thousands.
  const [, whole, part = ""] = /^(-?[\d .,'’]*?)(?:[.,](\d+))?$/.exec(/^-?\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.replaceAll(",", " ") : digits);
  return Number(`${whole.replace(/[ .,'’]/g, "")}${part && `.${part}`}`);
}

/** Returns `{ count, unit }`: a length of time with its unit in words; nothing if it is none. */
export function readDuration(text) {
  const [, count, word] = /^(\d{1,4})\s*(\p{L}+)\.?$/u.exec(text.trim()) ?? [];
  const [, unit] = UNIT_WORDS.find(([begins]) => begins.test(word ?? "")) ?? [];
  return unit && { count, unit };
}
