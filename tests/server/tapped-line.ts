// A line between a device and the school that keeps every byte that came down it, as it was on the wire.
import { connect, createServer, type Socket } from 'node:net';

export interface TappedLine {
  readonly origin: string;
  readonly received: readonly Buffer[];
  readonly close: () => Promise<void>;
}

export async function aTappedLine(school: string): Promise<TappedLine> {
  const received: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((device) => {
    const away = connect(Number(new URL(school).port), '127.0.0.1');
    away.on('data', (chunk: Buffer) => received.push(chunk));
    device.pipe(away).pipe(device);
    for (const socket of [device, away]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        (socket === device ? away : device).destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    received,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
