// Other hosts on this machine, by https and by name.

import {readFileSync} from 'node:fs';
import {createServer} from 'node:https';

/**
 * Serves `answers` by `host/path`: `{status, body, headers}`, a body of any kind, or `hold` for one that never comes. All
 * but those with `isClosed` let pages of other sites read them. Returns `{requests, flags, close}`: what was asked, as
 * `{host, path, headers}`, and what a browser must be started with to find the hosts.
 */
export async function otherHosts(answers, {certificate, key}) {
  const requests = [];
  const options = {cert: readFileSync(certificate), key: readFileSync(key)};
  const server = createServer(options, (request, response) => {
    const {host} = request.headers;
    requests.push({host, path: request.url, method: request.method, headers: request.headers});
    const {status = 200, body = '', headers = {}, isClosed, hold} = answers[`${host}${request.url}`] ?? {status: 404};
    if(hold) {
      return;
    }
    response.writeHead(status, {...isClosed ? {} : {'access-control-allow-origin': '*'}, ...headers});
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  const flags = [
    `--host-resolver-rules=MAP down.example 127.0.0.1:1, MAP *.example 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors'
  ];
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return {requests, flags, close};
}
