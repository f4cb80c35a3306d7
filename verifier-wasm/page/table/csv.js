// The list as a table for spreadsheets: the columns and the form of `skillmark verify --format csv`.

const COLUMNS = [
  ["input", ({ input }) => input],
  ["verdict", ({ verdict }) => verdict],
  ["name", ({ badge }) => badge.name],
  ["issuer", ({ badge }) => issuer(badge).name],
  ["issuer_source", ({ badge }) => issuer(badge).source],
  ["recipient_name", ({ badge }) => badge.recipient?.names.join("; ")],
  ["recipient_id", ({ badge }) => badge.recipient?.id],
  ["awarded", ({ badge }) => badge.dates.awarded],
  ["valid_from", ({ badge }) => badge.dates.valid_from],
  ["valid_until", ({ badge }) => badge.dates.valid_until],
  ["achievement", ({ badge }) => badge.achievement?.id],
  ["reasons", ({ checks }) => names(checks.filter(({ outcome }) => outcome === "fail" || outcome === "unknown"))],
  ["warnings", ({ warnings }) => names(warnings)],
];

/** Returns reports as CSV (RFC 4180) with a header. An input that could not be looked at has a row with its name. */
export function csv(founds) {
  const rows = founds.map(({ report, input }) => COLUMNS.map(([, cell]) => (report ? cell(report) : "")).with(0, report?.input ?? input.name));
  return [COLUMNS.map(([name]) => name), ...rows.map((row) => row.map((cell) => harmless(plain(cell ?? ""))))].map(line).join("");
}

function issuer({ issuer_checked: checked, issuer_claimed: claimed }) {
  if (checked) return { name: checked.name, source: checked.source };
  const name = claimed?.name ?? claimed?.id;
  return name == null ? { name: "", source: "" } : { name, source: "claimed" };
}

/** Returns the names of checks, each once. */
function names(checks) {
  return [...new Set(checks.map(({ id }) => id))].join("; ");
}

/** Leaves out what is not seen, and could turn or hide the text around it. */
function plain(text) {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Returns a cell with an apostrophe before what a spreadsheet would run as a formula. */
function harmless(cell) {
  return /^\p{White_Space}*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

function line(cells) {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
