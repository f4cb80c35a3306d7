// A host of static files, for built sites.

import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

import {headersFor, parseHeaders} from './headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.atom': 'application/atom+xml'
};

/**
 * Serves the files of `folder` below `prefix`, such as `/badges/`, as a host would that reads `_headers` in the way
 * that `host` says (see headers.mjs). `withheld` are paths that are not there; `documents` are texts by path that stand
 * in the place of files. Returns `{origin, requests, close}`, where `requests` is the growing list of `{method, path,
 * status}`.
 */
export async function serve(folder, prefix, {host = 'joined', withheld = [], documents = {}} = {}) {
  const rules = parseHeaders(read(join(folder, '_headers'))?.toString('utf8') ?? '');
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const body = withheld.includes(path) ? undefined : documents[path] ?? find(folder, prefix, path);
    const status = body === undefined ? 404 : 200;
    requests.push({method: request.method, path, status});
    const type = TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
    response.writeHead(status, {'content-type': type, ...headersFor(path, rules, host)});
    response.end(body ?? 'not here');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return {origin: `http://127.0.0.1:${server.address().port}`, requests, close};
}

function find(folder, prefix, path) {
  if(!path.startsWith(prefix) || path.includes('\0')) {
    return undefined;
  }
  const inside = normalize(`/${path.slice(prefix.length)}`);
  return read(join(folder, inside.endsWith('/') ? `${inside}index.html` : inside));
}

function read(path) {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
