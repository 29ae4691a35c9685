// A class of a school year. From the roster; its teachers only say when its pictures are to wait.
import * as z from 'zod/mini';
import { lww, moment, server, shortText } from '#domain/field.ts';
import { defineKind } from '#domain/record.ts';
import { scope, teaches } from '#domain/viewer.ts';

/** How far ahead 「あとで送る」 may be set: longer than a school day, shorter than two. */
export const MEDIA_LATER_MS = 8 * 3_600_000;

export const classGroup = defineKind({
  name: 'classGroup',
  fields: {
    name: server(shortText(), ''),
    grade: server(z.int().check(z.gte(1), z.lte(9)), 1),
    /** The year in which the school year starts (April). */
    schoolYear: server(z.int(), 2026),
    /** 「あとで送る」: until then medium and original pictures and films of its pupils wait on their devices. Ends by itself. */
    mediaLaterUntil: lww(z.nullable(moment()), null),
  },
  placementsOf: (c) => [scope.classGroup(c.id), scope.roster(c.school)],
  mayWrite: ({ viewer, before, after }) =>
    before && !before.trashed && !after.trashed && teaches(viewer, before.id) ? null : 'forbidden',
});

/** Until when the class's pictures and films wait; null = they go. A class from before the field was there waits for nothing. */
export function mediaWaitsUntil(group: { readonly mediaLaterUntil?: unknown }, now: number): number | null {
  const until = group.mediaLaterUntil;
  return typeof until === 'number' && until > now ? until : null;
}
