// What a unit teaches, read for a teacher whose device holds it no more: last year's class. Nothing of a child's is looked at.
import { decideCopy } from '#domain/access.ts';
import type { CopyList } from '#domain/copies.ts';
import type { RecordId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { RecordOf, TypeName } from '#domain/records/kinds.ts';
import { byId, leaversOf } from '#domain/relation.ts';
import { partsOf, type UnitParts } from '#domain/unit-parts.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { loadRecords, recordById } from '#server/sync/record.repo.ts';
import { dependentsOf } from '#server/sync/relation.repo.ts';

const MOST_UNITS = 500;

export async function unitsToCopy(ledger: Ledger, viewer: Viewer): Promise<CopyList> {
  const taught = viewer.enrollments.filter((e) => e.role === 'teacher').map((e) => e.classGroup);
  const groups = new Map((await recordsAt(ledger, 'classGroup', [...new Set(taught)])).map((one) => [one.id, one]));
  const ids = await dependentsOf(ledger, [...groups.keys()].map(leaversOf), ['unit']);
  const units = (await recordsAt(ledger, 'unit', ids)).filter(
    (unit) => !decideCopy(viewer, unit as unknown as LooseRecord),
  );
  const newest = units.sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1)).slice(0, MOST_UNITS);
  return {
    units: newest.map(({ id, title, subject, classGroup }) => {
      const { name = '', schoolYear = 0 } = groups.get(classGroup ?? '') ?? {};
      return { id, title, subject, className: name, schoolYear };
    }),
  };
}

/** Null: there is none, or it is not for this teacher to copy. */
export async function partsToCopy(ledger: Ledger, viewer: Viewer, asked: RecordId): Promise<UnitParts | null> {
  const record = (await recordById(ledger, asked))?.record;
  if (!record || decideCopy(viewer, record)) return null;
  const unit = record as unknown as RecordOf<'unit'>;
  const hanging = await dependentsOf(ledger, [byId('unit', unit.id)], ['lesson', 'point', 'model']);
  const models = alive(await recordsAt(ledger, 'model', hanging));
  const media = models.flatMap((model) => model.media ?? []);
  const [group] = await recordsAt(ledger, 'classGroup', [unit.classGroup ?? '']);
  const laid = {
    unit,
    models,
    lessons: alive(await recordsAt(ledger, 'lesson', hanging)),
    points: alive(await recordsAt(ledger, 'point', hanging)),
    media: await recordsAt(ledger, 'media', media),
  };
  return partsOf(laid, group ? [group.grade] : []);
}

/** Those of the ids that are of this kind. */
async function recordsAt<T extends TypeName>(ledger: Ledger, type: T, ids: readonly string[]): Promise<RecordOf<T>[]> {
  await loadRecords(ledger, ids);
  const found = ids.map((id) => ledger.records.get(id)?.record).filter((record) => record !== undefined);
  return found.filter((record) => record.type === type) as unknown as RecordOf<T>[];
}

const alive = <R extends { readonly trashed: boolean }>(all: readonly R[]): R[] =>
  all.filter(({ trashed }) => !trashed);
