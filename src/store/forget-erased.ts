// The school answered `gone`: the record was deleted for ever, by order of the board (sync.md 2.10). Nothing of it stays here, not
// even words that nobody has sent: to keep them for the person would be to keep what was to be erased.
import type { Database, OutboxEntry } from '#store/database.ts';
import { forgetRecords } from '#store/forget.ts';

/** Only inside a transaction over all tables. */
export async function forgetErased(db: Database, { rid, mutation }: OutboxEntry): Promise<void> {
  await db.outbox.where('rid').equals(rid).delete();
  await db.quarantine.where('rid').equals(rid).delete();
  await db.acked.filter((entry) => entry.mutation.rid === rid).delete();
  await db.uploads.where('media').equals(rid).delete();
  await db.outOfSight.delete(rid);
  await forgetRecords(db, mutation.type, [rid]);
}
