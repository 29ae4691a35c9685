import { expect, test } from 'vitest';
import { isRefused } from '#domain/refusal.ts';
import { readTemplateFile, templateFile } from '#domain/template-file.ts';
import { makeUnitFrom } from '#store/copying.ts';
import { addPoint, changeLesson, changePoint, changeUnit } from '#store/teaching.ts';
import { addTextModel, changeModel } from '#store/teaching-models.ts';
import { addTemplate, bringBackTemplate, keepTemplate, templatesOf, throwTemplate } from '#store/templates.ts';
import { unitPlanOf } from '#store/units.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { CLASS, HIKARI, LESSONS, POINTS, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

async function aKeptUnit(): Promise<TestDevice> {
  const device = await aDevice({ person: TEACHER });
  await changeLesson(device, LESSONS[1], {
    title: '練習',
    note: 'ゆっくり',
    date: '2026-11-20',
    points: [POINTS[1]],
    prompts: { goal: 'どこを？' },
  });
  await changePoint(device, POINTS[1], { stages: { great: 'ぴったり' } });
  const words = await addTextModel(device, HIKARI, 'こつ', 'とめる');
  if (!isRefused(words)) await changeModel(device, words.id, { lesson: LESSONS[1] });
  expect(await keepTemplate(device, HIKARI)).toHaveProperty('id');
  return device;
}
const first = async (device: TestDevice, asked?: string) => {
  const [template] = await templatesOf(device, asked);
  if (!template) throw new Error('no template');
  return template;
};

test('a unit is kept as a template: its lessons, points, questions and words, no day', async () => {
  const template = await first(await aKeptUnit());
  expect(template).toMatchObject({ title: '「光」', subject: 'shosha', grades: [3], owner: null });
  expect(template.lessons).toHaveLength(3);
  expect(template.lessons[1]).toEqual({ title: '練習', note: 'ゆっくり', points: [1], prompts: { goal: 'どこを？' } });
  expect(template.points[1]).toMatchObject({ stages: { great: 'ぴったり' } });
  expect(template.models).toEqual([{ title: 'こつ', caption: 'とめる', lesson: 1, place: 1 }]);
});

test('a unit made of it is a draft of its own with everything in its place', async () => {
  const device = await aKeptUnit();
  const template = await first(device);
  const made = await makeUnitFrom(device, { classGroup: CLASS, parts: template, title: ' 友 ' });
  const plan = await unitPlanOf(device, isRefused(made) ? '' : made.id);
  expect(plan?.unit).toMatchObject({ title: '友', state: 'draft', subject: 'shosha', classGroup: CLASS });
  expect(plan?.lessons.map(({ title, points, date }) => ({ title, points, date }))[1]).toEqual({
    title: '練習',
    points: [plan?.points[1]?.id],
    date: null,
  });
  expect(plan?.points.map(({ words }) => words)).toEqual(template.points.map(({ words }) => words));
  expect(plan?.models).toMatchObject([
    { kind: 'picture', title: '手本「光」', lesson: null },
    { kind: 'text', title: 'こつ', lesson: plan?.lessons[1]?.id },
  ]);
  await addPoint(device, plan?.unit.id ?? '', 'あたらしい観点');
  await changeUnit(device, plan?.unit.id ?? '', { title: '林' });
  expect(await first(device)).toMatchObject({ title: '「光」', points: template.points });
  expect(await makeUnitFrom(device, { classGroup: CLASS, parts: template, title: ' ' })).toEqual({
    refused: 'invalid',
    field: 'title',
  });
});

test('thirty lessons of a template are more than one group, and all are there', async () => {
  const device = await aDevice({ person: TEACHER });
  const lesson = { title: '回', note: '', points: [], prompts: {} };
  const template = { title: '星', subject: 'rika', flow: '', grades: [], points: [], models: [] };
  const many = { ...template, lessons: Array.from({ length: 30 }, () => lesson) };
  const made = await makeUnitFrom(device, { classGroup: CLASS, parts: many, title: '星' });
  expect((await unitPlanOf(device, isRefused(made) ? '' : made.id))?.lessons).toHaveLength(30);
});

test('templates are found by title, point, lesson and grade; thrown away they are gone until they are brought back', async () => {
  const device = await aKeptUnit();
  const { id } = await first(device);
  for (const asked of ['光', '練習', '3年', 'ヒカリ 練習'.slice(4)])
    expect(await templatesOf(device, asked)).toHaveLength(1);
  expect(await templatesOf(device, 'とび箱')).toEqual([]);
  await throwTemplate(device, id);
  expect(await templatesOf(device)).toEqual([]);
  await bringBackTemplate(device, id);
  expect(await templatesOf(device)).toHaveLength(1);
});

test('as a file it goes to another school and is the same there', async () => {
  const device = await aKeptUnit();
  const text = templateFile(await first(device));
  // Nothing that says whose it was.
  expect(text).not.toMatch(new RegExp(`${TEACHER}|${HIKARI}|author|school`));
  const read = readTemplateFile(text);
  if (isRefused(read)) throw new Error(read.refused);
  const other = await aDevice({ person: TEACHER });
  await addTemplate(other, read);
  const { title, lessons, points, models } = await first(other);
  expect({ title, lessons, points, models }).toMatchObject({
    title: '「光」',
    lessons: { length: 3 },
    models: read.models,
  });
  expect(points).toEqual(read.points);
});

test.each([
  ['no JSON', 'あ', 'invalid'],
  ['something else', '{"format":"other"}', 'invalid'],
  [
    'one without a title',
    JSON.stringify({
      ...JSON.parse(
        templateFile({ title: 'x', subject: '', flow: '', grades: [], points: [], lessons: [], models: [] }),
      ),
      title: ' ',
    }),
    'invalid',
  ],
  ['too large a file', 'x'.repeat(300_000), 'too-large'],
] as const)('%s is no template', (_, text, refused) => {
  expect(readTemplateFile(text)).toEqual({ refused });
});

test('places in a file that lead nowhere are left out', () => {
  const lesson = { title: '', note: '', points: [0, 7], prompts: {} };
  const parts = {
    title: 'x',
    subject: '',
    flow: '',
    grades: [],
    points: [{ words: 'a', stages: {} }],
    lessons: [lesson],
  };
  const text = templateFile({ ...parts, models: [{ title: '', caption: '', lesson: 4 }] });
  expect(readTemplateFile(text)).toMatchObject({ lessons: [{ points: [0] }], models: [{ lesson: null }] });
});

test('a pupil keeps no templates', async () => {
  const device = await aDevice({ person: SAKURA });
  expect(await keepTemplate(device, HIKARI)).toHaveProperty('refused');
});
