// A line to a server on this machine that can be cut and mended, as if the server went down and came back.
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface BreakableLine {
  readonly port: number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function aLineTo(port: number): Promise<BreakableLine> {
  const sockets = new Set<Socket>();
  let here = 0;
  let server: Server | null = null;
  const mend = async (): Promise<void> => {
    server = createServer((socket) => {
      const onward = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      }
    });
    await new Promise<void>((resolve) => server?.listen(here, '127.0.0.1', resolve));
    const address = server.address();
    here = typeof address === 'object' && address ? address.port : 0;
  };
  await mend();
  return {
    get port() {
      return here;
    },
    mend,
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
