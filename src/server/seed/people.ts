// Who is in the school: two classes, their teachers, a teacher of two subjects in both, and the head teacher.
import type { Role } from '#domain/viewer.ts';
import type { Desk } from '#server/seed/desk.ts';
import type { StaffKey } from '#server/seed/plan.ts';
import { CLASSES, type ClassPlan, INTRODUCED, STAFF } from '#server/seed/roster.ts';
import type { SeededPerson } from '#server/seed-target.ts';

export interface Child {
  readonly id: string;
  /** Place in the roster, from 0. */
  readonly index: number;
  /** What classmates call them. */
  readonly givenName: string;
  readonly name: string;
}
export interface SeededClass {
  readonly id: string;
  readonly plan: ClassPlan;
  readonly children: readonly Child[];
}
export interface People {
  readonly classes: Readonly<Record<ClassPlan['key'], SeededClass>>;
  readonly staff: Readonly<Record<StaffKey | 'admin', string>>;
}

/** Lays out persons, classes and enrollments. */
export function enrolPeople(desk: Desk): People {
  const since = Date.parse(`${desk.calendar.schoolYear}-04-01T08:00:00+09:00`);
  const from = `${desk.calendar.schoolYear}-04-01`;
  const admin = desk.newId(since);
  const person = (id: string, who: { name: string; kana: string }, role: Role, grade: number | null): string => {
    const values = { displayName: who.name, kana: who.kana, role, grade };
    desk.lay('person', { id, owner: null, author: admin, madeAt: since, values });
    return id;
  };
  const enrol = (who: string, classGroup: string, role: 'pupil' | 'teacher', number: number | null): void => {
    const values = { person: who, classGroup, role, number, from, to: null };
    desk.lay('enrollment', { id: desk.newId(since), owner: null, author: admin, madeAt: since, values });
  };
  person(admin, STAFF.admin, 'schoolAdmin', null);
  const staff = {
    admin,
    third: person(desk.newId(since), STAFF.third, 'teacher', null),
    sixth: person(desk.newId(since), STAFF.sixth, 'teacher', null),
    special: person(desk.newId(since), STAFF.special, 'teacher', null),
  };
  const open = (plan: ClassPlan): SeededClass => {
    const id = desk.newId(since);
    const values = { name: plan.name, grade: plan.grade, schoolYear: desk.calendar.schoolYear };
    desk.lay('classGroup', { id, owner: null, author: admin, madeAt: since, values });
    enrol(staff[plan.key], id, 'teacher', null);
    enrol(staff.special, id, 'teacher', null);
    const children = plan.children.map((child, index) => {
      const pupil = person(desk.newId(since), child, 'pupil', plan.grade);
      enrol(pupil, id, 'pupil', index + 1);
      return { id: pupil, index, name: child.name, givenName: child.name.split(' ')[1] ?? child.name };
    });
    return { id, plan, children };
  };
  return { staff, classes: { third: open(CLASSES.third), sixth: open(CLASSES.sixth) } };
}

const BOTH = `${CLASSES.third.name}, ${CLASSES.sixth.name}`;

/** Whom the demo prints links for: one of 3年2組 may begin today's lesson, one has a goal, one a work. */
export function peopleToShow({ classes, staff }: People): SeededPerson[] {
  const pupil = (key: ClassPlan['key'], index: number): SeededPerson[] =>
    classes[key].children.slice(index, index + 1).map(({ id, name }) => {
      return { id, role: 'pupil' as const, name, classGroup: classes[key].plan.name };
    });
  return [
    { id: staff.third, role: 'teacher', name: STAFF.third.name, classGroup: CLASSES.third.name },
    { id: staff.special, role: 'teacher', name: STAFF.special.name, classGroup: BOTH },
    ...INTRODUCED.third.flatMap((index) => pupil('third', index)),
    ...INTRODUCED.sixth.flatMap((index) => pupil('sixth', index)),
    { id: staff.admin, role: 'schoolAdmin', name: STAFF.admin.name, classGroup: '' },
  ];
}
