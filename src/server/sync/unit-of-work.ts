// Mutations that stand or fall together: one, or a group with the same `g`. [Note: All or none]
import { sql } from 'kysely';
import type { Mutation } from '#domain/mutation.ts';
import { isWeather } from '#server/db/store-engine.ts';
import { applyOne, type Outcome } from '#server/sync/apply.ts';
import { forget, type Ledger, settle } from '#server/sync/ledger.ts';
import type { Asking } from '#server/sync/viewer.repo.ts';

/** One outcome for each mutation, in their order. After anything but success nothing of the unit is in the database. */
export async function applyUnit(
  ledger: Ledger,
  asking: Asking,
  mutations: readonly Mutation[],
  client: string,
): Promise<Outcome[]> {
  await sql`savepoint unit`.execute(ledger.trx);
  const outcomes: Outcome[] = [];
  for (const m of mutations) {
    const outcome = await attempt(ledger, asking, m, client);
    if (outcome.st === 'ok' || outcome.st === 'merged') {
      outcomes.push(outcome);
      continue;
    }
    await takeBack(ledger);
    return mutations.map((other): Outcome => {
      if (other === m || outcome.st === 'held') return outcome;
      return { st: 'rejected', code: 'parent-refused' };
    });
  }
  await sql`release savepoint unit`.execute(ledger.trx);
  settle(ledger);
  return outcomes;
}

async function attempt(ledger: Ledger, asking: Asking, m: Mutation, client: string): Promise<Outcome> {
  try {
    return await applyOne(ledger, asking, m, client);
  } catch (error) {
    if (isWeather(error)) throw error;
    // A bug of ours must not cost the child's words, nor hold up what comes behind.
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { st: 'held', error: said.replaceAll(/[^ -~]/g, '?').slice(0, 300) };
  }
}

async function takeBack(ledger: Ledger): Promise<void> {
  await sql`rollback to savepoint unit`.execute(ledger.trx);
  await sql`release savepoint unit`.execute(ledger.trx);
  forget(ledger);
}
