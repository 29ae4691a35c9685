import { expect, it } from 'vitest';
import { type DevicesAsked, decideDevices } from '#domain/access.ts';
import type { Role, Viewer } from '#domain/viewer.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [CLASS_A, CLASS_B, HANA] = [uuid(10), uuid(11), uuid(40)];

interface Days {
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
}
function viewer(n: number, role: Role, classGroup: string | null, days: Days = {}): Viewer {
  const person = uuid(n);
  const part = role === 'teacher' ? ('teacher' as const) : ('pupil' as const);
  const enrollments =
    classGroup === null ? [] : [{ person, classGroup, role: part, from: '2026-04-01', to: null, ...days }];
  return { person, school: uuid(1), role, enrollments, today: '2026-11-20' };
}
const WHO: Readonly<Record<string, Viewer>> = {
  the_child: viewer(40, 'pupil', CLASS_A),
  a_classmate: viewer(41, 'pupil', CLASS_A),
  the_teacher: viewer(50, 'teacher', CLASS_A),
  a_former_teacher: viewer(51, 'teacher', CLASS_A, { to: '2026-10-31' }),
  on_their_first_day: viewer(53, 'teacher', CLASS_A, { from: '2026-11-20', until: '2026-11-27' }),
  the_day_before: viewer(54, 'teacher', CLASS_A, { from: '2026-11-21', until: '2026-11-27' }),
  on_their_last_day: viewer(55, 'teacher', CLASS_A, { until: '2026-11-20' }),
  the_day_after: viewer(56, 'teacher', CLASS_A, { until: '2026-11-19' }),
  another_teacher: viewer(52, 'teacher', CLASS_B),
  the_admin: viewer(60, 'schoolAdmin', null),
  a_guardian: viewer(61, 'guardian', null),
};

it.each<[string, DevicesAsked, readonly string[]]>([
  ['one’s own devices', { person: HANA }, ['the_child']],
  ['those of a class', { classGroup: CLASS_A }, ['the_teacher', 'on_their_first_day', 'on_their_last_day']],
  ['those of the other class', { classGroup: CLASS_B }, ['another_teacher']],
  ['those of no class', { classGroup: uuid(99) }, []],
])('%s', (_, asked, may) => {
  const answers = Object.entries(WHO).map(([who, each]) => [who, decideDevices(each, asked)] as const);
  expect(answers.filter(([, no]) => no === null).map(([who]) => who)).toEqual(may);
  for (const [, no] of answers.filter(([who]) => !may.includes(who))) expect(no).toEqual({ refused: 'not-found' });
});
