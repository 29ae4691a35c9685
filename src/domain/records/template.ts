// 単元のひながた: lessons, points and questions of a unit without anything of a child's, for all teachers of the school.
import * as z from 'zod/mini';
import { lww, shortText } from '#domain/field.ts';
import { LIMITS } from '#domain/limits.ts';
import { defineKind } from '#domain/record.ts';
import { MARKS } from '#domain/records/reflection.ts';
import { scope } from '#domain/viewer.ts';

const some = <S extends z.ZodMiniType>(part: S) => z.array(part).check(z.maxLength(LIMITS.templateParts));

export const template = defineKind({
  name: 'template',
  fields: {
    title: lww(shortText(), ''),
    subject: lww(shortText(), ''),
    /** Name of the flow that a unit made of it has; '' = none. */
    flow: lww(shortText(), ''),
    /** Grades that it was made for, 1–9; none = any. */
    grades: lww(some(z.int().check(z.gte(1), z.lte(9))), []),
    points: lww(some(z.object({ words: shortText(), stages: z.partialRecord(z.enum(MARKS), shortText()) })), []),
    lessons: lww(
      some(
        z.object({
          title: shortText(),
          note: shortText(),
          /** Places in `points`. */
          points: z.array(z.int().check(z.gte(0))).check(z.maxLength(LIMITS.pointsPerLesson)),
          prompts: z.record(z.string().check(z.maxLength(64)), shortText()),
        }),
      ),
      [],
    ),
    /** 手本 that are words; pictures and films belong to a unit. `lesson`: place in `lessons`, null = the whole unit. */
    models: lww(
      some(z.object({ title: shortText(), caption: shortText(), lesson: z.nullable(z.int().check(z.gte(0))) })),
      [],
    ),
  },
  placementsOf: (t) => [scope.school(t.school)],
  mayWrite: ({ viewer, after }) =>
    viewer.role === 'teacher' && after.owner === null && after.root === null ? null : 'forbidden',
});
