// A demo school of one's own, served by the real command: `npm run demo`. Seeded once, copied for each test file.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from '@playwright/test';

export interface DemoPerson {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly classGroup: string;
  readonly joinUrl: string;
}
export interface School {
  /** Its folder, with its database. */
  readonly dir: string;
  readonly origin: string;
  readonly people: readonly DemoPerson[];
  /** The server dies without a word, as in a power cut. */
  readonly kill: () => Promise<void>;
  /** The server stands up again on the same data and address. */
  readonly restart: () => Promise<void>;
  /** Whether these words stand in a record at school: asked in its database, whether the server is alive or dead. */
  readonly has: (words: string) => boolean;
  /** Whether the bytes of that hash lie in its store, whole or not at all. */
  readonly holds: (hash: string) => boolean;
  /** Ends the server and takes its folder away. */
  readonly close: () => Promise<void>;
}

const TEMPLATES = join(tmpdir(), `ashiato-template-${process.ppid}`);
/** One for each day in Japan: what was seeded before midnight has its lesson of today yesterday. */
const template = (): string => join(TEMPLATES, new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10));

export async function startSchool(): Promise<School> {
  const seeded = await seedTemplate();
  const dir = mkdtempSync(join(tmpdir(), 'ashiato-school-'));
  cpSync(seeded, dir, { recursive: true });
  const port = await freePort();
  let server = await serve(port, dir);
  const { origin, people } = JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as School;
  return {
    dir,
    origin,
    people,
    kill: () => end(server, 'SIGKILL'),
    restart: async () => {
      server = await serve(port, dir);
    },
    has: (words) => isInRecord(join(dir, 'ashiato.sqlite'), words),
    holds: (hash) =>
      readdirSync(join(dir, 'media')).some((at) => existsSync(join(dir, 'media', at, hash.slice(0, 2), hash))),
    close: async () => {
      await end(server, 'SIGTERM');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function isInRecord(file: string, words: string): boolean {
  const database = new DatabaseSync(file);
  try {
    return database.prepare('select 1 from record where instr(data, ?) > 0').get(JSON.stringify(words)) !== undefined;
  } finally {
    database.close();
  }
}

/** One whole seeded school; made by the first who needs it, taken away by global-teardown.ts. */
async function seedTemplate(): Promise<string> {
  const dir = template();
  if (existsSync(join(dir, 'demo.json'))) return dir;
  // Left by a run that was killed meanwhile, whose number this one has now.
  rmSync(dir, { recursive: true, force: true });
  const server = await serve(await freePort(), dir);
  await end(server, 'SIGTERM');
  return dir;
}
export const dropTemplate = (): void => rmSync(TEMPLATES, { recursive: true, force: true });

function serve(port: number, dir: string): Promise<ChildProcess> {
  const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;
  const server = spawn(node, ['src/server/demo.ts', '--port', String(port), '--dir', dir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let heard = '';
    const listen = (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes('ready http')) resolve(server);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${heard.slice(-2000)}`)));
  });
}

function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.removeAllListeners('exit');
    server.once('exit', () => resolve());
    server.kill(signal);
  });
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

export function personIn(school: School, role: string, at = 0): DemoPerson {
  const person = school.people.filter((p) => p.role === role)[at];
  if (!person) throw new Error(`the demo has no ${role} number ${at}`);
  return person;
}

/** Opens the join link as this person would, and waits until the app is theirs. */
export async function signIn(context: BrowserContext, person: DemoPerson): Promise<Page> {
  const page = await context.newPage();
  await page.goto(person.joinUrl);
  await page.waitForURL((url) => url.pathname !== '/join');
  await page.locator('#main').waitFor();
  return page;
}

/** Waits until the service worker holds the shell, so that the next visit needs no network. */
export async function isReadyForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  if (await page.evaluate(() => navigator.serviceWorker.controller === null)) await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
