import { expect, test } from 'vitest';
import { stretchesOf } from '#store/long-path.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HARUTO, HIKARI, ownRecord, SAKURA, WORKS, ZUKO } from '#tests/helpers/a-school.ts';

const at = (day: string) => Date.parse(`${day}T03:00:00Z`);

test('a unit’s works from the first to the last, with what was said of it last', async () => {
  const [stretch, ...more] = await stretchesOf(await aDevice());
  expect(more).toEqual([]);
  expect(stretch?.works.map(({ id }) => id)).toEqual([WORKS[0], WORKS[1], WORKS[2]]);
  expect(stretch).toMatchObject({ year: 2026, month: '2026-11', said: 'まえと くらべて、よこの あいだが そろった。' });
});

test('a unit that goes on after March is walked in both years, each with its own works', async () => {
  const old = ownRecord('work', SAKURA, { id: anId('old'), unit: HIKARI, madeAt: at('2026-03-31') });
  const stretches = await stretchesOf(await aDevice({ records: [...aSchool(), old] }));
  expect(stretches.map(({ year, works }) => [year, works.length])).toEqual([
    [2025, 1],
    [2026, 3],
  ]);
});

test('units come in the order in which they were begun; what others made, and what was put away, does not count', async () => {
  const zuko = (name: string, more: object) =>
    ownRecord('work', SAKURA, { id: anId(name), unit: ZUKO, madeAt: at('2026-05-10'), ...more });
  const records = [
    ...aSchool(),
    zuko('drawn', {}),
    zuko('gone', { trashed: true }),
    { ...aRecord('work', { id: anId('his'), unit: ZUKO, madeAt: at('2026-04-10') }), owner: HARUTO, author: HARUTO },
  ];
  const stretches = await stretchesOf(await aDevice({ records }));
  expect(stretches.map(({ unit, month, works }) => [unit.id, month, works.length])).toEqual([
    [ZUKO, '2026-05', 1],
    [HIKARI, '2026-11', 3],
  ]);
});
