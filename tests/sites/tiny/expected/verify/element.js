import { define } from "../assets/element/946149079e3b798f/element.js";

const at = (path) => new URL(path, import.meta.url).href;

define({
  load: () => import("../assets/verifier/946149079e3b798f/index.js"),
  trust: at("../trust.json"),
  words: {
    "en": at("../assets/words/en.15f05bc543f37589.json"),
    "fr": at("../assets/words/fr.3a3b883147b29ff3.json"),
  },
});
