// Mutations that this version of the server cannot judge: kept to the letter, so that the device need not hold up the rest.
import type { DeadLetterTable } from '#server/db/tables.ts';
import type { Ledger } from '#server/sync/ledger.ts';

export type DeadLetter = Omit<DeadLetterTable, 'school' | 'at'>;

export async function keepDeadLetter({ trx, school, now }: Ledger, letter: DeadLetter): Promise<void> {
  const row: DeadLetterTable = { ...letter, school, at: now };
  await trx
    .insertInto('dead_letter')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** All of the school, in the order in which each client sent them. */
export async function deadLetters({ trx, school }: Ledger): Promise<DeadLetter[]> {
  return trx
    .selectFrom('dead_letter')
    .selectAll()
    .where('school', '=', school)
    .orderBy('client')
    .orderBy('seq')
    .execute();
}

/** It was judged after all: the answer is told at the client's next pull. */
export async function answerDeadLetter(
  { trx, school }: Ledger,
  mid: string,
  answer: { readonly st: string; readonly code: string | null; readonly field: string | null },
): Promise<void> {
  await trx.updateTable('mutation_result').set(answer).where('school', '=', school).where('mid', '=', mid).execute();
  await trx.deleteFrom('dead_letter').where('school', '=', school).where('mid', '=', mid).execute();
}
