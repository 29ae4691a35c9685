import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { linesOf, ringAt } from '#domain/red-pen.ts';
import { RedPen } from '#pieces/red-pen.tsx';
import { RedPenSheet } from '#pieces/red-pen-sheet.tsx';
import { useRedPen } from '#pieces/use-red-pen.ts';
import { feedbackOf } from '#store/feedback.ts';
import { keepRedDraft, redDraftOf } from '#store/red-pen.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { anId, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

const ROOT = { id: WORKS[0], owner: SAKURA };
function Desk() {
  const pen = useRedPen(ROOT);
  return (
    <>
      {pen.lines && <RedPenSheet url="blob:sheet" pen={pen} given={[]} />}
      <p>{`${pen.lines?.length ?? '-'}本 ${pen.trouble ?? ''}`}</p>
      <button type="button" onClick={pen.undo}>
        元に戻す
      </button>
      <button type="button" onClick={pen.clear}>
        消す
      </button>
      <button type="button" onClick={() => void pen.give()}>
        返す
      </button>
    </>
  );
}
const touchAt = (x: number, y: number, pressure: number) => ({
  clientX: x,
  clientY: y,
  pressure,
  pointerId: 7,
  pointerType: 'pen',
  button: 0,
});
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
afterEach(() => vi.restoreAllMocks());

test('by keys alone: a ring where the cross is, undone, done again, given', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<Desk />, device);
  const sheet = await screen.findByRole('group', { name: /赤ペンで書くところ/ });
  expect(sheet).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{Enter}');
  expect(await screen.findByText('1本')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('0本')).toBeVisible();
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(await screen.findByText('1本')).toBeVisible();
  await waitFor(async () => expect(await redDraftOf(device, ROOT.id)).toHaveLength(1));
  expect(await feedbackOf(device, ROOT.id)).toEqual([]);
  await press('返す');
  await waitFor(async () => expect(await feedbackOf(device, ROOT.id)).toMatchObject([{ kind: 'redPen' }]));
  expect(await redDraftOf(device, ROOT.id)).toEqual([]);
});

test('what was drawn before the window was closed is still there, and wiped off it comes back in one step', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepRedDraft(device, ROOT.id, [...linesOf(ringAt(0.2, 0.2, 1)), ...linesOf(ringAt(0.7, 0.7, 2))]);
  renderWithDevice(<Desk />, device);
  expect(await screen.findByText('2本')).toBeVisible();
  await press('消す');
  expect(await screen.findByText('0本')).toBeVisible();
  await userEvent.click(screen.getByRole('group', { name: /赤ペン/ }));
  screen.getByRole('group', { name: /赤ペン/ }).focus();
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(await screen.findByText('2本')).toBeVisible();
});

test('a pen draws, with how hard it presses', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<Desk />, device);
  const sheet = await screen.findByRole('group', { name: /赤ペンで書くところ/ });
  const hand = sheet.querySelector('canvas');
  if (!hand) throw new Error('nothing to draw on');
  Object.assign(hand, { setPointerCapture: () => undefined });
  vi.spyOn(hand, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 552));
  fireEvent.pointerDown(hand, touchAt(40, 40, 0.2));
  fireEvent.pointerMove(hand, touchAt(200, 300, 0.9));
  fireEvent.pointerUp(hand, touchAt(200, 300, 0));
  expect(await screen.findByText('1本')).toBeVisible();
  expect(sheet.querySelectorAll('path')).toHaveLength(1);
});

test('no further stroke is drawn where none fits, and it says so', async () => {
  const device = await aDevice({ person: TEACHER });
  await keepRedDraft(
    device,
    ROOT.id,
    Array.from({ length: 200 }, (_, at) => `${at};1;10 10 50`),
  );
  renderWithDevice(<Desk />, device);
  await screen.findByText('200本');
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('200本 full')).toBeVisible();
});

const open = async (onClose: () => void) => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<RedPen root={ROOT} media={anId('picture')} onClose={onClose} />, device);
  const ring = await screen.findByRole('button', { name: 'まるをつける' });
  await waitFor(() => expect(ring).toBeEnabled());
  return { device, ring };
};

test('given by two taps it is given once', async () => {
  const close = vi.fn();
  const { device, ring } = await open(close);
  await userEvent.click(ring);
  const give = screen.getByRole('button', { name: '返す' });
  fireEvent.click(give);
  fireEvent.click(give);
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(await feedbackOf(device, ROOT.id)).toHaveLength(1);
  expect(close).toHaveBeenCalledOnce();
  expect(await redDraftOf(device, ROOT.id)).toEqual([]);
});

test('on a full disk it says that the drawing is on the screen only, closes at the second press alone, and can be given', async () => {
  const close = vi.fn();
  const { device, ring } = await open(close);
  const full = new DOMException('no room', 'QuotaExceededError');
  const put = vi.spyOn(device.db.meta, 'put').mockRejectedValue(full);
  await userEvent.click(ring);
  expect(await screen.findByText(/書きかけを残せません/)).toBeVisible();
  await press('閉じる');
  expect(await screen.findByText(/もう一度閉じると/)).toBeVisible();
  expect(close).not.toHaveBeenCalled();
  // There is room again: it is kept with the next stroke.
  put.mockRestore();
  await userEvent.click(ring);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await redDraftOf(device, ROOT.id)).toHaveLength(2);
  await press('返す');
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(await feedbackOf(device, ROOT.id)).toMatchObject([{ kind: 'redPen' }]);
});

test('where the draft cannot be read nothing is drawn over it, and it can be read again', async () => {
  const device = await aDevice({ person: TEACHER });
  const before = linesOf(ringAt(0.2, 0.2, 1));
  await keepRedDraft(device, ROOT.id, before);
  const get = vi.spyOn(device.db.meta, 'get').mockRejectedValue(new Error('weather'));
  renderWithDevice(<RedPen root={ROOT} media={anId('picture')} onClose={() => undefined} />, device);
  expect(await screen.findByText(/前に書いたものを読めませんでした/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'まるをつける' })).toBeDisabled();
  expect(screen.getByRole('button', { name: '返す' })).toBeDisabled();
  get.mockRestore();
  expect(await redDraftOf(device, ROOT.id)).toEqual(before);
  await press('もう一度読む');
  await waitFor(() => expect(screen.getByRole('button', { name: 'まるをつける' })).toBeEnabled());
  expect(screen.getByRole('button', { name: '返す' })).toBeEnabled();
  expect(screen.queryByRole('alert')).toBeNull();
});
