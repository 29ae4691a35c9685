import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { hideInPhoto } from '#media/hide.ts';
import { askSheet } from '#media/sheet.ts';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import type { SheetWish } from '#pieces/use-sheet.ts';
import { aPicture } from '#tests/helpers/pictures.ts';
import { renderPlain } from '#tests/helpers/render-plain.tsx';

// The camera, its codecs and the workers are the browser's: tests/browser hides places of a real photo.
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => PHOTO }));
vi.mock('#media/sheet.ts', () => ({ askSheet: vi.fn() }));
vi.mock('#media/hide.ts', () => ({ hideInPhoto: vi.fn() }));

const [PHOTO, COVERED, STRAIGHT, COVERED_AGAIN] = [1, 2, 3, 4].map(aPicture) as [
  PreparedMedia,
  PreparedMedia,
  PreparedMedia,
  PreparedMedia,
];
const CORNERS = [
  [3, 4],
  [27, 4],
  [27, 36],
  [3, 36],
];
// As after a first visit: what is loaded when it is wanted is there.
beforeAll(() => import('#pieces/hide-picture.tsx'));
let kept: PreparedMedia[] = [];
let straightened: ArrayBuffer[] = [];
beforeEach(() => {
  kept = [];
  straightened = [];
  vi.mocked(hideInPhoto).mockReset().mockResolvedValueOnce(COVERED).mockResolvedValueOnce(COVERED_AGAIN);
  vi.mocked(askSheet)
    .mockReset()
    .mockImplementation(async (ask) => {
      if (ask.kind === 'find') return { corners: CORNERS, sure: 0.95 } as never;
      straightened.push(await ask.photo.arrayBuffer());
      return STRAIGHT as never;
    });
});
const noSheet = () => vi.mocked(askSheet).mockResolvedValue({ corners: null, sure: 0 } as never);
const keep = async (prepared: PreparedMedia) => void kept.push(prepared);

async function taken(sheets?: SheetWish): Promise<void> {
  renderPlain(<CapturePhoto label="しゃしん" onPrepared={keep} {...(sheets ? { sheets } : {})} />);
  const input = screen.getByRole('region', { name: 'しゃしん' }).querySelector('input');
  if (!input) throw new Error('there is a place for a file');
  fireEvent.change(input, { target: { files: [new File(['x'], 'friends.jpg', { type: 'image/jpeg' })] } });
  await screen.findByRole('img', { name: 'いま えらんだ しゃしん' });
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const frame = () => screen.findByRole('slider', { name: 'かくす わく' });
/** With the keys: where the frame stands, that place is hidden. */
async function hideTheMiddle(): Promise<void> {
  await press(/^かくす（/);
  (await frame()).focus();
  await userEvent.keyboard(' ');
  await press('これで かくす');
  await button('かくす まえに もどす');
}
const strokes = () => vi.mocked(hideInPhoto).mock.lastCall?.[0].strokes;

test('a child is asked about friends, calmly: the photo is kept without an answer too', async () => {
  noSheet();
  await taken('whenSure');
  expect(screen.getByRole('group', { name: '友だちが うつっていたら、きいた？' })).toBeVisible();
  await press('きいた');
  expect(await button('きいた')).toHaveAttribute('aria-pressed', 'true');
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('who is not a child is not asked, and can hide all the same', async () => {
  await taken();
  expect(screen.queryByText('友だちが うつっていたら、きいた？')).toBeNull();
  await hideTheMiddle();
  await press('これで いい');
  await expect.poll(() => kept).toEqual([COVERED]);
});

test('with the keys alone: the frame is moved, said in words, hides what it stands on, and what is kept is the hidden photo', async () => {
  noSheet();
  await taken('whenSure');
  await press(/^かくす（/);
  expect(await screen.findByText('かくす ところを なぞります')).toHaveFocus();
  const done = await button('これで かくす');
  expect(done).toBeDisabled();
  (await frame()).focus();
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift} ');
  expect(await frame()).toHaveAttribute('aria-valuetext', '左から 48%、上から 60%');
  await userEvent.click(screen.getByRole('radio', { name: 'ふとい' }));
  (await frame()).focus();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await userEvent.click(done);
  expect(await screen.findByText('この しゃしんで いいですか？')).toHaveFocus();
  expect(strokes()).toEqual([
    { radius: 0.05, points: [[expect.closeTo(0.48), expect.closeTo(0.6)]] },
    { radius: 0.1, points: [[expect.closeTo(0.48), expect.closeTo(0.58)]] },
  ]);
  await press('これで いい');
  await expect.poll(() => kept).toEqual([COVERED]);
});

test('a finger paints, a second one does not; the last stroke is taken back', async () => {
  noSheet();
  await taken('whenSure');
  await press(/^かくす（/);
  const surface = (await frame()).previousElementSibling as HTMLElement;
  surface.setPointerCapture = () => undefined;
  surface.getBoundingClientRect = () => new DOMRect(0, 0, 300, 400);
  const finger = (kind: 'pointerDown' | 'pointerMove' | 'pointerUp', pointerId: number, x: number, y: number) =>
    fireEvent[kind](surface, { pointerId, clientX: x, clientY: y, button: 0 });
  finger('pointerDown', 1, 30, 40);
  finger('pointerDown', 2, 290, 390);
  finger('pointerMove', 2, 280, 390);
  finger('pointerMove', 1, 60, 40);
  finger('pointerUp', 1, 60, 40);
  finger('pointerDown', 3, 150, 200);
  finger('pointerUp', 3, 150, 200);
  await press('ひとつ もどす');
  await press('これで かくす');
  await expect.poll(strokes).toEqual([
    {
      radius: 0.05,
      points: [
        [0.1, 0.1],
        [0.2, 0.1],
      ],
    },
  ]);
});

test('what cannot be hidden is said; the strokes stay to try again, and stopping changes nothing', async () => {
  noSheet();
  vi.mocked(hideInPhoto).mockReset().mockRejectedValue(new Error('the worker did not start'));
  await taken('whenSure');
  await press(/^かくす（/);
  (await frame()).focus();
  await userEvent.keyboard(' ');
  await press('これで かくす');
  expect(await screen.findByText(/かくせませんでした/)).toBeVisible();
  expect(await button('これで かくす')).toBeEnabled();
  expect(screen.queryByRole('button', { name: 'これで いい' })).toBeNull();
  await press('やめる');
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('before it is kept the child goes back to the photo as it was', async () => {
  noSheet();
  await taken('whenSure');
  await hideTheMiddle();
  expect(screen.getByText('のこすと、かくした ところは もう 見られません')).toBeVisible();
  await hideTheMiddle();
  await press('かくす まえに もどす');
  await press('かくす まえに もどす');
  expect(screen.queryByRole('button', { name: 'かくす まえに もどす' })).toBeNull();
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('hidden first, then straightened: it is the hidden photo that is made straight, and that comes back', async () => {
  await taken('usual');
  await button('まっすぐに する');
  await hideTheMiddle();
  await press('まっすぐに する');
  await expect.poll(() => straightened).toEqual([COVERED.variants.o?.data]);
  await press('もとに もどす');
  await press('このままで いい');
  await expect.poll(() => kept).toEqual([COVERED]);
});

test('straightened first, then hidden: no way leads to the slanted photo but to hide nothing', async () => {
  await taken('usual');
  await press('まっすぐに する');
  await button('もとに もどす');
  await hideTheMiddle();
  expect(screen.queryByRole('button', { name: 'もとに もどす' })).toBeNull();
  await press('かくす まえに もどす');
  await press('もとに もどす');
  await press('まっすぐに する');
  await expect.poll(() => straightened).toEqual([PHOTO.variants.o?.data, PHOTO.variants.o?.data]);
  await button('もとに もどす');
  await hideTheMiddle();
  await press('これで いい');
  await expect.poll(() => kept).toEqual([COVERED_AGAIN]);
});
