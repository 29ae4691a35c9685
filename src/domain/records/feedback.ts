// 先生のことば: a comment, a stamp, red pen, voice, 「もういちど」. Seen by the child and the child's teachers, never by the class.
import * as z from 'zod/mini';
import { lww, map, once, shortText, text } from '#domain/field.ts';
import { optionalId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { readings } from '#domain/readings.ts';
import { defineKind } from '#domain/record.ts';
import { markPlace } from '#domain/records/pin.ts';
import { teachesPupil } from '#domain/records/portfolio.ts';
import { byId, enrollmentsOf, one } from '#domain/relation.ts';
import { strokeLines } from '#domain/stroke-lines.ts';
import { scope } from '#domain/viewer.ts';

export const STAMPS = ['wellSeen', 'growing', 'lookingForward', 'carefully', 'goodGoal', 'tryAgain'] as const;
export type Stamp = (typeof STAMPS)[number];

export const feedback = defineKind({
  name: 'feedback',
  fields: {
    kind: once(z.enum(['comment', 'stamp', 'redPen', 'voice', 'handBack']), 'comment'),
    words: text(),
    stamp: lww(z.nullable(z.enum(STAMPS)), null),
    /** 朱書き, or a stamp that its teacher drew. A layer of its own over the work's picture, never in it. */
    strokes: strokeLines(),
    /** A place on the picture, a moment of a film; null = the whole. */
    at: lww(z.nullable(markPlace()), null),
    /** Media record whose root is this. */
    voice: once(optionalId(), null),
    /** The child's: `readAt` (ms), `tap` (thanks, willTry, question), `words`. */
    answer: map(z.union([z.number(), shortText()])),
    /** [Note: Readings] */
    readings: readings(),
  },
  dependsOn: (f) => [...(f.root ? [byId('*', f.root)] : []), ...(f.owner ? [enrollmentsOf(f.owner)] : [])],
  // With the child alone: who no longer teaches them holds no word about them either, not even their own.
  placementsOf: (f) => [f.owner ? scope.portfolio(f.owner) : scope.me(f.author)],
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
    if (after.kind === 'stamp' && after.strokes.join('').length > LIMITS.ownStampChars) return 'too-large';
    // Handed back without a word on what to look at, a child would not know what for.
    if (after.kind === 'handBack' && after.words.trim() === '') return 'invalid';
    return touched.includes('answer') ? 'forbidden' : null;
  },
});
