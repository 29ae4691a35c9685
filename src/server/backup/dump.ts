// The whole database as lines of text, of one moment, while the server goes on: the same from SQLite and from PostgreSQL, so a
// school may also move from one to the other. First line: what it is; then `["table", row]`; last line: how many rows.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { stepDone } from '#server/db/open-database.ts';
import type { StoreEngine, Transaction } from '#server/db/store-engine.ts';

export interface Dumped {
  readonly rows: number;
  /** The last step of the tables' making (migrations.ts). */
  readonly step: number;
}

const AT_ONCE = 500;
const headSchema = z.object({ ashiato: z.literal('database'), step: z.int().check(z.gte(0)) });
const rowSchema = z.tuple([z.string().check(z.regex(/^[a-z_]+$/)), z.record(z.string(), z.json())]);
const endSchema = z.object({ rows: z.int().check(z.gte(0)) });
type Row = z.output<typeof rowSchema>;

/** @param trx a snapshot (`reading` of store-engine.ts) */
export async function dumpTo(file: string, trx: Transaction, dialect: StoreEngine['dialect']): Promise<Dumped> {
  const step = await stepDone(trx);
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ ashiato: 'database', step })}\n`;
    for (const table of await tablesOf(trx, dialect)) {
      for await (const row of rowsOf(trx, dialect, table)) {
        rows += 1;
        yield `${JSON.stringify([table, row])}\n`;
      }
    }
    yield `${JSON.stringify({ rows })}\n`;
  }
  // Children's words lie in it: for nobody else on this machine.
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600, flush: true }));
  return { rows, step };
}

async function tablesOf(trx: Transaction, dialect: StoreEngine['dialect']): Promise<string[]> {
  const found =
    dialect === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by 1`;
  // How the tables came to be is not of the school.
  return (await found.execute(trx)).rows.map(({ name }) => name).filter((name) => name !== 'migration');
}

async function* rowsOf(
  trx: Transaction,
  dialect: StoreEngine['dialect'],
  table: string,
): AsyncGenerator<Record<string, unknown>> {
  if (dialect === 'postgres') {
    await sql`declare dumped no scroll cursor for select * from ${sql.table(table)}`.execute(trx);
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(AT_ONCE)} from dumped`.execute(trx);
      yield* rows;
      if (rows.length < AT_ONCE) break;
    }
    await sql`close dumped`.execute(trx);
    return;
  }
  for (let after = 0; ; ) {
    const { rows } = await sql<Record<string, unknown> & { _at: number }>`
      select rowid as _at, * from ${sql.table(table)} where rowid > ${after} order by rowid limit ${sql.lit(AT_ONCE)}
    `.execute(trx);
    for (const { _at, ...row } of rows) {
      after = _at;
      yield row;
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** Reads a dump to its end. Throws when it is none, or broken off. */
export async function readDump(file: string, take: (rows: readonly Row[]) => Promise<void>): Promise<Dumped> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  let step: number | null = null;
  let end: number | null = null;
  let rows = 0;
  let some: Row[] = [];
  for await (const line of linesOf(lines, unpacked)) {
    const said: unknown = JSON.parse(line);
    if (step === null) step = z.parse(headSchema, said).step;
    else if (end !== null) throw new Error('the dump goes on behind its end');
    else if (Array.isArray(said)) some.push(z.parse(rowSchema, said));
    else end = z.parse(endSchema, said).rows;
    if (some.length < AT_ONCE && end === null) continue;
    rows += some.length;
    await take(some);
    some = [];
  }
  if (step === null || end !== rows) throw new Error('the dump was broken off');
  return { rows, step };
}

/** readline alone would never tell of a packed file that is broken. */
async function* linesOf(lines: AsyncIterable<string>, source: Readable): AsyncGenerator<string> {
  let broken: Error | null = null;
  source.once('error', (error) => {
    broken = error;
    (lines as unknown as { close(): void }).close();
  });
  yield* lines;
  if (broken) throw broken;
}

/** The step that the dump begins with, without reading the rest. */
export async function stepOf(file: string): Promise<number> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  const lines = createInterface({ input: unpacked });
  for await (const line of linesOf(lines, unpacked)) {
    unpacked.destroy();
    return z.parse(headSchema, JSON.parse(line)).step;
  }
  throw new Error('the dump is empty');
}

/** Puts all rows of a dump in place of what is there. In one transaction: all of it, or nothing. */
export async function loadFrom(file: string, trx: Transaction, dialect: StoreEngine['dialect']): Promise<Dumped> {
  for (const table of await tablesOf(trx, dialect)) await sql`delete from ${sql.table(table)}`.execute(trx);
  return readDump(file, async (rows) => {
    for (const [table, some] of Map.groupBy(rows, ([name]) => name)) {
      const values = some.map(([, row]) => row);
      await trx
        .insertInto(table as 'record')
        .values(values as never)
        .execute();
    }
  });
}
