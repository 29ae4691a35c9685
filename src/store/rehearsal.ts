// An upgrade on a copy in memory: nothing on the disk is touched, and what would come of it is looked through for anything that
// would be lost. [Note: Upgrade]
import { Dexie } from 'dexie';
import { carryOver, type TablesHere, UPGRADES } from '#store/carry-over.ts';
import { DATABASES, Database, databaseName } from '#store/database.ts';
import { readTables } from '#store/tables-here.ts';

/** Short enough to be read out; null: all of it would be there. */
export type UpgradeTrouble = 'A-450' | 'A-451' | 'A-452' | null;
/** It could not be done at all · something would be gone · words that the school has not seen would be put aside. */
const BROKEN = 'A-450';
const LOSES = 'A-451';
const PUTS_ASIDE = 'A-452';

/** All accounts of this device that an older version of the app laid out. */
export async function rehearseAll(): Promise<UpgradeTrouble> {
  // An older Firefox does not list them: there the first opening rehearses.
  if (!('databases' in indexedDB)) return null;
  const newest = new Database(databaseName('nobody')).verno * 10;
  for (const { name = '', version = 0 } of await indexedDB.databases()) {
    if (!name.startsWith(DATABASES) || version >= newest) continue;
    const trouble = await rehearse(name);
    if (trouble !== null) return trouble;
  }
  return null;
}

/** @param carry one schema further; a test may hand in another */
export async function rehearse(name: string, carry = carryOver): Promise<UpgradeTrouble> {
  try {
    // Without a version of its own it opens what lies there, and changes nothing.
    const db = await new Dexie(name).open();
    try {
      const before = await readTables(db);
      const person = name.slice(DATABASES.length);
      const missing = UPGRADES.filter(({ version }) => version > db.verno);
      const after = missing.reduce((now, { schema }) => carry(now, schema, person), before);
      if (whatIsLost(before, after)) return LOSES;
      // In a sealed account nothing can be sent before its person comes back: there it may be put aside, in sight.
      const sealed = (await db.table('meta').get('sealed')) !== undefined;
      return !sealed && after.quarantine.length > before.quarantine.length ? PUTS_ASIDE : null;
    } finally {
      db.close();
    }
  } catch {
    return BROKEN;
  }
}

/** True when anything of before is neither where it was nor where it may go. */
function whatIsLost(before: TablesHere, after: TablesHere): boolean {
  const kept = new Set<unknown>(after.outbox);
  const mids = new Set([...after.outbox, ...after.quarantine].map(({ mutation }) => mutation.mid));
  const aside = new Set(after.quarantine.map(({ rid }) => rid));
  const ids = new Set([...[...after.records.values()].flat(), ...after.unknown].map(({ id }) => id));
  return (
    before.outbox.some((entry) => (entry.frozen ? !kept.has(entry) : !mids.has(entry.mutation.mid))) ||
    before.quarantine.some(({ mutation }) => !mids.has(mutation.mid)) ||
    [...before.records.values()].flat().some(({ id }) => !ids.has(id) && !aside.has(id)) ||
    before.unknown.some(({ id }) => !ids.has(id))
  );
}
