// Whether everything has its place. These functions run in a page that has LAYOUT in it (see isolated.mjs), and each
// returns sentences.

/** What is wider than the window, so that a reader must scroll sideways. */
export function sideways() {
  const {scrollWidth} = document.scrollingElement;
  if(scrollWidth <= window.innerWidth) {
    return [];
  }
  const scrolls = element => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const culprits = [...document.body.querySelectorAll('*')].filter(element => {
    for(let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if(scrolls(around)) {
        return false;
      }
    }
    return element.getBoundingClientRect().right > window.innerWidth + 1;
  });
  const last = culprits.filter(one => !culprits.some(other => other !== one && one.contains(other)));
  const shown = last.slice(0, 3).map(element => element.outerHTML.slice(0, 160)).join(' | ');
  return [`scrolls sideways: ${scrollWidth} pixels in ${window.innerWidth}: ${shown}`];
}

/** Text that does not fit into its box and is cut off. */
export function clipped() {
  const cuts = value => value === 'hidden' || value === 'clip';
  const isCut = ({node, left, right, top, bottom}) => {
    for(let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if(cuts(overflowX) && (left < edge.left - 1 || right > edge.right + 1)
        || cuts(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1)) {
        return true;
      }
    }
    return false;
  };
  return [...new Set(textLines().filter(isCut).map(({node}) => `text is cut off: "${node.data.trim().slice(0, 80)}"`))];
}

/** Text that stands on other text. */
export function overlapping() {
  const lines = textLines().sort((one, other) => one.top - other.top);
  const found = new Set();
  const start = ({node}) => node.data.trim().slice(0, 60);
  lines.forEach((one, index) => {
    for(let next = index + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      // What stays in sight while a table scrolls covers the rows below it, and nothing shines through.
      if(other.node !== one.node && other.sticky === one.sticky && other.left < one.right && other.right > one.left) {
        found.add(`text stands on text: "${start(one)}" and "${start(other)}"`);
      }
    }
  });
  return [...found];
}

// Returns where each line of text that can be seen stands: `{node, sticky, left, right, top, bottom}`, where `sticky` is
// what it stays in sight with. What a box has scrolled away is not seen.
function textLines() {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for(let node = walker.nextNode(); node; node = walker.nextNode()) {
    if(node.data.trim() === '' || !isSeen(node.parentElement)) {
      continue;
    }
    const {sticky, frames} = surroundings(node.parentElement);
    const range = document.createRange();
    range.selectNodeContents(node);
    for(const {left, right, top, bottom} of range.getClientRects()) {
      const isIn = frames.every(frame =>
        left < frame.right && right > frame.left && top < frame.bottom && bottom > frame.top);
      // Lines may be set closer than their letters are high.
      const slack = (bottom - top) * 0.3;
      if(isIn) {
        lines.push({node, sticky, left: left + 1, right: right - 1, top: top + slack, bottom: bottom - slack});
      }
    }
  }
  return lines;
}

// Returns what an element stays in sight with, or null, and the places of the boxes around it that scroll.
function surroundings(element) {
  const frames = [];
  let sticky = null;
  for(let around = element; around && around !== document.body; around = around.parentElement) {
    const {overflowX, overflowY, position} = getComputedStyle(around);
    sticky ??= position === 'sticky' ? around : null;
    if(/auto|scroll/.test(overflowX + overflowY)) {
      frames.push(around.getBoundingClientRect());
    }
  }
  return {sticky, frames};
}

// Says whether an element is there for eyes: what is one pixel wide is for listeners.
function isSeen(element) {
  if(element.closest('svg, template, script, option, textarea')
    || !element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) {
    return false;
  }
  for(let around = element; around; around = around.parentElement) {
    const {width, height} = around.getBoundingClientRect();
    if(width <= 1 && height <= 1 && getComputedStyle(around).display !== 'contents') {
      return false;
    }
  }
  return true;
}

/** What moves although the reader asked for calm. */
export function moving() {
  const isMoving = element => {
    const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
    const lasts = transitionDuration.split(',').some(duration => Number.parseFloat(duration) > 0.01);
    return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
  };
  const found = [...document.querySelectorAll('*')].filter(isMoving);
  return found.slice(0, 3).map(element => `moves under reduced motion: ${element.outerHTML.slice(0, 160)}`);
}

/** Returns the size of letters of every element that holds text, in the order of the document. */
export function letterSizes() {
  const holdsText = ({childNodes}) => [...childNodes].some(({nodeType, data}) => nodeType === 3 && data.trim() !== '');
  // With other letters, other elements may be seen: each is known by its place in the document.
  const found = [...document.body.querySelectorAll('*')].map((element, place) => ({element, place}));
  return found.filter(({element}) => holdsText(element) && isSeen(element)).map(({element, place}) =>
    ({place, size: Number.parseFloat(getComputedStyle(element).fontSize), html: element.outerHTML.slice(0, 100)}));
}

/** Puts rules of the reader's own over those of the page, in the place of earlier ones. */
export function readerStyle(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** What these functions need of each other, as the text of a script. */
export const LAYOUT = [textLines, surroundings, isSeen].join('\n');
