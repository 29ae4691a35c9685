// 先生のことば: a comment, a stamp, red pen, voice. Seen by the child and the child's teachers, never by the class.
import * as z from 'zod/mini';
import { lww, map, once, set, shortText, text } from '#domain/field.ts';
import { optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { byId, enrollmentsOf, one } from '#domain/relation.ts';
import { scope } from '#domain/viewer.ts';

export const STAMPS = ['wellSeen', 'growing', 'lookingForward', 'carefully', 'goodGoal', 'tryAgain'] as const;
export type Stamp = (typeof STAMPS)[number];

export const feedback = defineKind({
  name: 'feedback',
  fields: {
    kind: once(z.enum(['comment', 'stamp', 'redPen', 'voice', 'handBack']), 'comment'),
    words: text(),
    stamp: lww(z.nullable(z.enum(STAMPS)), null),
    strokes: set(z.string().check(z.maxLength(4000))),
    at: lww(z.nullable(z.object({ x: z.number(), y: z.number() })), null),
    voice: once(optionalId(), null),
    /** The child's: `readAt` (ms), `tap` (thanks, willTry, question), `words`. */
    answer: map(z.union([z.number(), shortText()])),
  },
  dependsOn: (f) => [...(f.root ? [byId('*', f.root)] : []), ...(f.owner ? [enrollmentsOf(f.owner)] : [])],
  placementsOf: (f) => [...(f.owner ? [scope.portfolio(f.owner)] : []), scope.me(f.author)],
  mayWrite: ({ viewer, before, after, touched, related }) => {
    if (before && after.owner === viewer.person) {
      // Thrown away, or brought back with nothing touched: that is the teacher's alone.
      const answers = touched.length > 0 && touched.every((name) => name === 'answer');
      return answers && !after.trashed ? null : 'forbidden';
    }
    const root = one(related, '*', after.root);
    if (!root || root.owner === null || root.owner !== after.owner) return 'not-found';
    if (viewer.role !== 'teacher' || !teachesPupil(viewer, after.owner, related)) return 'not-found';
    if (before && before.author !== viewer.person) return 'forbidden';
    return touched.includes('answer') ? 'forbidden' : null;
  },
});
