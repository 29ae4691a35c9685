import { expect, it } from 'vitest';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { byId, enrollmentsOf, worksOfLesson } from '#domain/relation.ts';

const [HANA, CLASS, UNIT, LESSON, OTHER] = ['hana', 'class', 'unit', 'lesson', 'other lesson'] as const;
const envelope = { school: 's', author: HANA, root: null, madeAt: 1, trashed: false, needsLook: false };
const record = (type: string, id: string, fields: Record<string, unknown>): LooseRecord => ({
  ...envelope,
  owner: HANA,
  ...fields,
  id,
  type,
});
const work = (fields: Record<string, unknown>): LooseRecord =>
  record('work', 'work', { unit: UNIT, lesson: LESSON, audience: 'class', ...fields });

it.each([
  ['shown to the class', {}, [worksOfLesson(HANA, LESSON)]],
  ['for the teacher only', { audience: 'teacher' }, []],
  ['for the child only', { audience: 'self' }, []],
  ['thrown away', { trashed: true }, []],
  ['in no lesson', { lesson: null }, []],
])('a work moves the path to it only where it opens it: %s', (_, fields, moves) => {
  const own = [byId('work', 'work'), byId('*', 'work')];
  expect(announcedBy(work(fields))).toEqual([...own, ...moves]);
});

it('an index that still names a work under the lesson that it has left opens no path there', () => {
  const goal = record('goal', 'goal', { unit: UNIT, lesson: LESSON, audience: 'asWorks' });
  const related = (lesson: string): Related => {
    const known: Record<string, LooseRecord[]> = {
      [byId('unit', UNIT)]: [record('unit', UNIT, { owner: null, classGroup: CLASS })],
      [enrollmentsOf(HANA)]: [record('enrollment', 'e', { person: HANA, classGroup: CLASS, to: null })],
      [worksOfLesson(HANA, LESSON)]: [work({ lesson })],
    };
    return (key) => known[key] ?? [];
  };
  expect(placementsOf(goal, related(LESSON))).toEqual([`cl:${CLASS}`, `pf:${HANA}`]);
  expect(placementsOf(goal, related(OTHER))).toEqual([`pf:${HANA}`]);
});

it('what a child opened to the class is theirs and the teachers’ alone while the unit is thrown away', () => {
  const seen = (trashed: boolean) =>
    placementsOf(work({}), (key) => {
      if (key === byId('unit', UNIT)) return [record('unit', UNIT, { owner: null, classGroup: CLASS, trashed })];
      return key === enrollmentsOf(HANA) ? [record('enrollment', 'e', { classGroup: CLASS, to: null })] : [];
    });
  expect(seen(true)).toEqual([`pf:${HANA}`]);
  expect(seen(false)).toEqual([`cl:${CLASS}`, `pf:${HANA}`]);
});
