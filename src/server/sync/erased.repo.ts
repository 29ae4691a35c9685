// What was deleted for ever, by order: ids and nothing else. Whoever still writes to one of them is told so.
import type { Mutation } from '#domain/mutation.ts';
import type { Ledger } from '#server/sync/ledger.ts';

export async function noteErased({ trx, school, now }: Ledger, ids: readonly string[]): Promise<void> {
  await trx
    .insertInto('erased')
    .values(ids.map((record) => ({ school, record, at: now })))
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** The record, what it would hang on, or whose it would be was erased. */
export async function isErased(ledger: Ledger, m: Mutation): Promise<boolean> {
  const ids = hangsOn(m);
  await loadErased(ledger, ids);
  return ids.some((id) => ledger.erased.get(id));
}

/** The record of a change, what it hangs on, and whose it is. */
export const hangsOn = ({ rid, root, owner }: Mutation): string[] => [rid, root, owner].filter((id) => id != null);

/** Asks for those that nobody asked for yet. */
export async function loadErased({ trx, school, erased }: Ledger, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !erased.has(id));
  if (missing.length === 0) return;
  const query = trx.selectFrom('erased').select('record').where('school', '=', school);
  const rows = await query.where('record', 'in', missing).execute();
  for (const id of missing) erased.set(id, false);
  for (const { record } of rows) erased.set(record, true);
}
