// What left this person's sight (taken back, another class) while this device still holds a change of theirs to it. It lies in
// a table of its own, which no list and no screen reads, until the school has answered; only /unsent names it. Own records
// never come here: whatever a person made they always may see. [Note: Out of sight]
import type { RecordId } from '#domain/id.ts';
import { type Database, type LooseKept, personOf } from '#store/database.ts';
import { forgetRecords } from '#store/forget.ts';

/** The school has it, this person has it through nothing any more, and somebody else made it. */
const isOutOfSight = (db: Database, kept: LooseKept): boolean =>
  kept._p === 1 && kept._s.length === 0 && kept._base != null && kept.author !== personOf(db);

/** Puts each where it belongs now. Only inside a transaction over all tables. */
export async function putWhereSeen(db: Database, type: string, rows: readonly LooseKept[]): Promise<void> {
  const table = db.table<LooseKept>(type);
  const hidden = rows.filter((kept) => isOutOfSight(db, kept));
  await table.bulkPut(rows.filter((kept) => !hidden.includes(kept)));
  await db.outOfSight.bulkDelete(rows.map((kept) => kept.id));
  if (hidden.length === 0) return;
  const ids = hidden.map((kept) => kept.id);
  await forgetRecords(db, type, ids);
  await db.outOfSight.bulkPut(hidden);
}

/** They may be seen again: taken from there, to be put into their tables. Only inside a transaction that holds the table. */
export async function backInSight(db: Database, ids: readonly RecordId[]): Promise<LooseKept[]> {
  if (ids.length === 0 || (await db.outOfSight.count()) === 0) return [];
  const found = (await db.outOfSight.bulkGet([...ids])).flatMap((kept) => kept ?? []);
  await db.outOfSight.bulkDelete(found.map((kept) => kept.id));
  return found;
}
