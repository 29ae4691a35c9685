import { expect, test } from 'vitest';
import { evidenceOf, printedClassOf } from '#store/evidence.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  HARUTO,
  HIKARI,
  LESSONS,
  ownRecord,
  SAKURA,
  TEACHER,
  ZUKO,
} from '#tests/helpers/a-school.ts';

async function rowsFor(records = aSchool()) {
  const device = await aDevice({ person: TEACHER, records });
  const found = await printedClassOf(device, HIKARI);
  if (!found) throw new Error('no class');
  return { found, rows: await evidenceOf(device, found.units, found.pupils) };
}

test('a child’s lessons with goal, works, reflection, next goal and what the teacher answered', async () => {
  const { rows } = await rowsFor();
  expect(rows.map(({ pupil, unit, number }) => [pupil.id, unit.id, number])).toEqual([
    [SAKURA, HIKARI, 1],
    [SAKURA, HIKARI, 2],
  ]);
  expect(rows[1]).toMatchObject({
    date: '2026-11-13',
    goal: 'よこの あいだを そろえる',
    works: 2,
    reflection: 'まえと くらべて、よこの あいだが そろった。',
    nextGoal: '「儿」の まがりを ゆっくり、はねを 大きく',
    feedback: ['「横画の間」が そろってきたね。'],
  });
});

test('what a child keeps to themselves is not in it', async () => {
  const own = ownRecord('work', HARUTO, { id: anId('own'), unit: HIKARI, lesson: LESSONS[0], audience: 'self' });
  const shut = ownRecord('reflection', HARUTO, {
    id: anId('shut'),
    unit: HIKARI,
    lesson: LESSONS[0],
    words: 'ひみつ',
    audience: 'self',
    finishedAt: 1,
  });
  const { rows } = await rowsFor([...aSchool(), own, shut]);
  expect(rows.filter(({ pupil }) => pupil.id === HARUTO)).toEqual([]);
});

test('a reflection that is still being written is not said yet', async () => {
  const begun = ownRecord('reflection', HARUTO, {
    id: anId('begun'),
    unit: HIKARI,
    lesson: LESSONS[0],
    words: 'まだ とちゅう',
    nextGoal: 'まだ',
  });
  const rowsOfHaruto = async (more: object) =>
    (await rowsFor([...aSchool(), { ...begun, ...more }])).rows.filter(({ pupil }) => pupil.id === HARUTO);
  expect(await rowsOfHaruto({ finishedAt: null })).toEqual([]);
  expect(await rowsOfHaruto({ finishedAt: 1 })).toMatchObject([{ reflection: 'まだ とちゅう', nextGoal: 'まだ' }]);
});

test('works of no lesson stand at the end of their unit', async () => {
  const loose = ownRecord('work', HARUTO, { id: anId('loose'), unit: ZUKO, lesson: null, title: 'コリントゲーム' });
  const { rows } = await rowsFor([...aSchool(), loose]);
  expect(rows.at(-1)).toMatchObject({ number: null, works: 1, titles: ['コリントゲーム'], goal: '' });
});

test('of a class there are its children by number, the units that are open to them, and the lessons in their order', async () => {
  const draft = aRecord('unit', { id: anId('draft'), classGroup: null });
  const { found } = await rowsFor([...aSchool(), draft]);
  expect(found.pupils.map(({ id }) => id)).toEqual([SAKURA, HARUTO]);
  expect(found.units.map(({ id }) => id)).toEqual([HIKARI, ZUKO]);
  expect(found.lessons.map(({ id }) => id)).toEqual([...LESSONS]);
  expect(await printedClassOf(await aDevice({ person: TEACHER }), anId('no'))).toBeNull();
});
