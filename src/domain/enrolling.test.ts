import { expect, it } from 'vitest';
import { daysOf, decideEnrolling, type Enrolling } from '#domain/enrolling.ts';
import type { LooseRecord } from '#domain/record.ts';
import { lastDayOf, type Role, type Viewer } from '#domain/viewer.ts';

const [SCHOOL, CLASS, PERSON] = ['school', 'class', 'person'];
const record = (type: string, more: object = {}) => ({ type, school: SCHOOL, trashed: false, ...more }) as LooseRecord;
const viewer = (role: Role, school = SCHOOL): Viewer => ({
  person: 'x',
  school,
  role,
  enrollments: [],
  today: '2026-11-20',
});
const asked: Enrolling = { person: PERSON, classGroup: CLASS, from: '2026-11-23', last: '2026-11-27' };
const teacher = record('person', { role: 'teacher' });
const question = { viewer: viewer('schoolAdmin'), asked, person: teacher, group: record('classGroup'), isKnown: false };

it.each([
  ['no last day is known', null, { to: null, until: null }],
  ['it is ahead', '2026-11-27', { to: null, until: '2026-11-27' }],
  ['it is today: the person stays to the end of it', '2026-11-20', { to: null, until: '2026-11-20' }],
  ['it is over', '2026-11-19', { to: '2026-11-19', until: null }],
])('%s', (_, last, days) => {
  expect(daysOf(last, '2026-11-20')).toEqual(days);
  expect(lastDayOf(days)).toBe(last);
});

it.each([
  ['the admin lets a teacher into another class', {}, null],
  [
    'a child may be given other days in their own class',
    { person: record('person', { role: 'pupil' }), isKnown: true },
    null,
  ],
  ['a child comes into a class by the roster alone', { person: record('person', { role: 'pupil' }) }, 'forbidden'],
  ['an admin comes into no class', { person: record('person', { role: 'schoolAdmin' }) }, 'forbidden'],
  ['a teacher lets nobody in', { viewer: viewer('teacher') }, 'not-found'],
  ['nor does a child', { viewer: viewer('pupil') }, 'not-found'],
  ['the admin of another school finds nothing', { viewer: viewer('schoolAdmin', 'elsewhere') }, 'not-found'],
  ['there is no such person', { person: undefined }, 'not-found'],
  ['who has left the school is nobody', { person: record('person', { role: 'teacher', trashed: true }) }, 'not-found'],
  ['there is no such class', { group: undefined }, 'not-found'],
  ['a class is no person', { person: record('classGroup') }, 'not-found'],
  ['the last day lies before the first', { asked: { ...asked, last: '2026-11-22' } }, 'invalid'],
  ['one day', { asked: { ...asked, last: '2026-11-23' } }, null],
])('%s', (_, more, refused) => {
  expect(decideEnrolling({ ...question, ...more })?.refused ?? null).toBe(refused);
});
