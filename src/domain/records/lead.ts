// 一斉: the one place of a unit that a teacher has opened on the screens of the whole class, until they let go. One for each class,
// with an id made from it: two teachers who open at once have one of the two, whole. It ends by itself.
import * as z from 'zod/mini';
import { derivedId } from '#domain/derived-id.ts';
import { lww, moment, once } from '#domain/field.ts';
import type { ClassId, RecordId, ScopeId } from '#domain/id.ts';
import { id, optionalId } from '#domain/id.ts';
import type { Related } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import { model } from '#domain/records/model.ts';
import { unitOf } from '#domain/records/unit.ts';
import { byId, one } from '#domain/relation.ts';
import { scope, teaches } from '#domain/viewer.ts';

export const LEAD_STEPS = ['goal', 'work', 'reflection'] as const;

const openSchema = z.object({
  unit: id(),
  lesson: optionalId(),
  /** Of the lesson's record; null = where each child is in it. */
  step: z.nullable(z.enum(LEAD_STEPS)),
  model: optionalId(),
  at: moment(),
  letGoAt: z.nullable(moment()),
});
export type Open = z.output<typeof openSchema>;

const NAMED = ['unit', 'lesson', 'model'] as const;

/** What places it. Written out, because the kind's own type is made of these rules. */
interface LeadFacts {
  readonly classGroup: string;
  readonly open: Open | null;
}

export const lead = defineKind({
  name: 'lead',
  fields: {
    classGroup: once(id(), ''),
    /** One field: of two openings that meet, no half of either is left over. null = nothing was ever opened. */
    open: lww(z.nullable(openSchema), null),
  },
  dependsOn: ({ open }) => (open ? NAMED.flatMap((type) => (open[type] ? [byId(type, open[type])] : [])) : []),
  placementsOf: (l, related) => placementsOfLead(l, related),
  derivedIdOf: (l) => leadId(l.classGroup),
  mayWrite: ({ viewer, after, related }) => {
    if (!teaches(viewer, after.classGroup)) return 'forbidden';
    const isSound = after.owner === null && after.root === null && !after.trashed;
    if (!isSound || after.id !== leadId(after.classGroup)) return 'invalid';
    const { open } = after;
    // Letting go is never refused, whatever became of the unit.
    if (open === null || open.letGoAt !== null) return null;
    const isTheirs = unitOf(open, related)?.classGroup === after.classGroup;
    const isOfUnit = NAMED.every(
      (type) => type === 'unit' || !open[type] || one(related, type, open[type])?.['unit'] === open.unit,
    );
    return isTheirs && isOfUnit ? null : 'not-found';
  },
});

export const leadId = (classGroup: ClassId): RecordId => derivedId('lead', classGroup);

/** Where the class sees it; of a model that is meant for some, with those alone: to the others nothing was opened. */
function placementsOfLead({ classGroup, open }: LeadFacts, related: Related): ScopeId[] {
  const shown = open && unitOf(open, related);
  const looked = open && one(related, 'model', open.model);
  const isTheirs = shown?.classGroup === classGroup && (!looked || looked['unit'] === shown.id);
  if (!isTheirs || shown.state === 'draft') return [scope.staff(classGroup)];
  const lies = looked ? model.placementsOf(looked as never, related) : [scope.classGroup(classGroup)];
  if (lies.includes(scope.classGroup(classGroup))) return [scope.classGroup(classGroup)];
  return [scope.staff(classGroup), ...lies.filter((each) => each.startsWith(scope.portfolio('')))];
}

/** As the school takes it: nobody opened anything later than now, however far ahead a device's clock is. */
export function openedByNow<V>(set: Readonly<Record<string, V>>, now: number): Record<string, V | Open> {
  const { open } = set as { open?: Partial<Open> | null };
  if (typeof open?.at !== 'number') return { ...set };
  const letGoAt = typeof open.letGoAt === 'number' ? Math.min(open.letGoAt, now) : open.letGoAt;
  return { ...set, open: { ...open, at: Math.min(open.at, now), letGoAt } as Open };
}
