// 時・回: one pass through the loop.
import * as z from 'zod/mini';
import { day, lww, map, once, orderKey, set, shortText } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { withUnit } from '#domain/records/unit.ts';

export const lesson = defineKind({
  name: 'lesson',
  fields: {
    unit: once(id(), ''),
    order: lww(orderKey(), 'V'),
    title: lww(shortText(), ''),
    date: lww(z.nullable(day()), null),
    /** What the teacher wants to say to the class about this lesson. */
    note: lww(shortText(), ''),
    points: set(id(), LIMITS.pointsPerLesson),
    /** `reflection`, `goal` → the teacher's own question for that step. */
    prompts: map(shortText()),
    /** [Note: Readings] */
    readings: readings(),
  },
  ...withUnit,
});
