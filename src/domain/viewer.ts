// Who is asking, and which scopes they see today. The same on the device and on the server.
import { derivedId } from '#domain/derived-id.ts';
import type { ClassId, PersonId, SchoolId, ScopeId } from '#domain/id.ts';

export const ROLES = ['pupil', 'teacher', 'guardian', 'schoolAdmin', 'boardAdmin'] as const;
export type Role = (typeof ROLES)[number];

export interface EnrollmentFacts {
  readonly person: PersonId;
  readonly classGroup: ClassId;
  readonly role: 'pupil' | 'teacher';
  /** Days, `2026-04-01`; `to` is the last day, null = still; `until` one that is still ahead. */
  readonly from: string;
  readonly to: string | null;
  readonly until?: string | null;
}
export interface Viewer {
  readonly person: PersonId;
  readonly school: SchoolId;
  readonly role: Role;
  /** The viewer's own, past ones included. */
  readonly enrollments: readonly EnrollmentFacts[];
  /** The school's calendar day, `2026-11-21`. */
  readonly today: string;
}

export const isActive = (e: EnrollmentFacts, today: string): boolean =>
  e.from <= today && (e.to === null || today <= e.to) && !isOver(e, today);
/** The day that was planned as the last one is behind, whether the school has written it down by now or not. */
export const isOver = (e: Pick<EnrollmentFacts, 'until'>, today: string): boolean =>
  typeof e.until === 'string' && e.until < today;
export const activeClasses = (viewer: Viewer, role: 'pupil' | 'teacher'): ClassId[] =>
  viewer.enrollments.filter((e) => e.role === role && isActive(e, viewer.today)).map((e) => e.classGroup);
/** The last day as people say it, be it over or ahead. */
export const lastDayOf = (e: Pick<EnrollmentFacts, 'to' | 'until'>): string | null => e.to ?? e.until ?? null;
/** Was ever in the class: what a child wrote before moving is still theirs to send. */
export const wasIn = (viewer: Viewer, classGroup: ClassId): boolean =>
  viewer.enrollments.some((e) => e.classGroup === classGroup);
export const teaches = (viewer: Viewer, classGroup: ClassId): boolean =>
  viewer.role === 'teacher' && activeClasses(viewer, 'teacher').includes(classGroup);

/** What the scopes of teachers' notes begin with. */
export const GUIDANCE = 'gd:';

export const scope = {
  me: (person: PersonId): ScopeId => `me:${person}`,
  portfolio: (pupil: PersonId): ScopeId => `pf:${pupil}`,
  classGroup: (group: ClassId): ScopeId => `cl:${group}`,
  /** What a class worked at until somebody's last day in it: the own paths of who left would lie in nothing without it. */
  taught: (group: ClassId, lastDay: string): ScopeId => `un:${derivedId(group, lastDay)}`,
  staff: (group: ClassId): ScopeId => `st:${group}`,
  /** What teachers note about a pupil: never in the list of anybody but the teachers of today. [Note: Guidance] */
  guidance: (pupil: PersonId): ScopeId => `${GUIDANCE}${pupil}`,
  school: (school: SchoolId): ScopeId => `sc:${school}`,
  roster: (school: SchoolId): ScopeId => `ro:${school}`,
};

/**
 * All scopes of a viewer, most wanted first: own, then classes, then the portfolios of the pupils they teach.
 * @param taught enrollments of the pupils of the classes that the viewer teaches
 */
export function scopesOf(viewer: Viewer, taught: readonly EnrollmentFacts[]): ScopeId[] {
  const scopes: ScopeId[] = [scope.me(viewer.person)];
  if (viewer.role === 'pupil') {
    const classes = activeClasses(viewer, 'pupil');
    const past = viewer.enrollments.filter((e) => !classes.includes(e.classGroup) && e.from <= viewer.today);
    scopes.push(scope.portfolio(viewer.person), ...classes.map(scope.classGroup));
    scopes.push(...past.flatMap((e) => (e.to === null ? [] : scope.taught(e.classGroup, e.to))));
  }
  if (viewer.role === 'teacher') {
    const classes = activeClasses(viewer, 'teacher');
    const pupils = taught.filter(
      (e) => e.role === 'pupil' && isActive(e, viewer.today) && classes.includes(e.classGroup),
    );
    scopes.push(...classes.map(scope.classGroup), ...classes.map(scope.staff), scope.school(viewer.school));
    scopes.push(...pupils.map((e) => scope.portfolio(e.person)), ...pupils.map((e) => scope.guidance(e.person)));
  }
  if (viewer.role === 'schoolAdmin') scopes.push(scope.roster(viewer.school));
  return [...new Set(scopes)];
}
