// A school as its office makes it: a roster read in by the README's command, the server by its own. Nothing else is in it yet.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmptySchool {
  readonly origin: string;
  /** What the office typed. */
  readonly command: string;
  /** Name → the link that lets its person in; empty where they were written as cards. */
  readonly links: ReadonlyMap<string, string>;
  /** What the command answered. */
  readonly told: string;
  /** The page of cards, where it was asked for. */
  readonly cards: string;
  readonly close: () => Promise<void>;
}

const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;

/** @param roster lines of 学年,組,番号,氏名,ふりがな; withCards: links are written as cards instead of being printed */
export async function anEmptySchool(name: string, roster: readonly string[], withCards = false): Promise<EmptySchool> {
  const dir = mkdtempSync(join(tmpdir(), 'ashiato-empty-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const file = join(dir, '名簿.csv');
  writeFileSync(file, ['学年,組,番号,氏名,ふりがな', ...roster].join('\n'));
  const environment = { ASHIATO_DATA: dir, ASHIATO_PORT: String(port), ASHIATO_ORIGIN: origin };
  const env = { ...process.env, ...environment };
  const cards = join(dir, 'カード.html');
  const how = ['--school', name, ...(withCards ? ['--cards', cards] : []), file];
  const read = spawnSync(node, ['src/server/admin/import-roster.ts', ...how], { env, encoding: 'utf8' });
  if (read.status !== 0) throw new Error(`the roster was not read: ${read.stderr}`);
  const [, ...rows] = read.stdout.trim().split('\n');
  const links = new Map(rows.map((row) => row.split(',')).map(([, , who = '', link = '']) => [who, link]));
  const server = spawn(node, ['src/server/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  await isUp(server, origin);
  const close = async () => {
    const ended = new Promise<void>((resolve) => void server.once('exit', () => resolve()));
    if (server.exitCode === null && server.kill('SIGTERM')) await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  const command = `node src/server/admin/import-roster.ts --school ${name} 名簿.csv`;
  return { origin, command, links, told: read.stdout, cards, close };
}

async function isUp(server: ChildProcess, origin: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server did not come up: ${said}`);
    const { ok } = await fetch(`${origin}/api/health`).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not come up: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
