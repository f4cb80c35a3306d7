// axe-core, run by the driver: the page brings no script, and its policy allows none.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** The text of axe-core. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What depends on colours, which is all that changes between light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Runs the rules for WCAG 2.0 to 2.2, A and AA, and the best practices; of those that depend on colours, `all`, `none`, or
 * `only` those. `run` is that of a page with axe-core in it (see isolated.mjs). Returns `{violations, undecided}`, lists of
 * sentences.
 */
export async function axe(run, {colours = 'all'} = {}) {
  const without = colours === 'none' ? COLOURS : [];
  const options = {
    runOnly: colours === 'only' ? {type: 'rule', values: COLOURS} : {type: 'tag', values: TAGS},
    // One is off by default.
    ...colours === 'only' ? {} : {rules: {'target-size': {enabled: true}, ...Object.fromEntries(without.map(id => [id, {enabled: false}]))}},
    resultTypes: ['violations', 'incomplete'],
    // Loads stylesheets once more.
    preload: false
  };
  const {violations, incomplete} = await run(async options => {
    const shorten = results => results.map(({id, help, nodes}) => ({
      id,
      help,
      nodes: nodes.map(({target, html, any, all, none}) =>
        ({target, html, why: [...any, ...all, ...none].map(({message}) => message)}))
    }));
    const {violations, incomplete} = await window.axe.run(document, options);
    return {violations: shorten(violations), incomplete: shorten(incomplete)};
  }, options);
  return {violations: violations.flatMap(tell), undecided: incomplete.flatMap(tell)};
}

function tell({id, help, nodes}) {
  return nodes.map(({target, html, why}) =>
    `${id} (${help}) at ${target.join(' ')}: ${html.slice(0, 200)}${why.length > 0 ? ` [${why[0].slice(0, 200)}]` : ''}`);
}
