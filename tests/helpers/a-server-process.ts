// The server as `npm start` runs it: a process of its own, which may be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '#tests/helpers/postgres.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly origin: string;
  readonly process: ChildProcess;
  /** What it wrote, out and err. */
  readonly said: () => string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** The process, whether it comes up or not; `ended` is its exit code. */
export function startsServer(env: Record<string, string>): Pick<ServerProcess, 'process' | 'said'> & {
  readonly ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, [join(ROOT, 'src/server/main.ts')], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, said: () => said, ended };
}

export async function aServerProcess(database: string, data: string): Promise<ServerProcess> {
  const port = await freePort();
  const env = { ASHIATO_DATABASE: database, ASHIATO_DATA: data, ASHIATO_PORT: String(port) };
  const { process: child, said, ended } = startsServer(env);
  const origin = `http://localhost:${port}`;
  for (let wait = 0; wait < 300; wait += 1) {
    if (child.exitCode !== null) throw new Error(`the server did not come up: ${said()}`);
    const there = await fetch(`${origin}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (there) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    process: child,
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
