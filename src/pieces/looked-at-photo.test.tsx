import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { askSheet } from '#media/sheet.ts';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import type { SheetWish } from '#pieces/use-sheet.ts';
import { aPicture } from '#tests/helpers/pictures.ts';
import { renderPlain } from '#tests/helpers/render-plain.tsx';

// The camera, its codecs and the worker are the browser's: tests/browser straightens a real photo.
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => PHOTO }));
vi.mock('#media/sheet.ts', () => ({ askSheet: vi.fn() }));

const PHOTO = aPicture(1);
const STRAIGHT = aPicture(5);
/** In the middle size, which is 30 by 40. */
const CORNERS = [
  [3, 4],
  [27, 4],
  [27, 36],
  [3, 36],
];
const school = {
  finds: (sure: number) => answer('find', { corners: CORNERS, sure }),
  findsNothing: () => answer('find', { corners: null, sure: 0 }),
  straightens: () => answer('straighten', STRAIGHT),
};
const answers = new Map<string, unknown>();
const answer = (kind: string, value: unknown) => answers.set(kind, value);
const asked = (kind: string) => vi.mocked(askSheet).mock.calls.filter(([ask]) => ask.kind === kind);

let kept: PreparedMedia[] = [];
beforeEach(() => {
  kept = [];
  answers.clear();
  vi.mocked(askSheet)
    .mockReset()
    .mockImplementation(async ({ kind }) => {
      if (!answers.has(kind)) throw new Error('the worker did not start');
      return answers.get(kind) as never;
    });
});
const keep = async (prepared: PreparedMedia) => void kept.push(prepared);
async function taken(sheets?: SheetWish): Promise<void> {
  renderPlain(<CapturePhoto label="しゃしん" onPrepared={keep} {...(sheets ? { sheets } : {})} />);
  const input = screen.getByRole('region', { name: 'しゃしん' }).querySelector('input');
  if (!input) throw new Error('there is a place for a file');
  fireEvent.change(input, { target: { files: [new File(['x'], 'sheet.jpg', { type: 'image/jpeg' })] } });
  await screen.findByRole('img', { name: 'いま えらんだ しゃしん' });
}
const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => userEvent.click(await button(name));

test('a sheet that was found is offered; straightened and looked at, it is what is kept', async () => {
  school.finds(0.95);
  school.straightens();
  await taken('usual');
  await press('まっすぐに する');
  expect(await screen.findByText('この しゃしんで いいですか？')).toHaveFocus();
  expect(kept).toEqual([]);
  await press('これで いい');
  await expect.poll(() => kept).toEqual([STRAIGHT]);
});

test('it may stay as it is with one tap, and the photo itself is kept', async () => {
  school.finds(0.95);
  await taken('usual');
  await press('このままで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
  expect(asked('straighten')).toEqual([]);
});

test('after straightening the photo comes back as it was', async () => {
  school.finds(0.95);
  school.straightens();
  await taken('usual');
  await press('まっすぐに する');
  await press('もとに もどす');
  expect(await screen.findByText('紙を まっすぐに しますか？')).toHaveFocus();
  await press('このままで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('a corner is moved by the arrow keys, said in words, and put back; what is straightened is where it was left', async () => {
  school.finds(0.95);
  school.straightens();
  await taken('usual');
  const corner = await screen.findByRole('slider', { name: '左上の かど' });
  expect(corner).toHaveAttribute('aria-valuetext', '左から 10%、上から 10%');
  corner.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}');
  expect(corner).toHaveAttribute('aria-valuetext', '左から 15%、上から 20%');
  await press('もとに もどす');
  expect(corner).toHaveAttribute('aria-valuetext', '左から 10%、上から 10%');
  corner.focus();
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await press('まっすぐに する');
  const [[ask] = []] = asked('straighten');
  if (ask?.kind !== 'straighten') throw new Error('it was asked for');
  expect(ask.corners[0]).toEqual([expect.closeTo(1.5), expect.closeTo(4)]);
  expect(ask.corners[2]).toEqual([expect.closeTo(27), expect.closeTo(36)]);
});

test('where nothing was found the four corners can be chosen by hand', async () => {
  school.findsNothing();
  await taken('usual');
  await press('四すみを えらぶ');
  expect(await screen.findAllByRole('slider')).toHaveLength(4);
  expect(await button('まっすぐに する')).toBeVisible();
});

test('a find that is not sure is offered only when the corners are asked for, and begins there', async () => {
  school.finds(0.33);
  await taken('usual');
  await press('四すみを えらぶ');
  const corner = await screen.findByRole('slider', { name: '左上の かど' });
  expect(corner).toHaveAttribute('aria-valuetext', '左から 10%、上から 10%');
});

test('where a sheet is not usual, only one that is sure is offered, and nothing else', async () => {
  school.finds(0.6);
  await taken('whenSure');
  await expect.poll(() => asked('find')).toHaveLength(1);
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
  expect(screen.queryByRole('slider')).toBeNull();
});

test('a worker that does not start leaves the photo, and nothing is offered', async () => {
  await taken('usual');
  await expect.poll(() => asked('find')).toHaveLength(1);
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('what cannot be straightened is said, and the photo can be kept as it is', async () => {
  school.finds(0.95);
  await taken('usual');
  await press('まっすぐに する');
  expect(await screen.findByText('まっすぐに できませんでした。しゃしんは そのまま つかえます。')).toBeVisible();
  await press('このままで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('nobody waits for the worker: the photo is kept while it still looks for a sheet', async () => {
  vi.mocked(askSheet).mockReturnValue(new Promise(() => undefined));
  await taken('usual');
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
});

test('without the wish for sheets nobody looks for one', async () => {
  await taken();
  await press('これで いい');
  await expect.poll(() => kept).toEqual([PHOTO]);
  expect(askSheet).not.toHaveBeenCalled();
});
