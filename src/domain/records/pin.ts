// 気づき・課題: a place on a picture, or a moment of a film, that the child says something about. A 課題 stays open until the child
// names the work that solves it.
import * as z from 'zod/mini';
import { lww, moment, text } from '#domain/field.ts';
import { optionalId } from '#domain/id.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import { work } from '#domain/records/work.ts';
import { byId, one, pinsOn } from '#domain/relation.ts';

/** finding 気づき · task 課題. */
export const PIN_KINDS = ['finding', 'task'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

const fraction = () => z.number().check(z.gte(0), z.lte(1));
/** `x`, `y`: fractions of the picture's width and height, from its upper left; both or none. `t`: seconds into the film or sound. */
export const markPlace = () =>
  z
    .object({ x: z.optional(fraction()), y: z.optional(fraction()), t: z.optional(z.number().check(z.gte(0))) })
    .check(z.refine(({ x, y, t }) => (x === undefined) === (y === undefined) && (x !== undefined || t !== undefined)));
export type PinPlace = z.output<ReturnType<typeof markPlace>>;

export const pin = defineKind({
  name: 'pin',
  fields: {
    kind: lww(z.enum(PIN_KINDS), 'finding'),
    /** Null = the work as a whole: a file, a link. */
    at: lww(z.nullable(markPlace()), null),
    words: text(),
    /** Media record whose root is this pin. Another try at speaking is another one; the earlier stays in the history. */
    voice: lww(optionalId(), null),
    /** The work in which a 課題 was solved; null = it is open. */
    closedBy: lww(optionalId(), null),
    closedAt: lww(z.nullable(moment()), null),
  },
  dependsOn: (p) => (p.root ? [byId('*', p.root)] : []),
  announces: (p) => (p.root ? [pinsOn(p.root)] : []),
  // Where its work lies: whoever is shown the one sees what its maker saw in it. Thrown away, it leaves the class at once.
  placementsOf: (p, related) => {
    const root = workOf(p, related);
    return root ? work.placementsOf({ ...root, trashed: root.trashed || p.trashed } as never, related) : [];
  },
  mayWrite: ({ viewer, before, after, related }) => {
    if (viewer.role !== 'pupil' || (before ?? after).owner !== viewer.person) return 'forbidden';
    return workOf(after, related)?.owner === viewer.person ? null : 'not-found';
  },
});

function workOf({ root }: { readonly root: string | null }, related: Related): LooseRecord | undefined {
  const found = one(related, '*', root);
  return found?.type === 'work' ? found : undefined;
}
