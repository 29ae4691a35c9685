// Who is asking, and which scopes they see today. The same on the device and on the server.
import type { ClassId, PersonId, SchoolId, ScopeId } from '#domain/id.ts';

export const ROLES = ['pupil', 'teacher', 'guardian', 'schoolAdmin', 'boardAdmin'] as const;
export type Role = (typeof ROLES)[number];

export interface EnrollmentFacts {
  readonly person: PersonId;
  readonly classGroup: ClassId;
  readonly role: 'pupil' | 'teacher';
  /** Days, `2026-04-01`; `to` is the last day, null = still. */
  readonly from: string;
  readonly to: string | null;
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
  e.from <= today && (e.to === null || today <= e.to);
export const activeClasses = (viewer: Viewer, role: 'pupil' | 'teacher'): ClassId[] =>
  viewer.enrollments.filter((e) => e.role === role && isActive(e, viewer.today)).map((e) => e.classGroup);
/** Was ever in the class: what a child wrote before moving is still theirs to send. */
export const wasIn = (viewer: Viewer, classGroup: ClassId): boolean =>
  viewer.enrollments.some((e) => e.classGroup === classGroup);
export const teaches = (viewer: Viewer, classGroup: ClassId): boolean =>
  viewer.role === 'teacher' && activeClasses(viewer, 'teacher').includes(classGroup);

export const scope = {
  me: (person: PersonId): ScopeId => `me:${person}`,
  portfolio: (pupil: PersonId): ScopeId => `pf:${pupil}`,
  classGroup: (group: ClassId): ScopeId => `cl:${group}`,
  /** What a class worked at, for those who were in it once: their own paths would lie in nothing without it. */
  taught: (group: ClassId): ScopeId => `un:${group}`,
  staff: (group: ClassId): ScopeId => `st:${group}`,
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
    scopes.push(...past.map((e) => scope.taught(e.classGroup)));
  }
  if (viewer.role === 'teacher') {
    const classes = activeClasses(viewer, 'teacher');
    const pupils = taught.filter(
      (e) => e.role === 'pupil' && isActive(e, viewer.today) && classes.includes(e.classGroup),
    );
    scopes.push(...classes.map(scope.classGroup), ...classes.map(scope.staff), scope.school(viewer.school));
    scopes.push(...pupils.map((e) => scope.portfolio(e.person)));
  }
  if (viewer.role === 'schoolAdmin') scopes.push(scope.roster(viewer.school));
  return [...new Set(scopes)];
}
