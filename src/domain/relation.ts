// Relation keys: how a record names others that its placement or its rights hang on. The server keeps an index of them,
// so that a change of a record re-places exactly what depends on it; the device answers them from its tables.
import type { Id, LessonId, PersonId, RecordId } from '#domain/id.ts';
import type { LooseRecord, Related } from '#domain/record.ts';

/** The record itself. `type` `*` = the asking kind does not know which kind it is. */
export const byId = (type: string, id: RecordId): string => `${type}/${id}`;
/** The works of one pupil in one lesson that the class may see; others may come along, so look. */
export const worksOfLesson = (owner: PersonId, lesson: LessonId | Id): string => `works/${owner}/${lesson}`;
/** All enrollments of one person. */
export const enrollmentsOf = (person: PersonId): string => `enrollments/${person}`;

export function one(related: Related, type: string, id: RecordId | null): LooseRecord | undefined {
  return id === null ? undefined : related(byId(type, id))[0];
}
