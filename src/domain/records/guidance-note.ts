// 指導記録: what a teacher notes about one child for themselves and the child's other teachers. `owner` is the child it is about,
// and yet it lies in no scope that a child's or a guardian's device can ever have (`gd:`). [Note: Guidance]
import * as z from 'zod/mini';
import { day, lww, once, set, text } from '#domain/field.ts';
import { optionalId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

/** How the child was there in the lesson; elsewhere: learned at another place (保健室, 支援センター). */
export const ATTENDANCES = ['present', 'late', 'leftEarly', 'absent', 'elsewhere'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const guidanceNote = defineKind({
  name: 'guidanceNote',
  fields: {
    /** The record that it began at (a work, a reflection, a call for help); null = the child as such. */
    about: once(optionalId(), null),
    unit: once(optionalId(), null),
    lesson: once(optionalId(), null),
    /** The school's day that it speaks of. */
    day: lww(z.nullable(day()), null),
    words: text(),
    tags: set(z.string().check(z.minLength(1), z.maxLength(LIMITS.shortChars)), 20),
    attendance: lww(z.nullable(z.enum(ATTENDANCES)), null),
    voice: lww(optionalId(), null),
  },
  dependsOn: (n) => (n.owner ? [enrollmentsOf(n.owner)] : []),
  // Not with its author: who no longer teaches the child holds no word about them, their own neither.
  placementsOf: (n) => (n.owner ? [scope.guidance(n.owner)] : []),
  mayWrite: ({ viewer, before, after, related }) => {
    if (viewer.role !== 'teacher' || !teachesPupil(viewer, after.owner, related)) return 'not-found';
    if (after.root !== null) return 'invalid';
    return before && before.author !== viewer.person ? 'forbidden' : null;
  },
});
