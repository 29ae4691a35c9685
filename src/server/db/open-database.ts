// Opens the school's database, SQLite or PostgreSQL, with its tables as this version of the server knows them.
import { randomBytes } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { MIGRATIONS } from '#server/db/migrations.ts';
import type { NodeLine } from '#server/db/node-line.ts';
import { notOpened } from '#server/db/not-opened.ts';
import { openPostgres } from '#server/db/open-postgres.ts';
import { type StoreEngine, writing } from '#server/db/store-engine.ts';
import type { Tables } from '#server/db/tables.ts';

export interface OpenedDatabase extends StoreEngine {
  /** The whole database as bytes, of one moment. SQLite only. */
  readonly serialize: () => Uint8Array;
  /** To the other servers on this database; null: there can be none. */
  readonly nodeLine: (() => Promise<NodeLine>) | null;
  readonly close: () => Promise<void>;
}
export interface Opening {
  /** `:memory:`, a file's path, or `postgres://…`. */
  readonly url: string;
  /** SQLite only: go on from this backup (what `serialize` gave) instead of the file. */
  readonly from?: Uint8Array;
  readonly random?: (bytes: number) => Uint8Array;
  /** Make the tables as they were after this step, and no further: an older backup is to be put into them. */
  readonly upTo?: number;
  /** PostgreSQL only: how many connections at most, and how long (ms) one waits for a free one. */
  readonly connections?: number | undefined;
  readonly waitMs?: number | undefined;
}

export async function openDatabase({
  url,
  from,
  random = randomBytes,
  upTo,
  ...pool
}: Opening): Promise<OpenedDatabase> {
  let opened: OpenedDatabase | null = null;
  try {
    opened = isPostgres(url) ? { ...openPostgres({ url, ...pool }), serialize } : openSqlite(url, from);
    await migrate(opened, random, upTo ?? MIGRATIONS.length);
    return opened;
  } catch (error) {
    await opened?.close();
    throw notOpened(error);
  }
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);
const serialize = (): never => {
  throw new Error('a PostgreSQL database is backed up by its own tools');
};

function openSqlite(path: string, from?: Uint8Array): OpenedDatabase {
  const raw = new SqliteDatabase(from ? Buffer.from(from) : path);
  raw.pragma('journal_mode = WAL');
  // A word that was acknowledged is on the disk: NORMAL may lose the last commits with the power.
  raw.pragma('synchronous = FULL');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('foreign_keys = ON');
  const statements = new Map<string, SqliteDatabase.Statement>();
  const prepare = (text: string): SqliteDatabase.Statement => {
    const known = statements.get(text);
    if (known) return known;
    const made = raw.prepare(text);
    if (statements.size < 500) statements.set(text, made);
    return made;
  };
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare, close: () => raw.close() } as unknown as SqliteDatabase.Database,
    }),
  });
  const close = (): Promise<void> => database.destroy();
  return { database, dialect: 'sqlite', serialize: () => raw.serialize(), nodeLine: null, close };
}

async function migrate(engine: StoreEngine, random: (bytes: number) => Uint8Array, upTo: number): Promise<void> {
  await inOneGo(engine, async (trx) => {
    await sql`create table if not exists migration (step integer primary key)`.execute(trx);
    const done = await stepDone(trx);
    for (const [at, statements] of MIGRATIONS.entries()) {
      if (at <= done || at > upTo) continue;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await sql`insert into migration (step) values (${at})`.execute(trx);
    }
    const epoch = newEpoch(random);
    await sql`insert into server_meta ("key", value) values ('epoch', ${epoch}) on conflict do nothing`.execute(trx);
  });
}

function inOneGo(engine: StoreEngine, work: (trx: Kysely<Tables>) => Promise<void>): Promise<void> {
  if (engine.dialect === 'sqlite') return writing(engine, '', work);
  return engine.database.transaction().execute(async (trx) => {
    // A large table takes its time.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local lock_timeout = 0`.execute(trx);
    // Two servers of one city may start at once: one makes the tables, the other waits, and finds them.
    await sql`select pg_advisory_xact_lock(hashtextextended('ashiato migration', 0))`.execute(trx);
    await work(trx);
  });
}

/** The last step (migrations.ts) that was done here; -1: none. */
export async function stepDone(trx: Kysely<Tables>): Promise<number> {
  const done = await sql<{ step: number | null }>`select max(step) as step from migration`.execute(trx);
  return done.rows[0]?.step ?? -1;
}

const newEpoch = (random: (bytes: number) => Uint8Array): string => Buffer.from(random(8)).toString('hex');

/** To be called after an older backup was put in place: clients then send again what they hold (sync.md 2.10). */
export async function beginNewEpoch(
  engine: StoreEngine,
  random: (bytes: number) => Uint8Array = randomBytes,
): Promise<string> {
  const value = newEpoch(random);
  await engine.database.updateTable('server_meta').set({ value }).where('key', '=', 'epoch').execute();
  // A cursor from before the loss counts versions that other rows have now.
  await engine.database.updateTable('scope').set({ epoch: value }).execute();
  return value;
}

export async function readEpoch(trx: Kysely<Tables>): Promise<string> {
  const row = await trx.selectFrom('server_meta').select('value').where('key', '=', 'epoch').executeTakeFirstOrThrow();
  return row.value;
}
