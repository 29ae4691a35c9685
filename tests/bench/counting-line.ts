// A line between a browser and the school that counts every byte of TCP that goes over it, by what was asked.
import { connect, createServer, type Socket } from 'node:net';

export interface Counted {
  up: number;
  down: number;
  /** Of `up`: headers that the browser writes and no app can leave out. */
  browsers: number;
}
export interface CountingLine {
  readonly origin: string;
  /** Bytes since `reset`, by path of the request that they belong to. */
  readonly counted: ReadonlyMap<string, Counted>;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

const BROWSERS =
  /^(host|connection|content-length|sec-[\w-]+|user-agent|accept[\w-]*|origin|referer|pragma|cache-control):/i;
const browsersOwn = (chunk: Buffer): number =>
  (chunk.toString('latin1').split('\r\n\r\n')[0] ?? '')
    .split('\r\n')
    .filter((line) => BROWSERS.test(line))
    .reduce((sum, line) => sum + line.length + 2, 0);

export async function countingLine(port: number): Promise<CountingLine> {
  const counted = new Map<string, Counted>();
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const school = connect(port, '127.0.0.1');
    // One request after the other on each connection: what comes back belongs to what was asked last.
    let path = '';
    const count = (way: keyof Counted, bytes: number) => {
      const sum = counted.get(path) ?? { up: 0, down: 0, browsers: 0 };
      sum[way] += bytes;
      counted.set(path, sum);
    };
    browser.on('data', (chunk: Buffer) => {
      path = /^[A-Z]+ ([^ ?]+)/.exec(chunk.toString('latin1'))?.[1] ?? path;
      count('up', chunk.length);
      count('browsers', browsersOwn(chunk));
    });
    school.on('data', (chunk: Buffer) => count('down', chunk.length));
    browser.pipe(school).pipe(browser);
    for (const socket of [browser, school]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        (socket === browser ? school : browser).destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    counted,
    reset: () => counted.clear(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
