// The day where the reader is.

/** Returns the day that the reader's clock shows, as the catalog writes days: 2026-11-26. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
