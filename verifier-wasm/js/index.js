// What pages that check badges import: everything else here is loaded by it.

export { check } from "./check.js";
export { Site } from "./site.js";
export { Verifier } from "./verifier.js";
