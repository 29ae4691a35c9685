// Opens the school's database, SQLite or PostgreSQL, with its tables as this version of the server knows them.
import { randomBytes } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';
import { MIGRATIONS } from '#server/db/migrations.ts';
import { type DialectName, type StoreEngine, writing } from '#server/db/store-engine.ts';
import type { Tables } from '#server/db/tables.ts';

export interface OpenedDatabase extends StoreEngine {
  /** The whole database as bytes, of one moment. SQLite only. */
  readonly serialize: () => Uint8Array;
  readonly close: () => Promise<void>;
}
export interface Opening {
  /** `:memory:`, a file's path, or `postgres://…`. */
  readonly url: string;
  /** SQLite only: go on from this backup (what `serialize` gave) instead of the file. */
  readonly from?: Uint8Array;
  readonly random?: (bytes: number) => Uint8Array;
}

export async function openDatabase({ url, from, random = randomBytes }: Opening): Promise<OpenedDatabase> {
  const opened = /^postgres(ql)?:/.test(url) ? openPostgres(url) : openSqlite(url, from);
  await migrate(opened, random);
  return opened;
}

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
  return { database, dialect: 'sqlite', serialize: () => raw.serialize(), close: () => database.destroy() };
}

const BIGINT = 20;

function openPostgres(url: string): OpenedDatabase {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    // Versions and sums stay below 2^53, so a bigint may come as a number.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
    } as CustomTypesConfig,
  });
  // A connection that dies while idle must not take the server along; the next query gets a new one.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    dialect: 'postgres',
    serialize: () => {
      throw new Error('a PostgreSQL database is backed up by its own tools');
    },
    close: () => database.destroy(),
  };
}

async function migrate(engine: StoreEngine, random: (bytes: number) => Uint8Array): Promise<void> {
  const { database, dialect } = engine;
  await sql`create table if not exists migration (step integer primary key)`.execute(database);
  await inOneGo(engine, dialect, async (trx) => {
    const done = await sql<{ step: number | null }>`select max(step) as step from migration`.execute(trx);
    for (const [at, statements] of MIGRATIONS.entries()) {
      if (at <= (done.rows[0]?.step ?? -1)) continue;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await sql`insert into migration (step) values (${at})`.execute(trx);
    }
    const epoch = newEpoch(random);
    await sql`insert into server_meta ("key", value) values ('epoch', ${epoch}) on conflict do nothing`.execute(trx);
  });
}

async function inOneGo(
  engine: StoreEngine,
  dialect: DialectName,
  work: (trx: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  if (dialect === 'sqlite') return writing(engine, '', work);
  return engine.database.transaction().execute(async (trx) => {
    // Two servers of one city may start at once.
    await sql`lock table migration in exclusive mode`.execute(trx);
    await work(trx);
  });
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
