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
  /** What lies in the tables of the records that a failure names, for whoever looks into it. */
  readonly lookAt: (failure: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * What is taken away, to see that a storm misses it. turn: [Note: One writer a school] · index: one row a version · order: now
 * and then a row comes in behind cursors that have passed it.
 */
export type Missing = 'turn' | 'index' | 'order';
const COMES_LATE = `
  create function comes_late() returns trigger language plpgsql as
    $$ begin if random() < 0.1 and new.ver > 3 then new.ver := new.ver - 2; end if; return new; end $$;
  create trigger comes_late before insert or update on placement for each row execute function comes_late()`;

/** @param server address of a PostgreSQL server to make the database on */
export async function postgresHome(server: string, missing: readonly Missing[] = []): Promise<PostgresHome> {
  const url = await newDatabaseAt(server);
  const served = await openDatabase({ url: `${url}?application_name=${SERVED}`, connections: CONNECTIONS });
  const looked = await openDatabase({ url, connections: 4 });
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const tables = await tableNames(admin);
  if (missing.includes('index'))
    await admin.query('drop index placement_feed; create index placement_feed on placement (school, scope, ver)');
  if (missing.includes('order')) await admin.query(COMES_LATE);
  const school = missing.includes('turn') ? { ...served, takeTurn: async () => undefined } : served;
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
    const struck: number[] = [];
    const kill = async (): Promise<void> => {
      while (lasts.on) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        const victim = `select pid, pg_terminate_backend(pid) from pg_stat_activity
          where application_name = $1 and datname = current_database() order by random() limit 1`;
        if (lasts.on) struck.push(...(await admin.query<{ pid: number }>(victim, [SERVED])).rows.map(({ pid }) => pid));
      }
    };
    await Promise.all([over, kill()]);
    killed += struck.length;
    await areGone(struck);
  }

  /** The storm is over when the last of the struck has died, and whoever held its line has heard: fair weather has no dying ones. */
  async function areGone(struck: readonly number[]): Promise<void> {
    const dying = 'select 1 from pg_stat_activity where pid = any($1)';
    do await new Promise((resolve) => setTimeout(resolve, 10));
    while (((await admin.query(dying, [struck])).rowCount ?? 0) > 0);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }

  return {
    killed: () => killed,
    lookAt: (failure) => lookAt(admin, failure),
    close: async () => {
      await Promise.all([served.close(), looked.close(), admin.end()]);
    },
    async open(fill) {
      await begin(fill);
      isSaved = false;
      return {
        served: () => school,
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

/** A failure with all that happened before it and what the tables say: a storm is not to be had again by its seed. */
export async function storyOf(error: unknown, home: PostgresHome): Promise<string> {
  const message = error instanceof Error ? error.message : String(error);
  const log = (error as { readonly log?: readonly string[] }).log ?? [];
  return [message, ...log, await home.lookAt(message)].join('\n');
}

const LOOKS: Readonly<Record<string, string>> = {
  record: 'select id, type, rv, placed, data from record where id = any($1)',
  revisions:
    'select record, rv, base, client, mid, patch, lost from revision where record = any($1) order by record, rv',
  placements: 'select record, scope, ver, op, rv from placement where record = any($1) order by scope, ver',
  answers:
    'select rid, client, seq, st, code, mid from mutation_result where rid = any($1) or mid = any($1) order by at',
  heads: 'select id, head, sum from scope where head > 0 and $1::text[] is not null',
};
async function lookAt(admin: Client, failure: string): Promise<string> {
  const ids = failure.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const parts: string[] = [];
  for (const [name, query] of Object.entries(LOOKS)) {
    const { rows } = await admin.query(query, [ids]);
    parts.push(`${name}:`, ...rows.map((row) => `  ${JSON.stringify(row)}`));
  }
  return parts.join('\n');
}
