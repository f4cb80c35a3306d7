import type { Input, Known } from "./index.js";

/** What the event `skillmark-verdict` brings: one for each badge, or for an input that could not be checked at all. */
export type Answer = Known | { input: Input; error: Error };

export class SkillmarkVerifier extends HTMLElement {
  /** Checks a badge, shows the answer, and returns it. */
  check(badge: Blob | string): Promise<Answer[]>;
}

/**
 * Makes `<skillmark-verifier>` known to the page. `trust` is the address of a site's trust.json; `words` are the addresses of
 * words by language, which are those of this package unless given.
 */
export function define(options?: { trust?: string; words?: Record<string, string> }): void;

declare global {
  interface HTMLElementTagNameMap {
    "skillmark-verifier": SkillmarkVerifier;
  }
  interface GlobalEventHandlersEventMap {
    "skillmark-verdict": CustomEvent<Answer[]>;
  }
}
