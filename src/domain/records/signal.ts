// こまった: a quiet word to the teacher, seen by nobody else.
import * as z from 'zod/mini';
import { longText, lww, moment, once, text } from '#domain/field.ts';
import { id } from '#domain/id.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { mayKeepOwn, portfolioRelations, teachesPupil } from '#domain/records/portfolio.ts';
import { scope } from '#domain/viewer.ts';

export const signal = defineKind({
  name: 'signal',
  fields: {
    unit: once(id(), ''),
    lesson: once(id(), ''),
    words: text(),
    answeredAt: lww(z.nullable(moment()), null),
    answer: lww(longText(), ''),
    /** [Note: Readings] */
    readings: readings(),
  },
  dependsOn: portfolioRelations,
  placementsOf: (s) => (s.owner ? [scope.portfolio(s.owner)] : []),
  mayWrite: (act) => {
    if (!act.before || act.viewer.person === act.after.owner) return mayKeepOwn(act);
    // Thrown away, or brought back with nothing touched: that is the child's alone.
    const answers = act.touched.length > 0 && act.touched.every((name) => name === 'answer' || name === 'answeredAt');
    if (!teachesPupil(act.viewer, act.after.owner, act.related)) return 'not-found';
    return answers && !act.after.trashed ? null : 'forbidden';
  },
});
