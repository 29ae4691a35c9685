import { expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { comparisonOf } from '#store/comparing.ts';
import type { Kept } from '#store/database.ts';
import { pathOf } from '#store/footprints.ts';
import { stretchesOf } from '#store/long-path.ts';
import { modelPlaceOf } from '#store/models.ts';
import { portfolioOf } from '#store/portfolio.ts';
import { canLookAt, pathOfClassmate, sharedUnitsOf } from '#store/sharing.ts';
import { bringBack, keepersOf, throwAway, thrownUnitsOf, thrownUnitsWith } from '#store/thrown-away.ts';
import { todaysPlanOf } from '#store/todays-plan.ts';
import { workPlaceOf } from '#store/work-place.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, CLASS, HARUTO, HIKARI, MODEL, SAKURA, TEACHER, WORKS, ZUKO } from '#tests/helpers/a-school.ts';

/** The teacher threw both units away. Sakura kept something in one of them, of which the class sees her last work. */
const THROWN: Record<string, object> = {
  [HIKARI]: { trashed: true },
  [ZUKO]: { trashed: true },
  [WORKS[2]]: { audience: 'class' },
};
const thrown = (): LooseRecord[] => aSchool().map((record) => Object.assign(record, THROWN[record.id]));

test('what a child kept in it is among the records, on the long path and large; a unit without anything is gone', async () => {
  const device = await aDevice({ records: thrown() });
  expect((await portfolioOf(device)).map(({ path, works }) => [path.plan.unit.id, works.length])).toEqual([
    [HIKARI, 3],
  ]);
  expect((await stretchesOf(device)).map(({ unit }) => unit.id)).toEqual([HIKARI]);
  expect((await pathOf(device, HIKARI, SAKURA))?.lessons[0]?.footprint.reflection?.words).toMatch('はじめて 書いた。');
  expect(await pathOf(device, ZUKO, SAKURA)).toBeNull();
  expect((await workPlaceOf(device, WORKS[0]))?.works).toHaveLength(3);
  expect((await comparisonOf(device, HIKARI))?.candidates.map(({ id }) => id)).toEqual([MODEL, ...WORKS]);
  expect((await modelPlaceOf(device, MODEL))?.model.id).toBe(MODEL);
});

test('nothing new begins in it: it is not on きょう', async () => {
  const plan = await todaysPlanOf(await aDevice({ records: thrown() }));
  expect(plan).toMatchObject({ now: null, others: [], suggestion: null });
});

test('for a classmate it is gone, with what was open to the class', async () => {
  const device = await aDevice({ person: HARUTO, records: thrown() });
  expect(await device.db.records('work').get(WORKS[2])).toBeUndefined();
  expect(await portfolioOf(device)).toEqual([]);
  expect(await sharedUnitsOf(device)).toEqual([]);
});

test('a classmate’s device that still holds such a work, because that news is on its way, shows it no more', async () => {
  const shown = aSchool().map((record) => Object.assign(record, record.type === 'work' ? { audience: 'class' } : {}));
  const device = await aDevice({ person: HARUTO, records: shown });
  const work = (await device.db.records('work').get(WORKS[2])) as Kept<'work'>;
  expect(await canLookAt(device, work)).toBe(true);
  await device.db.records('unit').update(HIKARI, { trashed: true });
  expect(await canLookAt(device, work)).toBe(false);
  expect(await pathOfClassmate(device, SAKURA, HIKARI)).toBeNull();
  expect(await workPlaceOf(device, WORKS[2])).toBeNull();
});

test('a teacher who looks at that child reads it, and sees in the list how many children are in it', async () => {
  const device = await aDevice({ person: TEACHER, records: thrown() });
  expect((await pathOf(device, HIKARI, SAKURA))?.lessons).toHaveLength(3);
  expect(await pathOf(device, HIKARI, HARUTO)).toBeNull();
  expect((await workPlaceOf(device, WORKS[2]))?.ownerName).toBe('佐藤 さくら');
  const list = await thrownUnitsOf(device, CLASS);
  expect(list.map(({ unit, keepers }) => [unit.id, keepers])).toEqual([
    [ZUKO, 0],
    [HIKARI, 1],
  ]);
  expect((await thrownUnitsWith(device, CLASS, SAKURA)).map(({ id }) => id)).toEqual([HIKARI]);
  expect(await thrownUnitsWith(device, CLASS, HARUTO)).toEqual([]);
});

test('it comes back as it was', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await keepersOf(device, HIKARI)).toBe(1);
  await throwAway(device, 'unit', HIKARI);
  expect((await thrownUnitsOf(device, CLASS)).map(({ unit }) => unit.id)).toEqual([HIKARI]);
  await bringBack(device, 'unit', HIKARI);
  expect(await thrownUnitsOf(device, CLASS)).toEqual([]);
  expect((await pathOf(device, HIKARI, HARUTO))?.plan.unit.id).toBe(HIKARI);
});
