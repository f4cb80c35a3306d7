// What every page starts. Nothing on a page waits for it: without scripts, all that is told is there.

import { startChoosing } from "./start/choosing.js";

document.documentElement.classList.add("scripted");
startChoosing();
