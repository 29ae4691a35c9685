// After an update of the server: judges what an older version could not. Runs at every start.
import * as z from 'zod/mini';
import { id } from '#domain/id.ts';
import type { Mutation } from '#domain/mutation.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { answerDeadLetter, type DeadLetter, deadLetters } from '#server/sync/dead-letter.repo.ts';
import { waitsWithHeld } from '#server/sync/hangs-on-held.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { readChange } from '#server/sync/read-change.ts';
import { applyUnit } from '#server/sync/unit-of-work.ts';
import { whoAsks } from '#server/sync/viewer.repo.ts';

interface Letter extends DeadLetter {
  readonly m: Mutation;
}

/** @returns how many were judged */
export async function retryDeadLetters(ledger: Ledger): Promise<number> {
  const all = await deadLetters(ledger);
  const ready = all.flatMap(readable);
  const isReady = new Set(ready.map(({ mid }) => mid));
  const held = new Set(all.filter(({ mid }) => !isReady.has(mid)).map(ridOf));
  let judged = 0;
  for (const unit of Map.groupBy(ready, (letter) => `${letter.client}/${letter.m.g ?? letter.mid}`).values()) {
    const [first] = unit;
    const asking = first && (await whoAsks(ledger, first.person));
    if (!first || !asking) continue;
    const changes = unit.map(({ m }) => m);
    const outcomes = waitsWithHeld(await applyUnit(ledger, asking, changes, first.client), changes, held);
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.st === 'held') {
        held.add(changes[at]?.rid ?? '');
        continue;
      }
      const refused = outcome.st === 'rejected' ? outcome : null;
      const answer = { st: outcome.st, code: refused?.code ?? null, field: refused?.field ?? null };
      await answerDeadLetter(ledger, unit[at]?.mid ?? '', answer);
      judged += 1;
    }
  }
  return judged;
}

const peekSchema = z.looseObject({ rid: id() });
function ridOf({ body }: DeadLetter): string {
  const peek = z.safeParse(peekSchema, JSON.parse(body));
  return peek.success ? peek.data.rid : '';
}

function readable(letter: DeadLetter): Letter[] {
  const m = readChange(JSON.parse(letter.body));
  return 'op' in m && kindNamed(m.type) ? [{ ...letter, m }] : [];
}
