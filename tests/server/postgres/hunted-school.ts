// The small school on PostgreSQL with forty connections, for hunters of gaps and leaks; with or without the lock that they
// prove the worth of.
import { inject, onTestFinished } from 'vitest';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { PushResult } from '#domain/protocol.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import { aSchool, type Name, PEOPLE, PlainDevice, T0, type TestSchool } from '#tests/server/plain-school.ts';

export const CONNECTIONS = 40;

/** @param locks off: no turn is taken, and two rows may have the same version */
export async function huntedSchool(locks: 'on' | 'off' = 'on'): Promise<TestSchool> {
  const url = await newDatabaseAt(inject('postgres'));
  await (await aSchool(url)).close();
  const opened = await openDatabase({ url, connections: CONNECTIONS });
  const { database } = opened;
  const clock = { now: T0 };
  const parts = { ...opened, now: () => clock.now, random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };
  const server = createSchoolServer(locks === 'on' ? parts : { ...parts, takeTurn: async () => undefined });
  if (locks === 'off') {
    await database.schema.dropIndex('placement_feed').execute();
    await database.schema.createIndex('placement_feed').on('placement').columns(['school', 'scope', 'ver']).execute();
  }
  onTestFinished(() => opened.close());
  return { opened, server, clock, news: [], close: () => opened.close() };
}

/** Sends as a device does, again and again until it is answered: without locks some requests clash and fail. */
export async function sends(device: PlainDevice, ...muts: readonly unknown[]): Promise<PushResult[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await device.push(...muts);
    } catch (error) {
      if (tries === 30) throw error;
    }
  }
}

/** Where the tables say something else than the rules of the domain, worked out from all records anew. */
export async function misplaced({ opened: { database } }: TestSchool): Promise<string[]> {
  const { rows, live, placed } = await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const all = await trx.selectFrom('record').select(['id', 'data', 'placed']).execute();
      const placements = await trx.selectFrom('placement').select(['record', 'scope']).where('op', '=', 1).execute();
      const byRecord = new Map<string, string[]>();
      for (const { record, scope } of placements) byRecord.set(record, [...(byRecord.get(record) ?? []), scope]);
      return {
        rows: all.map(({ data }) => JSON.parse(data) as LooseRecord),
        live: byRecord,
        placed: new Map(all.map((row) => [row.id, JSON.parse(row.placed) as string[]])),
      };
    });
  const byKey = new Map<string, LooseRecord[]>();
  for (const record of rows) for (const key of announcedBy(record)) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  const related: Related = (key) => byKey.get(key) ?? [];
  return rows.flatMap((record) => {
    const right = placementsOf(record, related).join();
    const said = [...(placed.get(record.id) ?? [])].sort().join();
    const lies = [...(live.get(record.id) ?? [])].sort().join();
    return right === said && right === lies
      ? []
      : [`${record.type} lies in ${lies}, says ${said}, belongs to ${right}`];
  });
}

/** What a fresh device of each of them is given that it may not see, or is not given that it may. */
export async function unfair(school: TestSchool, names: readonly Name[]): Promise<string[]> {
  const rows = await school.opened.database.selectFrom('record').select(['id', 'type', 'placed']).execute();
  const found: string[] = [];
  for (const name of names) {
    const device = new PlainDevice(school, name);
    await device.pull();
    for (const { id, type, placed } of rows) {
      const may = (JSON.parse(placed) as string[]).some((scope) => device.scopes.includes(scope));
      if (may !== device.held.has(id)) found.push(`${name} ${may ? 'is not given' : 'is given'} ${type} ${id}`);
    }
  }
  return found;
}

/** Pulls again and again while it lasts; each answer is one snapshot: a picture without its work is a leak. */
export async function keepsReading(school: TestSchool, name: Name, during: Promise<unknown>): Promise<string[]> {
  const device = new PlainDevice(school, name);
  const found: string[] = [];
  const lasts = { on: true };
  const reading = async (): Promise<void> => {
    while (lasts.on) {
      await device.pull();
      for (const [id, { row }] of device.held) {
        const root = String(row['root'] ?? id);
        if (row['type'] === 'media' && !device.held.has(root)) found.push(`${name} was given ${id} without ${root}`);
      }
    }
  };
  await Promise.all([reading(), during.finally(() => (lasts.on = false))]);
  return found;
}

/** What an answer says of where a record lies, beyond what the asker may know. */
export function saysTooMuch(device: PlainDevice, results: readonly PushResult[]): string[] {
  const strange = results.flatMap(({ s = [] }) => s.filter((scope) => !device.scopes.includes(scope)));
  return strange.map((scope) => `${device.person === PEOPLE.sato ? 'sato' : 'a pupil'} was told of ${scope}`);
}
