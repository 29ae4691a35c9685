// 振り返り: what the child thinks of it afterwards, and the next goal that comes out of it.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { lww, map, once, set, text } from '#domain/field.ts';
import type { LessonId, PersonId, RecordId } from '#domain/id.ts';
import { id, optionalId } from '#domain/id.ts';
import { defineKind } from '#domain/record.ts';
import { lessonIsShared, mayKeepOwn, pathRelations, sharedScopes } from '#domain/records/portfolio.ts';
import { scope } from '#domain/viewer.ts';

export const MARKS = ['great', 'nearly', 'notYet'] as const;
export type Mark = (typeof MARKS)[number];

export const reflection = defineKind({
  name: 'reflection',
  fields: {
    unit: once(id(), ''),
    lesson: once(id(), ''),
    works: set(id()),
    /** Point id → one of three marks. `goal` stands for the goal itself. */
    marks: map(z.enum(MARKS)),
    face: lww(z.nullable(z.enum(MARKS)), null),
    words: text(),
    reason: text(),
    /** Media record whose root is this reflection. It is there before anything is said, and one may say it again. */
    voice: lww(optionalId(), null),
    /** What the next lesson opens with. */
    nextGoal: text(),
    audience: lww(z.enum(['asWorks', 'teacher', 'self']), 'asWorks'),
    /** When the child said "done" for the first time; until then it is a draft that is kept all the same. */
    finishedAt: lww(z.nullable(z.number()), null),
  },
  dependsOn: pathRelations,
  placementsOf: (r, related) => {
    if (!r.owner) return [];
    if (r.audience === 'self') return [scope.me(r.owner)];
    const open = r.audience === 'asWorks' && r.finishedAt !== null && lessonIsShared(r, related);
    return [scope.portfolio(r.owner), ...(open ? sharedScopes(r, related) : [])];
  },
  derivedIdOf: (r) => reflectionId(r.owner ?? '', r.lesson),
  mayWrite: mayKeepOwn,
});

/** The id of "this pupil's reflection on that lesson": begun on two devices while apart, it is one reflection all the same. */
export const reflectionId = (owner: PersonId, lesson: LessonId): RecordId => derivedId('reflection', owner, lesson);
