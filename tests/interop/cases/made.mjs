// How cases are written down.

/** Returns a function that makes cases whose files begin with `prefix`; objects become JSON, texts stay. */
export function maker(prefix) {
  return (name, verdicts, because, content) => ({
    file: `${prefix}-${name}.${extension(content)}`,
    content: typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    verdicts: [verdicts].flat(),
    because
  });
}

/** Returns a copy of a document with a change. */
export function altered(document, change) {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

function extension(content) {
  if(typeof content !== 'string') {
    return 'json';
  }
  return content.startsWith('https://') ? 'txt' : 'jwt';
}
