// Writes a record and places it, and places anew whatever hangs on it, in the same transaction: a share that was taken
// back takes the path to it along.

import type { ScopeId } from '#domain/id.ts';
import type { Stored } from '#domain/merge.ts';
import { placementsOf } from '#domain/placement.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { TypeName } from '#domain/records/kinds.ts';
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

/** As the rules say today, although nobody wrote it. */
export async function placeAgain(ledger: Ledger, kept: Kept): Promise<void> {
  const placed = placementsOf(kept.record, await loadRelated(ledger, [kept.record]));
  if (await place(ledger, kept, placed)) await placeFollowers(ledger, [kept.record]);
}

async function placeDependents(ledger: Ledger, changed: ReadonlySet<string>, self: string): Promise<void> {
  const ids = (await dependentsOf(ledger, [...changed])).filter((id) => id !== self);
  await placeFollowers(ledger, await placeAll(ledger, ids));
}

/** What hangs on records that moved, and on what moves with them; what stayed ends the way. A ring of records would end too. */
async function placeFollowers(ledger: Ledger, moved: readonly LooseRecord[]): Promise<void> {
  let last = moved;
  for (let depth = 1; last.length > 0 && depth < 10; depth += 1) {
    const units = last.filter(({ type }) => type === 'unit').flatMap(keysOf);
    const others = last.filter(({ type }) => type !== 'unit').flatMap(keysOf);
    const ids = [...(await dependentsOf(ledger, units, WITH_UNIT)), ...(await dependentsOf(ledger, others))];
    last = await placeAll(ledger, ids);
  }
}
/** Who lies where a unit lies. Works and goals ask only for its class, which never changes, and there may be thousands. */
const WITH_UNIT = ['lesson', 'point', 'model'] as const satisfies TypeName[];

/** @returns those that moved */
async function placeAll(ledger: Ledger, ids: readonly string[]): Promise<LooseRecord[]> {
  await loadRecords(ledger, ids);
  const found = ids.map((id) => ledger.records.get(id)).filter((kept) => kept != null);
  const records = found.map(({ record }) => record);
  const related = await loadRelated(ledger, records);
  const moved: LooseRecord[] = [];
  for (const kept of found) if (await place(ledger, kept, placementsOf(kept.record, related))) moved.push(kept.record);
  return moved;
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
