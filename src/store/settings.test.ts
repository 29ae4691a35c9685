import { expect, test } from 'vitest';
import { settingsId } from '#domain/records/settings.ts';
import { choicesOf, chooseSettings, FIRST_CHOICES, gradeOf } from '#store/settings.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { HARUTO, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

test('who chose nothing has what everybody starts with', async () => {
  const device = await aDevice();
  expect(await choicesOf(device)).toEqual(FIRST_CHOICES);
  expect(await gradeOf(device, SAKURA)).toBe(3);
});

test('a choice is kept, waits to be sent, and leaves the others as they were', async () => {
  const device = await aDevice();
  expect(await chooseSettings(device, { furigana: 'all' })).toBeNull();
  expect(await chooseSettings(device, { textSize: 'large' })).toBeNull();
  expect(await choicesOf(device)).toMatchObject({ furigana: 'all', textSize: 'large', contrast: 'normal' });
  const waiting = await device.db.outbox.toArray();
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.mutation).toMatchObject({
    op: 'create',
    rid: settingsId(SAKURA),
    set: { furigana: 'all', textSize: 'large' },
  });
});

test('a teacher sets how a pupil of the class reads, and no classmate does', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await chooseSettings(device, { furigana: 'all', hand: 'left' }, SAKURA)).toBeNull();
  expect(await choicesOf(device, SAKURA)).toMatchObject({ furigana: 'all', hand: 'left' });
  expect(await choicesOf(device)).toEqual(FIRST_CHOICES);
  const [waiting] = await device.db.outbox.toArray();
  expect(waiting?.mutation).toMatchObject({ op: 'create', rid: settingsId(SAKURA), owner: SAKURA });
  const classmate = await aDevice({ person: HARUTO });
  expect(await chooseSettings(classmate, { furigana: 'none' }, SAKURA)).toEqual({ refused: 'not-found' });
});

test('two choices in one breath are both kept, also the very first ones', async () => {
  const device = await aDevice();
  const steps = (['large', 'larger'] as const).map((textSize) => chooseSettings(device, { textSize }));
  expect(await Promise.all([...steps, chooseSettings(device, { hand: 'left' })])).toEqual([null, null, null]);
  expect(await choicesOf(device)).toMatchObject({ textSize: 'larger', hand: 'left' });
});
