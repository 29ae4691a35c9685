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
export async function isErased({ trx, school }: Ledger, { rid, root, owner }: Mutation): Promise<boolean> {
  const ids = [rid, root, owner].filter((id) => id != null);
  const query = trx.selectFrom('erased').select('record').where('school', '=', school).where('record', 'in', ids);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}
