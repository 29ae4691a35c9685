// Mutations that this version of the server cannot judge: kept to the letter, so that the device need not hold up the rest. They
// are never thrown away by themselves, because a device that is wiped leaves the only copy here; what is bounded is how many one
// person may have here, and each start, each night and `admin/held.ts` tell the school that there are some.
import { sql } from 'kysely';
import type { Transaction } from '#server/db/store-engine.ts';
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

/** How much of this person's lies here. Bytes as they lie on the disk: `length` counts characters. */
export async function heldOf({ trx, school }: Ledger, person: string): Promise<{ letters: number; bytes: number }> {
  const { letters, bytes } = await trx
    .selectFrom('dead_letter')
    .select([sql<number>`count(*)`.as('letters'), sql<number>`coalesce(sum(octet_length(body)), 0)`.as('bytes')])
    .where('school', '=', school)
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return { letters: Number(letters), bytes: Number(bytes) };
}

export interface HeldSum {
  /** Why they could not be judged: never with anybody's words in it. */
  readonly why: string;
  readonly letters: number;
  readonly people: number;
  /** ms since 1970. */
  readonly oldest: number;
  readonly bytes: number;
}
/** What lies here, by reason; the most first. */
export async function heldIn(trx: Transaction, school: string): Promise<HeldSum[]> {
  const rows = await trx
    .selectFrom('dead_letter')
    .select([
      'error as why',
      sql<number>`count(*)`.as('letters'),
      sql<number>`count(distinct person)`.as('people'),
      sql<number>`min(at)`.as('oldest'),
      sql<number>`sum(octet_length(body))`.as('bytes'),
    ])
    .where('school', '=', school)
    .groupBy('error')
    .orderBy(sql`count(*)`, 'desc')
    .execute();
  // PostgreSQL counts beyond what a number holds, and answers in words.
  return rows.map(({ why, letters, people, oldest, bytes }) => ({
    why,
    letters: Number(letters),
    people: Number(people),
    oldest: Number(oldest),
    bytes: Number(bytes),
  }));
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
