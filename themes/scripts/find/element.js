// Elements.

/** Returns a new element of a class with these nodes and texts in it. */
export function element(name, className = "", children = []) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
