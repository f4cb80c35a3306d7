import { define } from "../assets/element/c027654e15317637/element.js";

const at = (path) => new URL(path, import.meta.url).href;

define({
  load: () => import("../assets/verifier/c027654e15317637/index.js"),
  trust: at("../trust.json"),
  words: {
    "en": at("../assets/words/en.6b9f5991ecb916c7.json"),
    "fr": at("../assets/words/fr.3103b45056d0159d.json"),
  },
});
