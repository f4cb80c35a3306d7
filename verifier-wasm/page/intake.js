// The ways in which badges come to the page. What few need is loaded when somebody does.

/** Files that are badges by their names, and have no other part of the page look into them first. */
const PLAIN = /\.(?:json|jsonld|jws|jwt|svg|vc)$/i;

/** More files than these are counted first. */
const MAX_PLAIN = 1_000;

/**
 * Calls `take` with the inputs that come in: `{ name, kind, blob }`, of the kind "file" or "text". `site` is the site that
 * serves the page; `prepare` fetches the words for all that is not plain. `fail` is called with what failed, `{ name }`,
 * and the error, where it never came to a check.
 */
export function listen(form, { words, site, take, prepare, fail }) {
  const find = (selector) => form.querySelector(selector);
  const [file, folder, paste, drop, status] = ["#file", "#folder", "#paste", "#drop", "#status"].map(find);
  const how = { words, site, take, status, fail };

  /** Does what may fail before anything is checked, and tells if it does. */
  function safely(name, work) {
    return work().catch((error) => fail({ name }, error));
  }

  /** Takes what came in, and tells if that fails. */
  function bring(files, more = {}) {
    return safely(more.name ?? files[0].name, () => open(files, more));
  }

  /** Takes what came in: at once where it can only be badges, else after it was opened. */
  async function open(files, { name = files[0].name, left = {}, isFolder = false } = {}) {
    leaveLink();
    const isPlain = ({ kind, name }) => kind === "text" || (kind === "file" && PLAIN.test(name));
    if (!isFolder && files.length <= MAX_PLAIN && files.every(isPlain)) {
      document.querySelector("#notes").replaceChildren();
      return take(files);
    }
    const [{ bring }] = await Promise.all([import("./intake/bring.js"), prepare()]);
    await bring({ name, files, left }, how);
  }

  function fromFiles(files) {
    if (files.length > 0) bring([...files].map((blob) => ({ name: blob.name, kind: "file", blob })));
  }

  function fromGathered({ files, name, left }) {
    return bring(files, { name, left, isFolder: true });
  }

  function fromText(text, name = words.text("shown-input-text")) {
    const url = text.trim();
    const isAddress = /^https?:\/\/\S+$/i.test(url) && !/#\d+\./.test(url) && URL.canParse(url);
    return bring([isAddress ? { name: url, kind: "link", url } : { name, kind: "text", blob: new Blob([text]) }]);
  }

  /** Takes what was dropped or pasted. The browser tells only now whether there are folders in it. */
  async function fromTransfer({ items, files, text }) {
    const entries = items.flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    if (!entries.some((entry) => entry.isDirectory)) return files.length > 0 ? fromFiles(files) : text && fromText(text);
    return safely(entries[0].name, async () => {
      const { fromEntries } = await import("./intake/gather.js");
      return fromGathered(await fromEntries(entries));
    });
  }

  /** A badge in the address: the part after `#` never leaves the browser. */
  function fromLink() {
    if (/^#\d+\./.test(location.hash)) take([{ name: words.text("shown-input-link"), kind: "text", blob: new Blob([location.hash]) }]);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!paste.value.trim()) return paste.focus();
    fromText(paste.value);
  });
  file.addEventListener("change", () => {
    fromFiles(file.files);
    // The same file may be chosen again, after it changed.
    file.value = "";
  });
  folder.addEventListener("change", () => {
    const chosen = [...folder.files];
    folder.value = "";
    if (chosen.length === 0) return;
    safely(chosen[0].webkitRelativePath.split("/")[0], async () => {
      const { fromFolder } = await import("./intake/gather.js");
      return fromGathered(fromFolder(chosen));
    });
  });
  find("#choose-folder").addEventListener("click", () => {
    // Every browser knows it, and no standard does.
    folder.webkitdirectory = true;
    folder.click();
  });
  find("#choose-folder").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
  find("#use-camera").addEventListener("click", () => {
    safely(words.text("shown-input-camera"), async () => {
      const [{ openCamera }] = await Promise.all([import("./intake/camera.js"), prepare()]);
      openCamera(how);
    });
  });
  find("#use-camera").hidden = !navigator.mediaDevices?.getUserMedia;
  // A file that misses its place must not take the browser elsewhere.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  addEventListener("dragover", (event) => drop.classList.toggle("over", event.dataTransfer?.types.includes("Files")));
  addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
  addEventListener("drop", ({ dataTransfer }) => {
    drop.classList.remove("over");
    if (dataTransfer) fromTransfer(contents(dataTransfer));
  });
  addEventListener("paste", ({ target, clipboardData }) => {
    const pasted = contents(clipboardData);
    // Text goes where somebody is writing. Where pictures and files could not go, they are taken.
    if (pasted.text && target.closest?.("input, textarea")) return;
    fromTransfer(pasted);
  });
  addEventListener("hashchange", fromLink);
  for (const element of form.querySelectorAll(":disabled")) element.disabled = false;
  fromLink();
}

/** Returns what a transfer holds; it is empty as soon as its event is over. */
function contents(transfer) {
  return { items: [...transfer.items], files: [...transfer.files], text: transfer.getData("text/plain") };
}

/** Takes a badge out of the address that is no longer the one that is shown. */
function leaveLink() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}
