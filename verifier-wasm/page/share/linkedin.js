// The address that opens LinkedIn's form for a certification, filled in.

const FORM = "https://www.linkedin.com/profile/add";

/** Returns what LinkedIn is told, as pairs of names that are its own. Its months count from 1. */
export function fieldsOf({ title, issuer, awarded, until, id }, url) {
  const [issued, expires] = [awarded, until].map(monthOf);
  return [
    ["startTask", "CERTIFICATION_NAME"],
    ["name", title],
    ["organizationName", issuer],
    ["issueYear", issued?.year],
    ["issueMonth", issued?.month],
    ["expirationYear", expires?.year],
    ["expirationMonth", expires?.month],
    ["certUrl", url],
    ["certId", id],
  ].filter(([, value]) => value !== undefined && value !== null);
}

/** Returns the address of the form. */
export function addressOf(fields) {
  return `${FORM}?${fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Returns year and month as they are written in a badge, whatever the reader's clock says. */
function monthOf(written) {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(written ?? "") ?? [];
  return year && { year: Number(year), month: Number(month) };
}
