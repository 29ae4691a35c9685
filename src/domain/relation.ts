// Relation keys: how a record names others that its placement or its rights hang on. The server keeps an index of them,
// so that a change of a record re-places exactly what depends on it; the device answers them from its tables.
import type { ClassId, Id, LessonId, PersonId, RecordId } from '#domain/id.ts';
import type { LooseRecord, Related } from '#domain/record.ts';

/** The record itself. `type` `*` = the asking kind does not know which kind it is. */
export const byId = (type: string, id: RecordId): string => `${type}/${id}`;
/** The works of one pupil in one lesson that the class may see; others may come along, so look. */
export const worksOfLesson = (owner: PersonId, lesson: LessonId | Id): string => `works/${owner}/${lesson}`;
/** The pins on a work. */
export const pinsOn = (work: RecordId): string => `pins/${work}`;
/** All enrollments of one person. */
export const enrollmentsOf = (person: PersonId): string => `enrollments/${person}`;
/** Enrollments that say where a class's units lie besides: in it, with a last day; its children's at a second place of learning. */
export const leaversOf = (classGroup: ClassId): string => `left/${classGroup}`;
/** Enrollments whose last day is known and was still ahead when it was said. */
export const PLANNED_ENDS = 'planned-ends';
/** Templates with that picture, film or sound in them. */
export const copiedBy = (media: RecordId): string => `copied/${media}`;
/** Drafts of units whose day of opening is known. */
export const PLANNED_OPENINGS = 'planned-openings';

export function one(related: Related, type: string, id: RecordId | null): LooseRecord | undefined {
  return id === null ? undefined : related(byId(type, id))[0];
}
