// PostgreSQL: a pool of connections. Each may die at any moment, and takes down its own statement, never the server.
import { Kysely, PostgresDialect } from 'kysely';
import { type CustomTypesConfig, Pool, type PoolConfig, types } from 'pg';
import { type NodeLine, openNodeLine } from '#server/db/node-line.ts';
import type { StoreEngine } from '#server/db/store-engine.ts';
import type { Tables } from '#server/db/tables.ts';

export interface OpenedPostgres extends StoreEngine {
  readonly nodeLine: () => Promise<NodeLine>;
  readonly close: () => Promise<void>;
}
/** Connections of one server. PostgreSQL comes with room for 100 in all. */
const CONNECTIONS = 20;
/** How long a request waits for a free connection (ms), before its device is asked to come back later. */
const WAIT_MS = 10_000;
/** So that nothing waits for ever for a server whose machine is gone with a transaction open (ms). */
const LIMITS: PoolConfig = {
  // A word that was acknowledged is on the disk, whatever a database or a role was set to by somebody who wanted it faster.
  options: '-c synchronous_commit=on',
  lock_timeout: 15_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
};
const BIGINT = 20;

export interface PostgresOpening {
  readonly url: string;
  readonly connections?: number | undefined;
  readonly waitMs?: number | undefined;
}

export function openPostgres({ url, connections = CONNECTIONS, waitMs = WAIT_MS }: PostgresOpening): OpenedPostgres {
  const pool = new Pool({
    ...LIMITS,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    // Versions and sums stay below 2^53, so a bigint may come as a number.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT ? Number : (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
    } as CustomTypesConfig,
  });
  // A connection that dies, idle or between two statements, must not take the server along; the next query gets a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    dialect: 'postgres',
    nodeLine: () => openNodeLine(url),
    close: () => database.destroy(),
  };
}
