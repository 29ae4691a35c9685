import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { sheetCodeText } from '#domain/sheet-code.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, HIKARI, LESSONS, SAKURA, SCHOOL } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// Canvas and the worker that looks for the square are the browser's: tests/browser/print.spec.ts reads a printed one.
const read = vi.hoisted(() => vi.fn<() => Promise<string | null>>());
vi.mock('#media/read-code.ts', () => ({ readCode: read }));
vi.mock('#media/black-photo.ts', () => ({ isBlackPhoto: async () => false }));
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => aPicture(1) }));
beforeEach(() => localStorage.clear());

const HERE = { unit: HIKARI, lesson: LESSONS[2] };

async function photograph(square: string) {
  read.mockResolvedValue(square);
  const device = await aDevice();
  const before = await device.db.records('work').count();
  const { container } = renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
  await screen.findByRole('button', { name: 'ファイル' });
  const input = container.querySelector('[data-chooser="any"]');
  if (!input) throw new Error('there is a place for any file');
  const files = [new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'プリント.jpg', { type: 'image/jpeg' })];
  fireEvent.change(input, { target: { files } });
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  return { device, before };
}

test.each([
  [
    'of another school',
    { school: anId('elsewhere') },
    /^ほかの 学校.*の プリントです。しゃしんは この 回.*に のこしました。$/,
  ],
  ['of another child', { pupil: HARUTO }, /^ほかの 人.*の プリントです。しゃしんは この 回.*に のこしました。$/],
  [
    'of a unit that is not here',
    { unit: anId('gone') },
    /^この プリントの 単元.*は ここに ありません。しゃしんは この 回.*に のこしました。$/,
  ],
])('a worksheet %s is said to be that; its photo stays where it was taken', async (_name, other, words) => {
  const square = sheetCodeText({ school: SCHOOL, unit: HIKARI, lesson: LESSONS[1], pupil: SAKURA, ...other });
  const { device, before } = await photograph(square);
  await expect
    .poll(() => screen.queryAllByRole('status').map(({ textContent }) => textContent))
    .toContainEqual(expect.stringMatching(words));
  expect(await screen.findByRole('region', { name: /さくひん/ })).toBeVisible();
  const works = await device.db.records('work').toArray();
  expect(works).toHaveLength(before + 1);
  expect(works.filter(({ unit, lesson }) => unit === HERE.unit && lesson === HERE.lesson)).toMatchObject([
    { owner: SAKURA, kind: 'photo', stage: 'trial' },
  ]);
});
