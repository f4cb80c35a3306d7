// What every page starts. Nothing on a page waits for it: without scripts, all that is told is there.

document.documentElement.classList.add("scripted");
