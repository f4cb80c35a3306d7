// The page on which credentials are written waits until somebody begins: what it takes is as heavy as the page.

const begin = document.getElementById("begin");
const { sources } = document.getElementById("edit").dataset;

/** Loads the form, and takes the step that somebody took meanwhile. */
async function load(button) {
  begin.removeEventListener("click", press);
  removeEventListener("hashchange", load);
  await import("./editing.js");
  if (button instanceof HTMLElement) button.click();
}

function press(event) {
  const button = event.target.closest("button");
  if (!button) return;
  event.preventDefault();
  load(button);
}

/** Says whether there are drafts (edit/draft.js). */
function hasDrafts() {
  try {
    return localStorage.getItem(`skillmark-edit:${sources}`) !== null;
  } catch {
    return false;
  }
}

begin.addEventListener("click", press);
addEventListener("hashchange", load);
if (location.hash || hasDrafts()) load();
