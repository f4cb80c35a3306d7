/** Lets readers choose where there is something to choose, and tells what they chose where there is not. */
export function startChoosing() {
  const bar = document.getElementById("choice");
  if (bar && (document.querySelector("[data-choice], [data-chooses]") || hasChosen(bar))) import("./choose.js");
}

function hasChosen({ dataset }) {
  try {
    return localStorage.getItem(`skillmark-choice ${dataset.root}`) !== null;
  } catch {
    // A browser that keeps nothing has nothing to tell.
    return false;
  }
}
