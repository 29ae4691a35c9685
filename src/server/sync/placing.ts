// Writes a record and places it, and places anew whatever hangs on it, in the same transaction: a share that was taken
// back takes the path to it along.

import type { ScopeId } from '#domain/id.ts';
import type { Stored } from '#domain/merge.ts';
import { placementsOf } from '#domain/placement.ts';
import { type Kept, type Ledger, note } from '#server/sync/ledger.ts';
import { loadRecords, putPlaced, putRecord } from '#server/sync/record.repo.ts';
import { dependentsOf, indexRelations, keysOf, loadRelated } from '#server/sync/relation.repo.ts';

export async function writeRecord(ledger: Ledger, before: Kept | null, after: Stored): Promise<Kept> {
  const { record, rv, frv, fts } = after;
  const had = before?.placed ?? [];
  // Seen by what hangs on it, and by itself, as it will be.
  ledger.records.set(record.id, { record, rv, frv, fts, placed: had });
  await indexRelations(ledger, before?.record ?? null, record);
  const placed = placementsOf(record, await loadRelated(ledger, [record]));
  const kept: Kept = { record, rv, frv, fts, placed };
  await putRecord(ledger, kept);
  for (const scope of placed) note(ledger, scope, record.id, 1);
  for (const scope of had) if (!placed.includes(scope)) note(ledger, scope, record.id, 0);
  await placeDependents(ledger, new Set([...(before ? keysOf(before.record) : []), ...keysOf(record)]), record.id);
  return kept;
}

async function placeDependents(ledger: Ledger, changed: ReadonlySet<string>, self: string): Promise<void> {
  let keys = [...changed];
  // What moved makes its own dependents move; what stayed ends the way. A ring of records would end too: nothing moves twice.
  for (let depth = 0; keys.length > 0 && depth < 10; depth += 1) {
    const ids = (await dependentsOf(ledger, keys)).filter((id) => depth > 0 || id !== self);
    await loadRecords(ledger, ids);
    const found = ids.map((id) => ledger.records.get(id)).filter((kept) => kept != null);
    const related = await loadRelated(
      ledger,
      found.map((kept) => kept.record),
    );
    keys = [];
    for (const kept of found) {
      const placed = placementsOf(kept.record, related);
      if (!(await place(ledger, kept, placed))) continue;
      keys.push(...keysOf(kept.record));
    }
  }
}

async function place(ledger: Ledger, kept: Kept, placed: readonly ScopeId[]): Promise<boolean> {
  const come = placed.filter((scope) => !kept.placed.includes(scope));
  const gone = kept.placed.filter((scope) => !placed.includes(scope));
  if (come.length === 0 && gone.length === 0) return false;
  for (const scope of come) note(ledger, scope, kept.record.id, 1);
  for (const scope of gone) note(ledger, scope, kept.record.id, 0);
  await putPlaced(ledger, { ...kept, placed });
  return true;
}
