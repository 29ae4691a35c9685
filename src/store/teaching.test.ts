import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { addLesson, addPoint, changeLesson, changeUnit, makeUnit, teachingOf } from '#store/teaching.ts';
import { addTextModel } from '#store/teaching-models.ts';
import { moveInUnit } from '#store/teaching-order.ts';
import { bringBack, throwAway } from '#store/thrown-away.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HIKARI, LESSONS, POINTS, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const NEW = {
  classGroup: CLASS,
  subject: 'shosha',
  title: ' 友 ',
  lessons: [{}, {}, {}],
  points: ['はらい', '  ', '中心'],
};
const aTeacher = () => aDevice({ person: TEACHER });
async function made(device: TestDevice, more: Partial<typeof NEW> = {}): Promise<string> {
  const answer = await makeUnit(device, { ...NEW, ...more });
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer.id;
}
const orderOf = async (device: TestDevice, unit: string) =>
  (await unitPlanOf(device, unit))?.lessons.map((lesson) => lesson.id) ?? [];

test('a new unit is a draft with its lessons and points in order', async () => {
  const device = await aTeacher();
  const plan = await unitPlanOf(device, await made(device));
  expect(plan?.unit).toMatchObject({ title: '友', state: 'draft', classGroup: CLASS });
  expect(plan?.lessons).toHaveLength(3);
  expect(plan?.points.map((point) => point.words)).toEqual(['はらい', '中心']);
});

test('thirty lessons are more than one group, and all are there', async () => {
  const device = await aTeacher();
  const plan = await unitPlanOf(device, await made(device, { lessons: Array.from({ length: 30 }, () => ({})) }));
  expect(plan?.lessons).toHaveLength(30);
  expect(new Set(plan?.lessons.map((lesson) => lesson.order)).size).toBe(30);
});

test('lessons of a flow come with what is asked in them', async () => {
  const device = await aTeacher();
  const lesson = { title: 'まとめ書き', note: '心をこめて', prompts: { reflection: 'どこが かわりましたか' } };
  const plan = await unitPlanOf(device, await made(device, { lessons: [{}, lesson] }));
  expect(plan?.lessons[1]).toMatchObject(lesson);
  expect(plan?.lessons[0]).toMatchObject({ title: '', prompts: {} });
});

test('a unit needs a title, and its class', async () => {
  const device = await aTeacher();
  expect(await makeUnit(device, { ...NEW, title: ' ' })).toEqual({ refused: 'invalid', field: 'title' });
  expect(await makeUnit(device, { ...NEW, classGroup: anId('other class') })).toHaveProperty('refused');
  const pupil = await aDevice({ person: SAKURA });
  expect(await makeUnit(pupil, NEW)).toHaveProperty('refused');
});

test('lessons move by one place and stop at the ends', async () => {
  const device = await aTeacher();
  const [a, b, c] = LESSONS;
  await moveInUnit(device, HIKARI, { type: 'lesson', id: c }, -1);
  expect(await orderOf(device, HIKARI)).toEqual([a, c, b]);
  await moveInUnit(device, HIKARI, { type: 'lesson', id: a }, 1);
  expect(await orderOf(device, HIKARI)).toEqual([c, a, b]);
  await moveInUnit(device, HIKARI, { type: 'lesson', id: c }, -1);
  await moveInUnit(device, HIKARI, { type: 'lesson', id: b }, 1);
  expect(await orderOf(device, HIKARI)).toEqual([c, a, b]);
});

test('lessons that came to the same place on two devices can still be moved', async () => {
  const records = aSchool().map((r) => (r.type === 'lesson' ? Object.assign(r, { order: 'V' }) : r));
  const device = await aDevice({ person: TEACHER, records });
  const before = await orderOf(device, HIKARI);
  await moveInUnit(device, HIKARI, { type: 'lesson', id: before[2] ?? '' }, -1);
  expect(await orderOf(device, HIKARI)).toEqual([before[0], before[2], before[1]]);
});

test('a lesson holds three points and refuses a fourth', async () => {
  const device = await aTeacher();
  const fourth = await addPoint(device, HIKARI, '形');
  const four = [...POINTS, isRefused(fourth) ? '' : fourth.id];
  expect(await changeLesson(device, LESSONS[0], { points: [...POINTS] })).toBeNull();
  expect(await changeLesson(device, LESSONS[0], { points: four })).toEqual({ refused: 'invalid', field: 'points' });
});

test('what is thrown away comes back', async () => {
  const device = await aTeacher();
  await throwAway(device, 'lesson', LESSONS[1]);
  expect(await orderOf(device, HIKARI)).toHaveLength(2);
  await bringBack(device, 'lesson', LESSONS[1]);
  expect(await orderOf(device, HIKARI)).toEqual([...LESSONS]);
});

test('a class’s units with their counts, newest first, the thrown-away left out', async () => {
  const gone = aRecord('unit', { id: anId('gone'), classGroup: CLASS, title: '×', trashed: true });
  const device = await aDevice({ person: TEACHER, records: [...aSchool(), gone] });
  await addTextModel(device, HIKARI, 'ことば', 'ゆっくり');
  await addLesson(device, HIKARI);
  await changeUnit(device, HIKARI, { state: 'closed' });
  expect(await teachingOf(device, CLASS)).toMatchObject([
    { unit: { title: 'くるくるランド' }, lessons: 1, models: 0 },
    { unit: { title: '「光」', state: 'closed' }, lessons: 4, models: 2 },
  ]);
});
