// 単元: what lessons, models and points hang on. A class's unit is its teachers'; a child's own project is the child's.
import * as z from 'zod/mini';
import { lww, moment, once, set, shortText } from '#domain/field.ts';
import type { ScopeId } from '#domain/id.ts';
import { optionalId } from '#domain/id.ts';
import type { RecordIn, Related } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { byId, one } from '#domain/relation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { scope, teaches, wasIn } from '#domain/viewer.ts';

export const AUDIENCES = ['self', 'teacher', 'class'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What places a unit and says whose it is. Written out, because the kind's own type is made of these rules. */
interface UnitFacts {
  readonly classGroup: string | null;
  readonly owner: string | null;
  readonly state: 'draft' | 'open' | 'closed';
}

export const unit = defineKind({
  name: 'unit',
  fields: {
    classGroup: once(optionalId(), null),
    /** Name of the subject in words.ts's subject table: `shosha`, `taiiku`, … or own words. */
    subject: lww(shortText(), ''),
    title: lww(shortText(), ''),
    flow: lww(shortText(), ''),
    state: lww(z.enum(['draft', 'open', 'closed']), 'open'),
    opensAt: lww(z.nullable(moment()), null),
    othersOpen: lww(z.enum(['always', 'afterFirstTry', 'closed']), 'always'),
    defaultAudience: lww(z.enum(AUDIENCES), 'teacher'),
    courseOfStudyCodes: set(),
  },
  placementsOf: (u) => placementsOfUnit(u),
  mayWrite: ({ viewer, before, after }) => mayShapeUnit(viewer, before ?? after),
});
export type Unit = RecordIn<'unit', typeof unit.fields>;

function placementsOfUnit(u: UnitFacts): ScopeId[] {
  if (u.classGroup)
    return u.state === 'draft'
      ? [scope.staff(u.classGroup)]
      : [scope.classGroup(u.classGroup), scope.taught(u.classGroup)];
  return u.owner ? [scope.portfolio(u.owner)] : [];
}

export function mayShapeUnit(viewer: Viewer, u: Omit<UnitFacts, 'state'>): RefusalCode | null {
  if (u.classGroup) return u.owner === null && teaches(viewer, u.classGroup) ? null : 'forbidden';
  return u.owner === viewer.person ? null : 'forbidden';
}

/** For lessons, points, models: they lie where their unit lies, and who shapes the unit shapes them. */
export const withUnit = {
  dependsOn: (record: { readonly unit: string }): string[] => [byId('unit', record.unit)],
  placementsOf: (record: { readonly unit: string }, related: Related): ScopeId[] => {
    const found = unitOf(record, related);
    return found ? placementsOfUnit(found) : [];
  },
  mayWrite: (act: {
    readonly viewer: Viewer;
    readonly before: object | null;
    readonly after: { readonly unit: string };
    readonly related: Related;
  }): RefusalCode | null => {
    const found = unitOf(act.after, act.related);
    if (!found || (!act.before && !mayKnowOf(act.viewer, found))) return 'not-found';
    return mayShapeUnit(act.viewer, found);
  },
};

/** Whoever does not see a unit is told the same as if there were none. */
function mayKnowOf(viewer: Viewer, u: UnitFacts): boolean {
  if (!u.classGroup) return u.owner === viewer.person;
  return teaches(viewer, u.classGroup) || (u.state !== 'draft' && wasIn(viewer, u.classGroup));
}

export function unitOf(record: { readonly unit: string }, related: Related): Unit | undefined {
  return one(related, 'unit', record.unit) as Unit | undefined;
}
