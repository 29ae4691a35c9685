// The first opening by a newer version of the app: rehearsed, then done in the one transaction in which the browser changes the
// tables. Killed on the way it never happened, and happens again at the next opening. [Note: Upgrade]
import type { Transaction } from 'dexie';
import { carryOver } from '#store/carry-over.ts';
import { type Database, personOf } from '#store/database.ts';
import { rehearse } from '#store/rehearsal.ts';
import { putTables, readTables } from '#store/tables-here.ts';

/** Nothing was changed: the tables are as the older version left them. */
class UpgradeRefused extends Error {
  override readonly name = 'UpgradeRefused';
}

/** @throws UpgradeRefused when something would be lost by it. What cannot be carried over goes to quarantine, in sight. */
export async function upgrade(db: Database): Promise<void> {
  const trouble = await rehearse(db.name);
  if (trouble === 'A-450' || trouble === 'A-451') throw new UpgradeRefused(trouble);
  db.carry = async (trx: Transaction, schema: number) => {
    const before = await readTables(trx);
    await putTables(trx, before, carryOver(before, schema, personOf(db)));
  };
  await db.open();
}
