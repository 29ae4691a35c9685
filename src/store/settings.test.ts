import { expect, test } from 'vitest';
import { settingsId } from '#domain/records/settings.ts';
import { choicesOf, chooseSettings, FIRST_CHOICES, gradeOf } from '#store/settings.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA } from '#tests/helpers/a-school.ts';

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
