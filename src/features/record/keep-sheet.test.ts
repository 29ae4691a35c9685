import { beforeEach, expect, test, vi } from 'vitest';
import { sheetCodeText } from '#domain/sheet-code.ts';
import { keepSheet, squareIn } from '#features/record/keep-sheet.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, HIKARI, LESSONS, SAKURA, SCHOOL, ZUKO } from '#tests/helpers/a-school.ts';

const read = vi.hoisted(() => vi.fn<() => Promise<string | null>>());
vi.mock('#media/read-code.ts', () => ({ readCode: read }));
beforeEach(() => void read.mockReset());

const bytes = { hash: 'a'.repeat(64), bytes: 3, mime: 'image/jpeg', w: 4, h: 3, data: new ArrayBuffer(3) } as const;
const aPhoto = () => ({ kind: 'photo', prepared: { variants: { t: bytes, m: bytes, o: bytes } } }) as const;
const here = { unit: ZUKO, lesson: anId('zuko-1'), stage: 'trial' } as const;
const mine = { school: SCHOOL, unit: HIKARI, lesson: LESSONS[2], pupil: SAKURA };

async function kept(text: string | null) {
  read.mockResolvedValue(text);
  const device = await aDevice();
  const { made, place } = await keepSheet(device, aPhoto(), here);
  if (!('id' in made)) throw new Error(`refused: ${made.refused}`);
  const work = await device.db.records('work').get(made.id);
  return { at: [work?.unit, work?.lesson, work?.stage, work?.owner], place: place?.kind ?? null };
}

test('a photo without a square is kept where it was taken', async () => {
  expect(await kept(null)).toEqual({ at: [ZUKO, here.lesson, 'trial', SAKURA], place: null });
});

test('one’s own worksheet goes to its own unit and lesson', async () => {
  expect(await kept(sheetCodeText(mine))).toEqual({ at: [HIKARI, LESSONS[2], 'trial', SAKURA], place: 'fits' });
  const second = await kept(sheetCodeText({ ...mine, lesson: LESSONS[1] }));
  expect(second.at).toEqual([HIKARI, LESSONS[1], 'practice', SAKURA]);
});

test('one that belongs here says nothing', async () => {
  const its = sheetCodeText({ ...mine, unit: ZUKO, lesson: here.lesson });
  expect(await kept(its)).toEqual({ at: [ZUKO, here.lesson, 'trial', SAKURA], place: null });
});

test.each([
  ['foreign', 'https://example.com'],
  ['otherSchool', sheetCodeText({ ...mine, school: anId('elsewhere') })],
  ['otherChild', sheetCodeText({ ...mine, pupil: HARUTO })],
  ['gone', sheetCodeText({ ...mine, unit: anId('gone') })],
])('of a square that is not for this child (%s) nothing is lost: the photo stays here', async (place, text) => {
  expect(await kept(text)).toEqual({ at: [ZUKO, here.lesson, 'trial', SAKURA], place });
});

test('a photo is searched once, while it is looked at', async () => {
  read.mockResolvedValue(sheetCodeText(mine));
  const photo = aPhoto();
  await squareIn(photo.prepared);
  expect((await keepSheet(await aDevice(), photo, here)).place?.kind).toBe('fits');
  expect(read).toHaveBeenCalledTimes(1);
});
