// A class's Wi-Fi as a TCP proxy on loopback: one narrow air for everybody, far away, with resets and black-outs.
import { connect, createServer, type Socket } from 'node:net';

export interface Weakness {
  /** Shared by all connections and both directions, as air is. */
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
  /** How often a request is cut off on its way (0…1). */
  readonly resets: number;
  /** When the line is dead, ms after `begin`: [from, to]. */
  readonly blackOuts: readonly (readonly [number, number])[];
  /** 0 ≤ n < 1, from a seed: the same misfortune in every run. */
  readonly chance: () => number;
}
export interface WeakLine {
  readonly port: number;
  /** The line becomes weak now; before, it is as good as loopback is. */
  readonly begin: () => void;
  /** `seconds`: bytes in each second since `begin`. */
  readonly carried: () => { readonly bytes: number; readonly cut: number; readonly seconds: readonly number[] };
  readonly close: () => Promise<void>;
}

const TICK_MS = 5;
const PIECE = 1460;
/** What a sender may have under way: more waits at its own end, as with TCP. */
const WINDOW = 128 * 1024;

/** One direction of one connection. */
interface Pipe {
  readonly from: Socket;
  readonly to: Socket;
  readonly waiting: Buffer[];
  bytes: number;
}

export async function weakLine(school: number, weakness: Weakness): Promise<WeakLine> {
  /** Who is longest without a turn comes first. */
  const turns: Pipe[] = [];
  const sockets = new Set<Socket>();
  let weakSince: number | null = null;
  let bytes = 0;
  let cut = 0;
  const seconds: number[] = [];
  let credit = 0;
  let last = performance.now();

  const isDead = (now: number): boolean => {
    const at = weakSince === null ? -1 : now - weakSince;
    return weakness.blackOuts.some(([from, to]) => at >= from && at < to);
  };

  function carry(): void {
    const now = performance.now();
    if (weakSince === null || isDead(now)) credit = 0;
    else credit = Math.min(credit + ((now - last) / 8000) * weakness.bitsPerSecond, 64 * 1024);
    last = now;
    while (credit > 0) {
      const next = turns.find((pipe) => pipe.waiting.length > 0);
      const piece = next && take(next);
      if (!piece) break;
      // A piece of each in turn: nobody gets the air for themselves.
      turns.splice(turns.indexOf(next), 1);
      turns.push(next);
      credit -= piece.length;
      bytes += piece.length;
      const second = Math.floor((now - (weakSince ?? now)) / 1000);
      seconds[second] = (seconds[second] ?? 0) + piece.length;
      setTimeout(() => deliver(next, piece), weakness.roundTripMs / 2);
    }
  }
  const clock = setInterval(carry, TICK_MS);

  function join(from: Socket, to: Socket): void {
    const pipe: Pipe = { from, to, waiting: [], bytes: 0 };
    turns.push(pipe);
    from.on('data', (chunk: Buffer) => {
      if (weakSince === null) return void deliver(pipe, chunk);
      pipe.waiting.push(chunk);
      pipe.bytes += chunk.length;
      if (pipe.bytes > WINDOW) from.pause();
    });
    from.on('close', () => turns.splice(turns.indexOf(pipe), 1));
  }

  const server = createServer({ noDelay: true }, (device) => {
    const host = connect({ port: school, host: '127.0.0.1', noDelay: true });
    for (const socket of [device, host]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === device ? host : device).destroy();
      });
    }
    join(device, host);
    join(host, device);
    let asks = false;
    device.on('data', () => {
      // The first bytes after an answer are a new request.
      if (asks || weakSince === null) return;
      asks = true;
      if (weakness.chance() >= weakness.resets) return;
      cut += 1;
      setTimeout(() => device.resetAndDestroy(), weakness.chance() * 4 * weakness.roundTripMs);
    });
    host.on('data', () => {
      asks = false;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    begin: () => {
      weakSince = performance.now();
      last = weakSince;
    },
    carried: () => ({ bytes, cut, seconds: Array.from(seconds, (carriedThen) => carriedThen ?? 0) }),
    close: () =>
      new Promise((resolve) => {
        clearInterval(clock);
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function take(pipe: Pipe): Buffer | null {
  const first = pipe.waiting[0];
  if (!first) return null;
  const piece = first.subarray(0, PIECE);
  if (piece.length === first.length) pipe.waiting.shift();
  else pipe.waiting[0] = first.subarray(PIECE);
  pipe.bytes -= piece.length;
  if (pipe.bytes <= WINDOW / 2) pipe.from.resume();
  return piece;
}

function deliver(pipe: Pipe, piece: Buffer): void {
  if (!pipe.to.destroyed) pipe.to.write(piece);
}
