import { expect, test } from 'vitest';
import { beforeAfterOf, wallOf } from '#store/projector.ts';
import { shareWork } from '#store/works.ts';
import { aDevice, fetchAll } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, ownRecord, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const openedBy = (owner: string, name: string, lesson: string, more = {}) =>
  ownRecord('work', owner, { id: anId(name), unit: HIKARI, lesson, audience: 'class', ...more });
const opened = (ids: readonly string[]) =>
  aSchool().map((record) => (ids.includes(record.id) ? Object.assign(record, { audience: 'class' }) : record));

test('on the wall comes what children opened to the class, and how much more there is', async () => {
  const records = [...opened([WORKS[0]]), openedBy(HARUTO, 'haruto 1', LESSONS[0])];
  const device = await aDevice({ person: TEACHER, records });
  const wall = await wallOf(device, HIKARI);
  expect(wall?.works.map(({ id, owner, lessonNumber }) => [id, owner.displayName, lessonNumber])).toEqual([
    [WORKS[0], '佐藤 さくら', 1],
    [anId('haruto 1'), '鈴木 陽翔', 1],
  ]);
  expect(wall?.closed).toBe(2);
  expect(await wallOf(device, anId('no unit'))).toBeNull();
});

test('sound, files and cards are not for the wall', async () => {
  const kinds = ['audio', 'file', 'link', 'video', 'drawing'] as const;
  const others = kinds.map((kind) => openedBy(HARUTO, kind, LESSONS[0], { kind }));
  const device = await aDevice({ person: TEACHER, records: [...opened([]), ...others] });
  const wall = await wallOf(device, HIKARI);
  expect(wall?.works.map(({ id, looks }) => [id, looks])).toEqual(
    [
      [anId('drawing'), 'picture'],
      [anId('video'), 'video'],
    ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
});

test('what a child takes back is gone from the wall as soon as this device hears of it', async () => {
  const device = await aDevice({ person: TEACHER, records: opened([WORKS[0]]) });
  expect((await wallOf(device, HIKARI))?.works).toHaveLength(1);
  await fetchAll(device, aSchool());
  expect((await wallOf(device, HIKARI))?.works).toEqual([]);
});

test('before and after: the first and the latest that the child opened, never one that it did not', async () => {
  const device = await aDevice({ person: TEACHER, records: opened([WORKS[0], WORKS[1]]) });
  const pairs = beforeAfterOf((await wallOf(device, HIKARI))?.works ?? []);
  expect(pairs.map(({ owner, before, after }) => [owner.id, before.id, after.id])).toEqual([
    [SAKURA, WORKS[0], WORKS[1]],
  ]);
  const alone = await aDevice({ person: TEACHER, records: opened([WORKS[2]]) });
  expect(beforeAfterOf((await wallOf(alone, HIKARI))?.works ?? [])).toEqual([]);
});

test('a pupil puts nothing on the wall, not even their own', async () => {
  const device = await aDevice({ records: opened([...WORKS]) });
  await shareWork(device, WORKS[0], 'class');
  expect((await wallOf(device, HIKARI))?.works).toEqual([]);
});
