// What the school's admin says of a person's days in a class: the first one, and the last if it is known. Only the school writes it.
import * as z from 'zod/mini';
import { day } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Viewer } from '#domain/viewer.ts';

export const enrollingSchema = z.object({
  person: id(),
  classGroup: id(),
  from: day(),
  /** The last day; null = none is known. */
  last: z.nullable(day()),
});
export type Enrolling = z.output<typeof enrollingSchema>;

/** A last day that is behind is over; one that is today or ahead is known, and the class keeps the person until then. */
export const daysOf = (last: string | null, today: string): { to: string | null; until: string | null } =>
  last !== null && last < today ? { to: last, until: null } : { to: null, until: last };

export interface EnrollingQuestion {
  readonly viewer: Viewer;
  readonly asked: Enrolling;
  readonly person: LooseRecord | undefined;
  readonly group: LooseRecord | undefined;
  /** Has been in that class before, or is. */
  readonly isKnown: boolean;
}

/**
 * Null = may be written. The school's admin alone: of whoever is or was in the class, and of a teacher also where they are new to it.
 * `not-found` else, as if there were neither.
 */
export function decideEnrolling({ viewer, asked, person, group, isKnown }: EnrollingQuestion): Refused | null {
  const isHere = (record: LooseRecord | undefined, type: string): record is LooseRecord =>
    record?.type === type && !record.trashed && record.school === viewer.school;
  if (viewer.role !== 'schoolAdmin' || !isHere(person, 'person') || !isHere(group, 'classGroup'))
    return { refused: 'not-found' };
  if (!isKnown && person['role'] !== 'teacher') return { refused: 'forbidden', field: 'person' };
  return asked.last !== null && asked.last < asked.from ? { refused: 'invalid', field: 'last' } : null;
}
