// A door in front of the school that can hand out another service worker: so a new version of the app comes out while
// somebody is using the old one.
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FrontDoor {
  readonly origin: string;
  /** From now on `/sw.js` is another one. */
  readonly bringOut: (version: string) => void;
  readonly close: () => Promise<void>;
}

export async function openFrontDoor(school: string): Promise<FrontDoor> {
  let version = '';
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const url = new URL(asked.url ?? '/', school);
    const headers = { ...asked.headers, ...(url.pathname === '/sw.js' ? { 'accept-encoding': 'identity' } : {}) };
    const inner = request(url, { method: asked.method, headers }, (found) => {
      if (url.pathname !== '/sw.js' || found.statusCode !== 200) {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
        return;
      }
      const { 'content-length': _length, etag: _etag, 'last-modified': _modified, ...rest } = found.headers;
      answer.writeHead(200, rest);
      found.pipe(answer, { end: false });
      found.once('end', () => answer.end(`\n// ${version}`));
    });
    inner.once('error', () => answer.destroy());
    answer.once('close', () => inner.destroy());
    asked.pipe(inner);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    bringOut: (next) => {
      version = next;
    },
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
