// A class of a school year. From the roster; its teachers only say when its pictures are to wait, and when its devices are.
import * as z from 'zod/mini';
import { lww, moment, server, shortText } from '#domain/field.ts';
import { defineKind } from '#domain/record.ts';
import { scope, teaches } from '#domain/viewer.ts';

/** How far ahead 「あとで送る」 may be set: longer than a school day, shorter than two. */
export const MEDIA_LATER_MS = 8 * 3_600_000;
/** How far ahead 「まだ しまわないで」 may be set: nobody stands before the cabinet for longer. */
export const KEEP_OUT_MS = 30 * 60_000;

export const classGroup = defineKind({
  name: 'classGroup',
  fields: {
    name: server(shortText(), ''),
    grade: server(z.int().check(z.gte(1), z.lte(9)), 1),
    /** The year in which the school year starts (April). */
    schoolYear: server(z.int(), 2026),
    /** 「あとで送る」: until then medium and original pictures and films of its pupils wait on their devices. Ends by itself. */
    mediaLaterUntil: lww(z.nullable(moment()), null),
    /** 「まだ しまわないで」: until then devices of its pupils that still hold something say so. Ends by itself. */
    keepOutUntil: lww(z.nullable(moment()), null),
  },
  placementsOf: (c) => [scope.classGroup(c.id), scope.roster(c.school)],
  mayWrite: ({ viewer, before, after }) =>
    before && !before.trashed && !after.trashed && teaches(viewer, before.id) ? null : 'forbidden',
});

/** Until when the class's pictures and films wait; null = they go. A class from before the field was there waits for nothing. */
export const mediaWaitsUntil = (group: { readonly mediaLaterUntil?: unknown }, now: number): number | null =>
  stillAhead(group.mediaLaterUntil, now);

/** Until when the class's devices are asked to stay out of the cabinet; null = nobody asked. */
export const keptOutUntil = (group: { readonly keepOutUntil?: unknown }, now: number): number | null =>
  stillAhead(group.keepOutUntil, now);

const stillAhead = (until: unknown, now: number): number | null =>
  typeof until === 'number' && until > now ? until : null;

const FARTHEST = { mediaLaterUntil: MEDIA_LATER_MS, keepOutUntil: KEEP_OUT_MS };

/** What a teacher asks of a class ends by itself, however far ahead a device's clock set it. */
export function heldToday<V>(set: Readonly<Record<string, V>>, now: number): Record<string, V | number> {
  const held: Record<string, V | number> = { ...set };
  for (const [name, ms] of Object.entries(FARTHEST)) {
    const until = held[name];
    if (typeof until === 'number') held[name] = Math.min(until, now + ms);
  }
  return held;
}
