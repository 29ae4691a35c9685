// 閲覧記録: a teacher has opened the guidance notes of one child. `owner` is that child, `author` who looked, `madeAt` when. Kept for
// good, and nobody changes it: who answers for the notes can be told who has read them.
import * as z from 'zod/mini';
import { once } from '#domain/field.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const noteView = defineKind({
  name: 'noteView',
  fields: {
    /** How many notes of others were shown. */
    notes: once(z.int().check(z.gte(0)), 0),
  },
  dependsOn: (v) => (v.owner ? [enrollmentsOf(v.owner)] : []),
  placementsOf: (v) => (v.owner ? [scope.guidance(v.owner)] : []),
  mayWrite: ({ viewer, before, after, related }) => {
    if (viewer.role !== 'teacher' || !teachesPupil(viewer, after.owner, related)) return 'not-found';
    return before || after.root !== null ? 'forbidden' : null;
  },
});
