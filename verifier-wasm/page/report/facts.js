// What the sentences of a report speak of, and which sentences they are.

import { place } from "../consent/hosts.js";

/** Verdicts at which nothing is known of what a badge says, whatever seal is on it. */
const NOT_LOOKED_INTO = ["unreadable", "unsigned", "not_authentic", "wrong_issuer", "unverifiable"];

/**
 * Returns what sentences speak of, and which sentences: whether a seal holds, whether what the badge says was looked into
 * (which is so under a seal of its issuer's alone), and whether the issuer is known by name.
 */
export function factsOf({ report, headline, input, missed }, words) {
  const { badge, checks } = report;
  const proofs = checks.filter((check) => check.id === "proof").map((check) => check.outcome);
  const isSealed = proofs.includes("pass") && !proofs.includes("fail");
  // What only the page knows of how a badge came, and of what it could not read.
  const host = report.needs.filter(({ url }) => !missed.has(url) && place(url).why === null).map(({ url }) => place(url).host)[0];
  const lacks = missed.size > 0 ? "-missing" : "";
  const more = { unverifiable: host ? "-ask" : lacks, unreadable: input.kind === "text" ? "-text" : "" }[report.verdict] ?? "";
  const name = report.verdict.replaceAll("_", "-");
  const { because, values } = headline;
  const noName = words.text("shown-no-name");
  return {
    isSealed,
    isLookedInto: isSealed && !NOT_LOOKED_INTO.includes(report.verdict),
    isConfirmed: isSealed && isTrusted(badge.issuer_checked),
    key: (part) => words.first(`verdict-${headline.key}${more}-${part}`, `verdict-${headline.key}-${part}`, `verdict-${name}-${part}`),
    values: {
      claimed: noName,
      issuer: noName,
      ...values,
      host,
      // The sentence goes on after it.
      what: because ? words.text(because.message, because.params).replace(/\.$/, "") : "",
    },
  };
}

/** Says whether an issuer is known by name: a domain proves a domain only. */
export function isTrusted(issuer) {
  return issuer != null && issuer.source !== "domain";
}
