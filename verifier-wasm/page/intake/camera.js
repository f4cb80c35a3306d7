// A QR code before the camera. Nothing of what it sees is kept.

import { bring } from "./bring.js";
import { ofText } from "./open.js";
import { codesOf } from "./picture.js";

/** Milliseconds between two looks, and how wide the picture should be. */
const PAUSE = 200;
const WIDTH = 1920;

/** Opens the window that explains what will happen, and turns the camera on when somebody wants it. */
export function openCamera(how) {
  const dialog = document.querySelector("#camera");
  const [video, status, on, off] = ["video", "[role=status]", ".on", ".off"].map((part) => dialog.querySelector(part));
  const ended = new AbortController();
  const { signal } = ended;
  const say = (key, values) => {
    status.replaceChildren();
    if (key) how.words.put(status, key, values);
  };

  async function start() {
    on.hidden = true;
    say("shown-camera-asking");
    off.focus();
    try {
      const wanted = { facingMode: "environment", width: { ideal: WIDTH } };
      const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
      const stop = () => stream.getTracks().forEach((track) => track.stop());
      // The answer may have come after the window was closed.
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop);
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      say("shown-camera-on");
      await look();
    } catch (error) {
      if (signal.aborted) return;
      video.hidden = true;
      on.hidden = false;
      say(error.name === "NotAllowedError" ? "shown-camera-denied" : "shown-camera-none");
    }
  }

  /** Looks until there is a badge. */
  async function look() {
    while (!signal.aborted) {
      const { videoWidth: width, videoHeight: height } = video;
      const texts = width > 0 ? await codesOf(video, width, height) : [];
      if (signal.aborted) return;
      if (texts.length > 0 && (await found(texts))) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Takes the badges in codes, and says whether there are any. The window closes first: an address has questions. */
  async function found(texts) {
    const name = how.words.text("shown-input-camera");
    const files = texts.flatMap((text) => ofText(text, how.words.text("shown-input-qr", { name })) ?? []);
    if (files.length === 0) {
      say("shown-intake-code-other", { name, value: texts[0] });
      return false;
    }
    dialog.close();
    await bring({ name, files, left: {} }, how).catch((error) => how.fail({ name }, error));
    return true;
  }

  function end() {
    ended.abort();
    video.srcObject = null;
  }

  [video.hidden, on.hidden] = [true, false];
  say(null);
  on.addEventListener("click", start, { signal });
  off.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener("close", end, { signal });
  // A camera that nobody looks at is off.
  document.addEventListener("visibilitychange", () => document.hidden && dialog.close(), { signal });
  dialog.showModal();
}
