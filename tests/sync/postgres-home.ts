// The simulated school on a real PostgreSQL: forty connections, which may be killed at any statement. One database for all
// seeds, one after the other; between them its tables are filled anew from a copy beside them.
import { Client } from 'pg';
import { beginNewEpoch, type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import type { SimHome } from '#tests/sync/sim-home.ts';

const CONNECTIONS = 40;
const SERVED = 'simulated-school';

export interface PostgresHome extends SimHome {
  /** How many connections were killed so far. */
  readonly killed: () => number;
  readonly close: () => Promise<void>;
}

/** @param server address of a PostgreSQL server to make the database on */
export async function postgresHome(server: string): Promise<PostgresHome> {
  const url = await newDatabaseAt(server);
  const served = await openDatabase({ url: `${url}?application_name=${SERVED}`, connections: CONNECTIONS });
  const looked = await openDatabase({ url, connections: 4 });
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const tables = await tableNames(admin);
  let isFilled = false;
  let isSaved = false;
  let killed = 0;
  const copyTo = (schema: string): Promise<unknown> =>
    admin.query(
      tables.map((t) => `delete from ${schema}."${t}"; insert into ${schema}."${t}" table public."${t}"`).join(';'),
    );
  const copyFrom = (schema: string): Promise<unknown> =>
    admin.query(
      tables.map((t) => `delete from public."${t}"; insert into public."${t}" table ${schema}."${t}"`).join(';'),
    );

  async function begin(fill: (opened: OpenedDatabase) => Promise<void>): Promise<void> {
    if (isFilled) return void (await copyFrom('beginning'));
    await fill(looked);
    for (const schema of ['beginning', 'saved']) {
      await admin.query(`create schema ${schema}`);
      for (const table of tables) await admin.query(`create table ${schema}."${table}" as table public."${table}"`);
    }
    await copyTo('beginning');
    isFilled = true;
  }

  async function harass(during: Promise<unknown>): Promise<void> {
    const lasts = { on: true };
    const over = during.finally(() => (lasts.on = false));
    const kill = async (): Promise<void> => {
      while (lasts.on) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        const victim = `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = $1 and datname = current_database() order by random() limit 1`;
        if (lasts.on) killed += (await admin.query(victim, [SERVED])).rowCount ?? 0;
      }
    };
    await Promise.all([over, kill()]);
  }

  return {
    killed: () => killed,
    close: async () => {
      await Promise.all([served.close(), looked.close(), admin.end()]);
    },
    async open(fill) {
      await begin(fill);
      isSaved = false;
      return {
        served: () => served,
        looked: () => looked,
        save: async () => {
          await copyTo('saved');
          isSaved = true;
        },
        putBack: async (random) => {
          if (!isSaved) return false;
          await copyFrom('saved');
          await beginNewEpoch(looked, random);
          return true;
        },
        harass,
        close: async () => undefined,
      };
    },
  };
}

async function tableNames(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by tablename`,
  );
  return rows.map(({ name }) => name);
}
