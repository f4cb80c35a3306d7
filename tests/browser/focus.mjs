// Where the focus is, and whether it can be seen. These functions run in a page that has FOCUS in it (see
// isolated.mjs).

/** Takes note of the element with the focus. Returns false once there is none, or one that was seen before. */
export function stop() {
  const element = document.activeElement;
  if(!element || element === document.body || stops.some(known => known.element === element)) {
    return false;
  }
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const inWindow = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight && right - left > 1;
  stops.push({element, style: marking(element), inWindow, isCovered: inWindow && isCovered(element)});
  return true;
}

/** Says what is wrong with the stops so far, once the focus is elsewhere. */
export function judge({forced, oneColumn}) {
  document.activeElement?.blur();
  return [
    ...stops.flatMap(stop => alone(stop, forced)),
    ...stops.slice(1).flatMap((stop, index) => inOrder(stops[index].element, stop.element, oneColumn)),
    ...missing()
  ];
}

/** Returns how many stops there were. */
export function count() {
  return stops.length;
}

function alone({element, style, inWindow, isCovered}, forced) {
  const rest = marking(element);
  const isMarked = style.outline !== rest.outline || !forced && style.shadow !== rest.shadow;
  return [
    ...isMarked ? [] : [`focus cannot be seen${forced ? ' in forced colours' : ''}: ${name(element)}`],
    ...inWindow ? [] : [`has the focus outside of the window: ${name(element)}`],
    ...isCovered ? [`has the focus under something else: ${name(element)}`] : []
  ];
}

// Returns what is drawn around an element, its generated content, and what it stands in: a whole card may be a link.
function marking(element) {
  const [outlines, shadows] = [[], []];
  const add = ({outlineStyle, outlineWidth, outlineColor, boxShadow}) => {
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    outlines.push(isDrawn ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '');
    shadows.push(boxShadow);
  };
  for(let around = element; around && around !== document.body; around = around.parentElement) {
    add(getComputedStyle(around));
  }
  // In a drawing, outlines are not for every shape: the shapes within a link change.
  for(const shape of element instanceof SVGElement ? element.querySelectorAll('*') : []) {
    const {fill, stroke, strokeWidth} = getComputedStyle(shape);
    outlines.push(`${fill} ${stroke} ${strokeWidth}`);
  }
  add(getComputedStyle(element, '::before'));
  add(getComputedStyle(element, '::after'));
  return {outline: outlines.join(';'), shadow: shadows.join(';')};
}

// Says whether something else is drawn over the middle of each line of an element.
function isCovered(element) {
  return [...element.getClientRects()].every(({left, right, top, bottom}) => {
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return there && !element.contains(there) && !there.contains(element);
  });
}

// The next stop comes later in the document, and stands further down; beside columns, further down or to the right.
function inOrder(one, other, oneColumn) {
  const follows = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const [from, to] = [one, other].map(element => element.getBoundingClientRect());
  const goesUp = to.bottom < from.top - 1;
  const goesBack = goesUp && (oneColumn || to.left < from.left - 1);
  const step = `${name(one)} → ${name(other)}`;
  return [
    ...follows ? [] : [`focus leaves the order of the document: ${step}`],
    ...goesBack && !one.matches('.skip') ? [`focus goes back up: ${step}`] : []
  ];
}

function missing() {
  const able = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
  const all = [...document.querySelectorAll(able)].filter(element => element.checkVisibility({checkVisibilityCSS: true}));
  const seen = new Set(stops.map(({element}) => element));
  // Of radio buttons of a name, one is a stop.
  const isMissed = element => !seen.has(element) && element.type !== 'radio' && element.type !== 'hidden';
  return all.filter(isMissed).map(element => `is not reached by keyboard: ${name(element)}`);
}

function name(element) {
  const words = element.innerText?.trim().replace(/\s+/g, ' ').slice(0, 40) || element.id || element.outerHTML.slice(0, 80);
  return `${element.localName} "${words}"`;
}

/** What these functions need of each other, as the text of a script. */
export const FOCUS = [
  'var stops = [];', ...[alone, marking, isCovered, inOrder, missing, name].map(String)
].join('\n');
