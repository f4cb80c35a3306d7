// A host of static files, for built sites.

import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {headersFor, parseHeaders} from './headers.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.atom': 'application/atom+xml'
};

/** What static hosts compress. */
const COMPRESSED = /^text\/|json|javascript|xml|wasm/;

/**
 * Serves the files of `folder` below `prefix`, such as `/badges/`, as a host would that reads `_headers` in the way
 * that `host` says (see headers.mjs). `withheld` are paths that are not there; `documents` are texts by path that stand
 * in the place of files; `compression` is `br` or `gzip`, for browsers that take it. Returns `{origin, requests,
 * close}`, where `requests` is the growing list of `{method, path, status, type, bytes}`, with the bytes that went out.
 */
export async function serve(folder, prefix, {host = 'joined', withheld = [], documents = {}, compression} = {}) {
  const rules = parseHeaders(read(join(folder, '_headers'))?.toString('utf8') ?? '');
  const requests = [];
  // Hosts do not compress a file each time that it is asked for.
  const compressed = new Map();
  const packed = (path, body) => {
    const known = compressed.get(path);
    const bytes = known?.body.equals(Buffer.from(body)) ? known.bytes : compress(body, compression);
    compressed.set(path, {body: Buffer.from(body), bytes});
    return bytes;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const body = withheld.includes(path) ? undefined : documents[path] ?? find(folder, prefix, path);
    const status = body === undefined ? 404 : 200;
    const record = {method: request.method, path, status};
    requests.push(record);
    const before = request.socket.bytesWritten;
    response.on('finish', () => Object.assign(record, {type, bytes: request.socket.bytesWritten - before}));
    const type = TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
    const wanted = COMPRESSED.test(type) && request.headers['accept-encoding']?.includes(compression);
    const headers = {'content-type': type, ...headersFor(path, rules, host), ...wanted && {'content-encoding': compression}};
    response.writeHead(status, headers);
    response.end(wanted ? packed(path, body ?? 'not here') : body ?? 'not here');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return {origin: `http://127.0.0.1:${server.address().port}`, requests, close};
}

/** Compresses as hosts do while they serve: not as hard as could be. */
export function compress(body, compression) {
  return compression === 'br'
    ? brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}})
    : gzipSync(body, {level: 6});
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
