/** The answer: the first of these that applies. Only `valid` says that all is well. */
export type Verdict =
  | "unreadable"
  | "unsigned"
  | "not_authentic"
  | "wrong_issuer"
  | "unverifiable"
  | "malformed"
  | "revoked"
  | "expired"
  | "not_yet_valid"
  | "valid_unrecognised_issuer"
  | "valid_status_unknown"
  | "valid";

export type CheckId =
  | "carrier"
  | "terms"
  | "proof"
  | "structure"
  | "issuer-key"
  | "issuer"
  | "period"
  | "status"
  | "definition"
  | "recipient";

export type Outcome = "pass" | "fail" | "warn" | "unknown" | "not_applicable";

/** A message by its key, with values that may come from the badge: show them as text only. */
export interface Message {
  message: string;
  params: Record<string, string>;
}

export interface Warning extends Message {
  id: CheckId;
  /** Where in the badge (JSON Pointer). */
  pointer: string;
}

export interface Check extends Warning {
  outcome: Outcome;
}

/** What the badge says. Only `issuer_checked` is more than a claim. */
export interface Badge {
  name: string | null;
  issuer_claimed: { id: string | null; name: string | null } | null;
  issuer_checked: { id: string; name: string; url: string | null; source: "catalog" | "list" | "domain" } | null;
  achievement: { id: string | null; name: string | null; digest: string | null; page: string | null } | null;
  recipient: { id: string | null; names: string[]; can_be_checked: boolean } | null;
  dates: {
    awarded: string | null;
    valid_from: string | null;
    valid_until: string | null;
    signed: string | null;
  };
  carrier: "json" | "jwt" | "png" | "svg" | "address" | null;
  digest: string;
}

/** What is known about one badge: the same as `skillmark verify --format json` prints. */
export interface Report {
  version: 1;
  input: string;
  verdict: Verdict;
  warnings: Warning[];
  badge: Badge;
  checks: Check[];
  endorsements: Report[];
  /** Documents that were missing. */
  needs: { url: string; purpose: "key" | "status" | "definition" | "hosted" }[];
}

/** Which words to use for a report, and what they speak of. */
export interface Headline {
  key: string;
  values: Record<string, string>;
  because: Message | null;
}

/** Something that may hold a badge. */
export interface Input {
  name: string;
  kind: "file" | "text";
  blob: Blob;
}

/** What `check` finds of one badge. */
export interface Known {
  input: Input;
  /** When it was checked. */
  at: Date;
  report: Report;
  headline: Headline;
  /** The badge as it was opened and looked at under its issuer's seal, as a text in JSON; null without such a seal. */
  credential: string | null;
  /** Its place among the badges of the input. */
  place: number;
  /** The text that was taken out of what carries the badge. */
  text: string | null;
  /** The trust.json that it was checked with; null if it could not be read. */
  trust: object | null;
  /** What was asked of the site. Without a failure, it was there. */
  log: { url: string; isOwn: boolean; failure: string | null; at: Date }[];
  /** The address of the site that trust.json is of. */
  base: string;
}

/** Where documents come from: those of one site, and no others. */
export class Site {
  /** `trust` is the address of the site's trust.json. Its folder is the root of the site, unless `root` says otherwise. */
  constructor(addresses: { trust: string | URL; root?: string; home?: string });
}

/** What checks: in the browser in a worker, which is started when it is needed, in Node.js in the thread that asks. */
export class Verifier {
  /** In the browser, `workers` is how many badges are checked at the same time. */
  constructor(options?: { workers?: number });
  /** Loads what checking takes before there is a badge. */
  start(): void;
  /** Ends the workers. */
  close(): void;
}

/** Checks an input, of which there is always at least one answer. With `recipient`, also whether it was given to them. */
export function check(
  input: Input,
  options: { verifier: Verifier; site: Site; recipient?: string | null },
): Promise<Known[]>;
