// The two databases behind one interface: how a write and how a read of one school run. [Note: One writer a school]
// Every write transaction of a school first takes that school's row (SQLite: the one writer). So placements, rights and
// versions never change under its feet, and within a scope the order of versions is the order of commits.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '#server/db/tables.ts';

export type DialectName = 'sqlite' | 'postgres';
export type Transaction = Kysely<Tables>;
export interface StoreEngine {
  readonly database: Kysely<Tables>;
  readonly dialect: DialectName;
  /** First thing in a write transaction on PostgreSQL; tests put something weaker in its place, to see what it is for. */
  readonly takeTurn?: (trx: Transaction, school: string) => Promise<unknown>;
}

/** The one writer of the school from now until the commit. */
export const takeSchoolsRow = (trx: Transaction, school: string): Promise<unknown> =>
  sql`select id from school where id = ${school} for update`.execute(trx);

/** Runs `work` in one write transaction; all of it is kept, or nothing. */
export async function writing<T>(
  engine: StoreEngine,
  school: string,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> {
  if (engine.dialect === 'sqlite') return onSqlite(engine, 'begin immediate', work);
  return withRetry(() =>
    engine.database.transaction().execute(async (trx) => {
      await (engine.takeTurn ?? takeSchoolsRow)(trx, school);
      return work(trx);
    }),
  );
}

/** Runs `work` on one snapshot: everything it reads is of the same moment. */
export async function reading<T>(engine: StoreEngine, work: (trx: Transaction) => Promise<T>): Promise<T> {
  if (engine.dialect === 'sqlite') return onSqlite(engine, 'begin', work);
  return withRetry(() =>
    engine.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  );
}

function onSqlite<T>({ database }: StoreEngine, begin: string, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return database.connection().execute(async (connection) => {
    await sql.raw(begin).execute(connection);
    try {
      const answer = await work(connection);
      await sql.raw('commit').execute(connection);
      return answer;
    } catch (error) {
      await sql.raw('rollback').execute(connection);
      throw error;
    }
  });
}

const TRIES = 5;
const CLASHES = new Set(['40001', '40P01']);

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= TRIES || !CLASHES.has(errorCode(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

/** The database's own code of an error: `SQLITE_BUSY`, `40001`; undefined when it did not come from a database. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Weather: the database is busy, full or gone; asking again later may help. The rest (a value it cannot hold, a broken
 * rule) would fail for ever and is a bug of ours.
 */
export function isWeather(error: unknown): boolean {
  const code = errorCode(error);
  if (code === undefined) return error instanceof Error && LINE_BROKE.test(error.message);
  return !/^(22|23|42)\w{3}$|^SQLITE_(CONSTRAINT|ERROR|MISMATCH|TOOBIG)/.test(code);
}
/** What `pg` throws without any code: the connection died under a statement, or none was free in time. */
const LINE_BROKE =
  /^(Connection terminated|timeout exceeded|timeout expired|Query read timeout|Client (has encountered|was closed))/;
