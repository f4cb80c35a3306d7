// The ways in which badges come to the page.

/** Calls `take` with the inputs that come in: `{ name, kind, blob }`, of the kind "file" or "text". */
export function listen(form, words, take) {
  const [file, paste, drop] = ["#file", "#paste", "#drop"].map((selector) => form.querySelector(selector));

  function fromFiles(files) {
    const inputs = [...files].map((blob) => ({ name: blob.name, kind: "file", blob }));
    if (inputs.length === 0) return;
    leaveLink();
    take(inputs);
  }

  function fromText(text, name) {
    take([{ name, kind: "text", blob: new Blob([text]) }]);
  }

  /** A badge in the address: the part after `#` never leaves the browser. */
  function fromLink() {
    if (/^#\d+\./.test(location.hash)) fromText(location.hash, words.text("shown-input-link"));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!paste.value.trim()) return paste.focus();
    leaveLink();
    fromText(paste.value, words.text("shown-input-text"));
  });
  file.addEventListener("change", () => {
    fromFiles(file.files);
    // The same file may be chosen again, after it changed.
    file.value = "";
  });
  // A file that misses its place must not take the browser elsewhere.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  addEventListener("dragover", (event) => drop.classList.toggle("over", event.dataTransfer?.types.includes("Files")));
  addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
  addEventListener("drop", (event) => {
    drop.classList.remove("over");
    if (event.dataTransfer?.files.length) return fromFiles(event.dataTransfer.files);
    const text = event.dataTransfer?.getData("text/plain");
    if (text) fromText(text, words.text("shown-input-text"));
  });
  addEventListener("hashchange", fromLink);
  for (const element of form.querySelectorAll(":disabled")) element.disabled = false;
  fromLink();
}

/** Takes a badge out of the address that is no longer the one that is shown. */
function leaveLink() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}
