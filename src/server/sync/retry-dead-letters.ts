// After an update of the server: judges what an older version could not. Runs at every start.
import type { Mutation } from '#domain/mutation.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { answerDeadLetter, type DeadLetter, deadLetters } from '#server/sync/dead-letter.repo.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { readChange } from '#server/sync/read-change.ts';
import { applyUnit } from '#server/sync/unit-of-work.ts';
import { whoAsks } from '#server/sync/viewer.repo.ts';

interface Letter extends DeadLetter {
  readonly m: Mutation;
}

/** @returns how many were judged */
export async function retryDeadLetters(ledger: Ledger): Promise<number> {
  const ready = (await deadLetters(ledger)).flatMap(readable);
  let judged = 0;
  for (const unit of Map.groupBy(ready, (letter) => `${letter.client}/${letter.m.g ?? letter.mid}`).values()) {
    const [first] = unit;
    const asking = first && (await whoAsks(ledger, first.person));
    if (!first || !asking) continue;
    const outcomes = await applyUnit(
      ledger,
      asking,
      unit.map(({ m }) => m),
      first.client,
    );
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.st === 'held') continue;
      const refused = outcome.st === 'rejected' ? outcome : null;
      const answer = { st: outcome.st, code: refused?.code ?? null, field: refused?.field ?? null };
      await answerDeadLetter(ledger, unit[at]?.mid ?? '', answer);
      judged += 1;
    }
  }
  return judged;
}

function readable(letter: DeadLetter): Letter[] {
  const m = readChange(JSON.parse(letter.body));
  return 'op' in m && kindNamed(m.type) ? [{ ...letter, m }] : [];
}
