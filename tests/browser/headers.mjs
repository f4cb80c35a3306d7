// `_headers` as static hosts read it.

/**
 * Returns the rules of a `_headers` file: `{pattern, set: [[name, value]], unset: [name]}`.
 *
 * A line that is not indented is a path, in which `*` stands for anything and `:name` for one part; indented lines
 * below it are headers, and `! Name` takes one away.
 */
export function parseHeaders(text) {
  const rules = [];
  for(const line of text.split('\n')) {
    const content = line.trim();
    if(content === '' || content.startsWith('#')) {
      continue;
    }
    if(/^\S/.test(line)) {
      rules.push({pattern: pattern(content), set: [], unset: []});
    } else if(content.startsWith('!')) {
      rules.at(-1).unset.push(content.slice(1).trim().toLowerCase());
    } else {
      const [name, value] = content.split(/:(.*)/s);
      rules.at(-1).set.push([name.trim().toLowerCase(), value.trim()]);
    }
  }
  return rules;
}

/**
 * Returns the headers of a path, by what a host does with a header that several rules set: `joined` sends all values,
 * as browsers join them; `last` sends the later one; and `none` knows no such file.
 */
export function headersFor(path, rules, host) {
  const headers = new Map();
  for(const {set, unset} of host === 'none' ? [] : rules.filter(({pattern}) => pattern.test(path))) {
    for(const [name, value] of set) {
      headers.set(name, host === 'joined' && headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
    unset.forEach(name => headers.delete(name));
  }
  return Object.fromEntries(headers);
}

function pattern(path) {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/:[A-Za-z]\w*/g, '[^/]+')}$`);
}
