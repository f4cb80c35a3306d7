// What is found at a glance: beside the heading of each part, and in the bar that stays at the edge of a small screen.

/** Shows how many things must be mended and how many are missing, in each part and in all. */
export function overview(say, form, places, later, counts) {
  const isIn = (part) => ([, place]) => place.to?.closest(".part") === part;
  for (const part of form.querySelectorAll(".part")) {
    const here = places.filter(isIn(part)).map(([finding]) => finding);
    const mend = here.filter(({ severity, isMissing }) => severity === "error" && !isMissing).length;
    const missing = here.filter(({ isMissing }) => isMissing).length + later.filter(isIn(part)).length;
    setText(part.querySelector(":scope > summary .mend"), mend > 0 ? say.count("live-edit-part-mend", mend) : "");
    setText(part.querySelector(":scope > summary .lacks"), missing > 0 ? say.count("live-edit-part-missing", missing) : "");
  }
  const { mend, needed, others } = counts;
  const missing = needed + counts.later;
  const bar = document.getElementById("bar-found");
  const [key, count] = [["mend", mend], ["missing", missing], ["look", others]].find(([, number]) => number > 0) ?? [];
  setText(bar, key ? say.count(KEYS[key], count) : say.words.text("live-edit-bar-none"));
  bar.classList.toggle("bad", mend > 0);
}

const KEYS = { mend: "live-edit-part-mend", missing: "live-edit-part-missing", look: "live-edit-part-look" };

function setText(place, text) {
  if (place && place.textContent !== text) place.textContent = text;
}
