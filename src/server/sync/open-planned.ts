// A draft whose day has come is opened, and with it all that hangs on it goes to the children's devices: not an hour before,
// whatever the clock of a tablet says.
import { PLANNED_OPENINGS } from '#domain/relation.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

export async function openPlanned(ledger: Ledger): Promise<void> {
  const related = await loadRelated(ledger, [], [PLANNED_OPENINGS]);
  for (const record of related(PLANNED_OPENINGS)) {
    const { id, owner, author, madeAt, trashed } = record;
    const opensAt = record['opensAt'] as number | null;
    if (trashed || record['state'] !== 'draft' || opensAt === null || opensAt > ledger.now) continue;
    // The day is taken off: a teacher who takes the unit back into a draft is not opened over.
    const values = { state: 'open', opensAt: null };
    await writeOneAsSchool(ledger, { type: 'unit', id, owner, author, madeAt, values });
  }
}
