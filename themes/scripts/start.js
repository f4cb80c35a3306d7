// What every page starts. Nothing on a page waits for it: without scripts, all that is told is there.

import { startChoosing } from "./start/choosing.js";

document.documentElement.classList.add("scripted");
startChoosing();

// Terms are explained on pages that have any.
if (document.querySelector("a.term") && document.getElementById("tip")) import("./tips.js");

// Pages that say when they are reviewed hold a notice for when that day is past.
if (document.querySelector("[data-review-by]")) import("./review.js");
