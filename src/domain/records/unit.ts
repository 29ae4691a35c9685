// 単元: what lessons, models and points hang on. A class's unit is its teachers'; a child's own project is the child's.
import * as z from 'zod/mini';
import { lww, moment, once, set, shortText } from '#domain/field.ts';
import type { ScopeId } from '#domain/id.ts';
import { optionalId } from '#domain/id.ts';
import { readings } from '#domain/readings.ts';
import type { RecordIn, Related } from '#domain/record.ts';
import { defineKind } from '#domain/record.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import { byId, leaversOf, one, PLANNED_OPENINGS } from '#domain/relation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { scope, teaches, wasIn } from '#domain/viewer.ts';

export const AUDIENCES = ['self', 'teacher', 'class'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What places a unit and says whose it is. Written out, because the kind's own type is made of these rules. */
interface UnitFacts {
  readonly classGroup: string | null;
  readonly owner: string | null;
  readonly state: 'draft' | 'open' | 'closed';
  readonly madeAt: number;
}

export const unit = defineKind({
  name: 'unit',
  fields: {
    classGroup: once(optionalId(), null),
    /** Name of the subject in words.ts's subject table: `shosha`, `taiiku`, … or own words. */
    subject: lww(shortText(), ''),
    title: lww(shortText(), ''),
    flow: lww(shortText(), ''),
    /** [Note: Opened] Never a draft again once it was open: what children wrote in it hangs on it, on devices that are away too. */
    state: lww(z.enum(['draft', 'open', 'closed']), 'open'),
    /** Of a draft: when the school opens it. Until then it lies with the teachers like any draft. */
    opensAt: lww(z.nullable(moment()), null),
    othersOpen: lww(z.enum(['always', 'afterFirstTry', 'closed']), 'always'),
    defaultAudience: lww(z.enum(AUDIENCES), 'teacher'),
    courseOfStudyCodes: set(),
    /** [Note: Readings] */
    readings: readings(),
  },
  dependsOn: (u) => (u.classGroup ? [leaversOf(u.classGroup)] : []),
  announces: (u) => (u.state === 'draft' && u.opensAt ? [PLANNED_OPENINGS] : []),
  placementsOf: (u, related) => placementsOfUnit(u, related),
  mayWrite: ({ viewer, before, after }) => {
    const isTakenBack = before !== null && before.state !== 'draft' && after.state === 'draft';
    return mayShapeUnit(viewer, before ?? after) ?? (isTakenBack ? 'forbidden' : null);
  },
});
export type Unit = RecordIn<'unit', typeof unit.fields>;

function placementsOfUnit(u: UnitFacts, related: Related): ScopeId[] {
  const { classGroup } = u;
  if (!classGroup) return u.owner ? [scope.portfolio(u.owner)] : [];
  if (u.state === 'draft') return [scope.staff(classGroup)];
  const told = related(leaversOf(classGroup)).filter((e) => !e.trashed && e['role'] === 'pupil');
  const leavers = told.filter((e) => e['classGroup'] === classGroup && e['to'] !== null);
  // Teachers at a second place of learning see what its children are at; the other children there do not.
  const visits = told.filter((e) => e['home'] === classGroup && e['to'] === null);
  const lastDays = leavers.map((e) => String(e['to'])).filter((day) => u.madeAt < endOfDayAfter(day));
  return [
    scope.classGroup(classGroup),
    ...lastDays.map((day) => scope.taught(classGroup, day)),
    ...visits.map((e) => scope.staff(String(e['classGroup']))),
  ];
}

/**
 * Whoever leaves takes along what the class worked at until then, and not what it begins later. A day more: a roster that is
 * read in at noon says that yesterday was the last one.
 */
export const endOfDayAfter = (day: string): number => Date.parse(`${day}T00:00:00+09:00`) + 2 * 86_400_000;

export function mayShapeUnit(viewer: Viewer, u: Pick<UnitFacts, 'classGroup' | 'owner'>): RefusalCode | null {
  if (u.classGroup) return u.owner === null && teaches(viewer, u.classGroup) ? null : 'forbidden';
  return u.owner === viewer.person ? null : 'forbidden';
}

/** For lessons, points, models: they lie where their unit lies, and who shapes the unit shapes them. */
export const withUnit = {
  dependsOn: (record: { readonly unit: string }): string[] => [byId('unit', record.unit)],
  placementsOf: (record: { readonly unit: string }, related: Related): ScopeId[] => {
    const found = unitOf(record, related);
    return found ? placementsOfUnit(found, related) : [];
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
