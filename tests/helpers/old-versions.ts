// What each shipped version of the app left behind (tests/data/versions), put where today's code finds it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { Dexie } from 'dexie';
import { sql } from 'kysely';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';

const FOLDER = join(import.meta.dirname, '..', 'data', 'versions');

/** Oldest first. */
export const SHIPPED: readonly number[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => Number(name))
  .sort((a, b) => a - b);

const unpacked = (version: number, name: string): Buffer =>
  gunzipSync(readFileSync(join(FOLDER, String(version), `${name}.gz`)));

function read(version: number, name: string): unknown {
  return JSON.parse(unpacked(version, name).toString('utf8'), (_, part: unknown) =>
    typeof part === 'object' && part !== null && '$bytes' in part
      ? new Uint8Array(Buffer.from(String(part.$bytes), 'base64')).buffer
      : part,
  );
}

type Rows = readonly Readonly<Record<string, never>>[];
export interface OldDevice {
  readonly name: string;
  readonly version: number;
  readonly tables: Readonly<Record<string, { readonly schema: string; readonly rows: Rows }>>;
}

/** A device as that version left it, laid down in IndexedDB at that version of the tables. */
export async function layDownDevice(version: number): Promise<OldDevice> {
  const device = read(version, 'device.json') as OldDevice;
  await layDown(device);
  return device;
}

async function layDown({ name, version, tables }: OldDevice): Promise<void> {
  await Dexie.delete(name);
  const db = new Dexie(name);
  db.version(version).stores(Object.fromEntries(Object.entries(tables).map(([table, { schema }]) => [table, schema])));
  await db.open();
  for (const [table, { rows }] of Object.entries(tables)) await db.table(table).bulkPut(rows);
  db.close();
}

/** Makes tables that lie there look as an older version would have left them: all rows as they are. */
export async function ageTables(name: string, version: number): Promise<void> {
  const db = await new Dexie(name).open();
  const tables: Record<string, { schema: string; rows: Rows }> = {};
  for (const table of db.tables) {
    const { primKey, indexes } = table.schema;
    const schema = [primKey, ...indexes].map(({ src }) => src).join(', ');
    tables[table.name] = { schema, rows: (await table.toArray()) as Rows };
  }
  db.close();
  await layDown({ name, version, tables });
}

export interface OldMessages {
  readonly proto: number;
  readonly schema: number;
  readonly messages: readonly {
    readonly way: 'push' | 'pull';
    readonly request: Readonly<Record<string, unknown>>;
    readonly answer: Readonly<Record<string, unknown>>;
  }[];
}
export const oldMessages = (version: number): OldMessages => read(version, 'messages.json') as OldMessages;

/** The school's database of that version, brought up to date on the kind of database that `url` names. */
export async function openOldSchool(version: number, url: string): Promise<OpenedDatabase> {
  const from = unpacked(version, 'school.sqlite');
  if (url === ':memory:') return openDatabase({ url, from });
  const file = new SqliteDatabase(from);
  const { step } = file.prepare('select max(step) as step from migration').get() as { step: number };
  const opened = await openDatabase({ url, upTo: step });
  const names = file.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all();
  for (const { name } of names as { name: string }[]) {
    if (name === 'migration') continue;
    await sql`delete from ${sql.table(name)}`.execute(opened.database);
    const rows = file.prepare(`select * from "${name}"`).all();
    if (rows.length === 0) continue;
    await opened.database
      .insertInto(name as 'record')
      .values(rows as never)
      .execute();
  }
  file.close();
  await opened.close();
  return openDatabase({ url });
}
