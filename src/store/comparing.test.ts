import { expect, test } from 'vitest';
import { alignWork, comparableUnitsOf, comparisonOf, firstPair, keepFilmStart } from '#store/comparing.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HARUTO, HIKARI, MODEL, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

test('a unit’s models come first, then own works from the first to the last', async () => {
  const comparison = await comparisonOf(await aDevice(), HIKARI);
  expect(comparison?.candidates.map(({ ref }) => ref)).toEqual([
    `model:${MODEL}`,
    `work:${WORKS[0]}`,
    `work:${WORKS[1]}`,
    `work:${WORKS[2]}`,
  ]);
  expect(comparison?.candidates.map(({ lessonNumber }) => lessonNumber)).toEqual([null, 1, 2, 2]);
});

test('at first the model lies under the latest work', async () => {
  const comparison = await comparisonOf(await aDevice(), HIKARI);
  const [red, blue] = firstPair(comparison?.candidates ?? []);
  expect([red?.ref, blue?.ref]).toEqual([`model:${MODEL}`, `work:${WORKS[2]}`]);
});

test('a film is laid beside a film', async () => {
  const film = aRecord('model', { id: anId('film'), unit: HIKARI, kind: 'video', order: 'A' });
  const comparison = await comparisonOf(await aDevice({ records: [...aSchool(), film] }), HIKARI);
  expect(firstPair(comparison?.candidates ?? [])[0]?.ref).toBe(`model:${MODEL}`);
});

test('how a work lies is kept with it, and can be taken back', async () => {
  const device = await aDevice();
  const alignment = { x: 0.1, y: -0.05, scale: 1.2, rotation: 3 };
  expect(await alignWork(device, WORKS[2], alignment)).toBeNull();
  const blue = (await comparisonOf(device, HIKARI))?.candidates.at(-1);
  expect(blue?.alignment).toEqual(alignment);
  await alignWork(device, WORKS[2], { x: 0, y: 0, scale: 1, rotation: 0 });
  expect((await comparisonOf(device, HIKARI))?.candidates.at(-1)?.alignment.scale).toBe(1);
});

test('nobody moves the work of somebody else', async () => {
  const records = aSchool().map((r) => Object.assign(r, r.id === WORKS[2] ? { audience: 'class' } : {}));
  const device = await aDevice({ person: HARUTO, records });
  const answer = await alignWork(device, WORKS[2], { x: 1, y: 0, scale: 1, rotation: 0 });
  expect(answer).toHaveProperty('refused');
});

test('a teacher compares the works of the pupil whose work is named', async () => {
  const device = await aDevice({ person: TEACHER });
  const comparison = await comparisonOf(device, HIKARI, [`work:${WORKS[0]}`]);
  expect(comparison?.candidates.filter(({ from }) => from === 'work')).toHaveLength(3);
  expect(comparison?.candidates.every(({ own }) => !own)).toBe(true);
});

test('only units with two things to compare are offered', async () => {
  const units = await comparableUnitsOf(await aDevice());
  expect(units.map(({ unit }) => unit.id)).toEqual([HIKARI]);
});

test('where a film begins is kept with an own work beside how it lies, and on this device for a model', async () => {
  const device = await aDevice();
  await alignWork(device, WORKS[2], { x: 0.1, y: 0, scale: 1, rotation: 0 });
  const [model, , , work] = (await comparisonOf(device, HIKARI))?.candidates ?? [];
  if (!model || !work) throw new Error('nothing to compare');
  await keepFilmStart(device, work, 1.234);
  await keepFilmStart(device, model, 0.5);
  const again = (await comparisonOf(device, HIKARI))?.candidates;
  expect([again?.[0]?.start, again?.[3]?.start]).toEqual([0.5, 1.23]);
  expect(again?.[3]?.alignment.x).toBe(0.1);
  expect((await device.db.records('work').get(WORKS[2]))?.alignment['start']).toBe(1.23);
  // Lined up again, the beginning stays.
  await alignWork(device, WORKS[2], { x: 0.2, y: 0, scale: 1, rotation: 0 });
  expect((await comparisonOf(device, HIKARI))?.candidates[3]?.start).toBe(1.23);
});
