// 休み: a child was not in the room for a lesson. The child's own record as the teachers set it, so that what the lesson was about
// waits on the child's きょう. Its id is made from child and lesson: two teachers who mark the same have marked it once.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { day, lww, once, shortText } from '#domain/field.ts';
import type { LessonId, PersonId, RecordId } from '#domain/id.ts';
import { id } from '#domain/id.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { portfolioRelations, teachesPupil } from '#domain/records/portfolio.ts';
import { unitOf } from '#domain/records/unit.ts';
import { scope } from '#domain/viewer.ts';

/** here: came after all · absent 休み · elsewhere: learned at another place (保健室, 教育支援センター, 家庭). */
export const WHEREABOUTS = ['here', 'absent', 'elsewhere'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

export const absence = defineKind({
  name: 'absence',
  fields: {
    unit: once(id(), ''),
    lesson: once(id(), ''),
    /** The school's day of the lesson. */
    day: lww(day(), '2026-04-01'),
    whereabouts: lww(z.enum(WHEREABOUTS), 'absent'),
    /** A word to the child that lies with the lesson's things. */
    words: lww(shortText(), ''),
    /** [Note: Readings] */
    readings: readings(),
  },
  dependsOn: portfolioRelations,
  placementsOf: (a) => (a.owner ? [scope.portfolio(a.owner)] : []),
  derivedIdOf: (a) => absenceId(a.owner ?? '', a.lesson),
  mayWrite: ({ viewer, after, related }) => {
    if (viewer.role !== 'teacher' || !teachesPupil(viewer, after.owner, related)) return 'not-found';
    if (!unitOf(after, related)?.classGroup) return 'not-found';
    return after.root === null && after.id === absenceId(after.owner ?? '', after.lesson) ? null : 'invalid';
  },
});

export const absenceId = (pupil: PersonId, lesson: LessonId): RecordId => derivedId('absence', pupil, lesson);
