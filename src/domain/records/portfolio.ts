// What goal, work, reflection and signal share: they lie in one pupil's portfolio, and only that pupil makes them.
import type { ScopeId } from '#domain/id.ts';
import type { Envelope, LooseRecord, Related } from '#domain/record.ts';
import { unitOf } from '#domain/records/unit.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { byId, enrollmentsOf, worksOfLesson } from '#domain/relation.ts';
import type { EnrollmentFacts, Viewer } from '#domain/viewer.ts';
import { isActive, scope, teaches, wasIn } from '#domain/viewer.ts';

interface InUnit extends Envelope {
  readonly unit: string;
}
interface InLesson extends InUnit {
  readonly lesson: string | null;
}

/**
 * The classes in which a shared record of this pupil is seen: the unit's, as long as the pupil is in it and has kept it, and
 * its teacher the unit. Thrown away, it is the child's and the teachers' alone; brought back, it is shared again.
 */
export function sharedScopes(record: InUnit, related: Related): ScopeId[] {
  const unit = unitOf(record, related);
  const group = unit?.classGroup ?? null;
  if (record.trashed || unit?.trashed || group === null || record.owner === null) return [];
  const stillThere = related(enrollmentsOf(record.owner)).some(
    (e) => !e.trashed && e['classGroup'] === group && e['to'] === null,
  );
  return stillThere ? [scope.classGroup(group)] : [];
}

/** True when a work of the same pupil and lesson is open to the class: then the path to it is open too. */
export function lessonIsShared(record: InLesson, related: Related): boolean {
  if (record.lesson === null || record.owner === null) return false;
  // An index that an older version wrote may still name a work that has gone to another lesson.
  return related(worksOfLesson(record.owner, record.lesson)).some(
    (w) => w['lesson'] === record.lesson && isOpenToClass(w),
  );
}

export const isOpenToClass = (work: { readonly trashed: boolean; readonly audience?: unknown }): boolean =>
  !work.trashed && work.audience === 'class';

export const portfolioRelations = (record: InUnit): string[] => [
  byId('unit', record.unit),
  ...(record.owner ? [enrollmentsOf(record.owner)] : []),
];
export const pathRelations = (record: InLesson): string[] => [
  ...portfolioRelations(record),
  ...(record.owner && record.lesson ? [worksOfLesson(record.owner, record.lesson)] : []),
];

/** The pupil whose it is, in a class's unit that they are or were in, or in a project of their own. */
export function mayKeepOwn(act: {
  readonly viewer: Viewer;
  readonly after: InUnit;
  readonly related: Related;
}): RefusalCode | null {
  const { viewer, after, related } = act;
  if (viewer.role !== 'pupil' || after.owner !== viewer.person) return 'forbidden';
  const unit = unitOf(after, related);
  if (!unit) return 'not-found';
  if (unit.classGroup) return wasIn(viewer, unit.classGroup) ? null : 'not-found';
  return unit.owner === viewer.person ? null : 'not-found';
}

/** Teaches a class that the pupil is in today. */
export function teachesPupil(viewer: Viewer, pupil: string | null, related: Related): boolean {
  if (pupil === null) return false;
  return related(enrollmentsOf(pupil)).some((record: LooseRecord) => {
    const e = record as unknown as EnrollmentFacts;
    return !record.trashed && e.role === 'pupil' && isActive(e, viewer.today) && teaches(viewer, e.classGroup);
  });
}
