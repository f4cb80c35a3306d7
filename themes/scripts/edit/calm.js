// What is shown waits while a finger or button is down: nothing may move away from under it.

/** A click follows its pointer at once, a tap a little later. In milliseconds. */
const AFTER = 50;

/** Some lists of choices swallow the end of a press: after so many milliseconds nobody waits for it any more. */
const LONGEST = 1_500;

let down;
let release;

function pressed() {
  released();
  down = new Promise((resolve) => (release = resolve));
  setTimeout(release, LONGEST);
}

function released() {
  const [was, done] = [down, release];
  setTimeout(() => {
    done?.();
    if (down === was) down = undefined;
  }, AFTER);
}

for (const name of ["pointerup", "pointercancel", "keydown"]) addEventListener(name, released, true);
addEventListener("pointerdown", pressed, true);

/** Returns when nothing is pressed. */
export async function calm() {
  await down;
}
