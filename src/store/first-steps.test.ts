import { expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { FIRST_STEPS, firstStepsOf, putFirstStepsAway } from '#store/first-steps.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HIKARI, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const PEOPLE = new Set<string>(['classGroup', 'person', 'enrollment']);
const roster = (): LooseRecord[] => aSchool().filter(({ type }) => PEOPLE.has(type));
const unit = (told: object = {}) => aRecord('unit', { id: HIKARI, classGroup: CLASS, title: '光', ...told });
const model = (told: object = {}) => aRecord('model', { id: anId('m'), unit: HIKARI, title: '手本', ...told });
const work = (told: object = {}) => aRecord('work', { id: anId('w'), unit: HIKARI, owner: SAKURA, ...told });

async function stepsWith(records: readonly LooseRecord[]) {
  const device = await aDevice({ person: TEACHER, records: [...records] });
  const { done, next, unit: prepared } = await firstStepsOf(device);
  return { done: FIRST_STEPS.filter((step) => done[step]), next, unit: prepared };
}

test.each<[string, LooseRecord[], { done: string[]; next: string | null; unit: string | null }]>([
  ['without a class', [], { done: [], next: 'pupils', unit: null }],
  ['with a roster', roster(), { done: ['pupils'], next: 'unit', unit: null }],
  ['with a draft', [...roster(), unit({ state: 'draft' })], { done: ['pupils', 'unit'], next: 'model', unit: HIKARI }],
  [
    'with a model in it',
    [...roster(), unit({ state: 'draft' }), model()],
    { done: ['pupils', 'unit', 'model'], next: 'open', unit: HIKARI },
  ],
  [
    'who chose a day of opening',
    [...roster(), unit({ state: 'draft', opensAt: NOW }), model()],
    { done: ['pupils', 'unit', 'model', 'open'], next: 'work', unit: HIKARI },
  ],
  [
    'opened, and a model thrown away',
    [...roster(), unit(), model({ trashed: true })],
    { done: ['pupils', 'unit', 'open'], next: 'model', unit: HIKARI },
  ],
  ['with a first work', [...roster(), unit(), model(), work()], { done: [...FIRST_STEPS], next: null, unit: HIKARI }],
])('a teacher %s is told what comes next', async (_name, records, expected) => {
  expect(await stepsWith(records)).toEqual(expected);
});

test('what was thrown away, or is of another class, counts for nothing', async () => {
  const elsewhere = unit({ id: anId('elsewhere'), classGroup: anId('other class') });
  const thrown = await stepsWith([...roster(), unit({ trashed: true }), elsewhere, work({ unit: elsewhere.id })]);
  expect(thrown).toEqual({ done: ['pupils'], next: 'unit', unit: null });
  const without = await stepsWith([...roster(), unit(), model(), work({ trashed: true })]);
  expect(without.next).toBe('work');
});

test('put away, it stays away until it is asked for', async () => {
  const device = await aDevice({ person: TEACHER, records: roster() });
  await putFirstStepsAway(device, true);
  expect((await firstStepsOf(device)).isAway).toBe(true);
  await putFirstStepsAway(device, false);
  expect((await firstStepsOf(device)).isAway).toBe(false);
});
