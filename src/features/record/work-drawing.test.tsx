import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Drawing, strokesOf } from '#domain/drawing.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { drawingBoard } from '#media/drawing.ts';
import type { Device } from '#store/device.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// Canvas is the browser's: tests/browser/kinds.spec.ts draws with real ink.
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: async () => aPicture(1) }));
vi.mock('#media/drawing.ts', async (original) => ({
  ...(await original<object>()),
  drawingBoard: vi.fn(),
}));
afterEach(() => vi.restoreAllMocks());
let shown: Drawing | null = null;
beforeEach(() => {
  shown = null;
  const show = (drawing: Drawing) => {
    shown = drawing;
  };
  vi.mocked(drawingBoard).mockReturnValue({ show, trace: () => undefined, picture: async () => new Blob(['png']) });
  HTMLCanvasElement.prototype.setPointerCapture = () => undefined;
  vi.spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 160, 120));
});

const draw = (device: Device) =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
const open = async () => userEvent.click(await screen.findByRole('button', { name: '絵' }));
const sheet = () => screen.findByRole('img', { name: '絵を かく かみ' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function stroke(pointerType: 'pen' | 'touch' | 'mouse', pointerId = 1): Promise<void> {
  const canvas = await sheet();
  const at = (clientX: number) => ({
    pointerType,
    pointerId,
    clientX,
    clientY: 5,
    button: 0,
    pressure: 0.7,
    bubbles: true,
  });
  fireEvent(canvas, new PointerEvent('pointerdown', at(1)));
  fireEvent(canvas, new PointerEvent('pointermove', at(9)));
  fireEvent(canvas, new PointerEvent('pointerup', at(9)));
}
const drawn = () => (shown ? strokesOf(shown).length : 0);
const drawings = async (device: Device) =>
  (await device.db.records('work').toArray()).filter((work) => work.kind === 'drawing');
const lines = async (device: Device) => (await device.db.takes.toArray()).length;

test('what is drawn becomes a work, and nothing of the strokes stays', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await sheet();
  expect(screen.getByRole('button', { name: 'これで いい' })).toBeDisabled();
  await userEvent.click(screen.getByRole('radio', { name: 'あか' }));
  await stroke('mouse');
  expect(shown && strokesOf(shown)).toMatchObject([{ tool: 'red', width: 'middle', pressed: false }]);
  await press('これで いい');
  await expect.poll(() => drawings(device)).toMatchObject([{ lesson: LESSONS[2], stage: 'trial' }]);
  await expect.poll(() => lines(device)).toBe(0);
  await expect.poll(() => screen.queryByRole('img', { name: '絵を かく かみ' })).toBeNull();
});

test('once a pen was seen, the hand that rests on the glass draws nothing', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await stroke('touch');
  expect(drawn()).toBe(1);
  await stroke('pen');
  await stroke('touch', 2);
  expect(drawn()).toBe(2);
  expect(shown && strokesOf(shown).at(-1)).toMatchObject({ pressed: true });
});

test('a hand that came to rest before the pen is taken back', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  const canvas = await sheet();
  fireEvent(canvas, new PointerEvent('pointerdown', { pointerType: 'touch', pointerId: 7, bubbles: true }));
  await stroke('pen');
  expect(shown && strokesOf(shown)).toMatchObject([{ pressed: true }]);
});

test('undo, redo, the paper and wiping off go by key, and are kept like the strokes', async () => {
  const device = await aDevice();
  const { unmount } = draw(device);
  await open();
  await stroke('pen');
  await stroke('pen');
  screen.getByRole('button', { name: 'ひとつ もどす' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(drawn()).toBe(1);
  await press('ますめの かみ');
  await press('ぜんぶ けす（もどせます）');
  expect(drawn()).toBe(0);
  await press('ひとつ もどす');
  await expect.poll(() => lines(device)).toBe(7);
  unmount();
  shown = null;
  draw(device);
  expect(await screen.findByText('とちゅうの 絵が のこっています。')).toBeVisible();
  await press('つづきを かく');
  await sheet();
  await expect.poll(drawn).toBe(1);
  expect(shown).toMatchObject({ paper: 'grid' });
  await press('もどしたのを やめる');
  expect(drawn()).toBe(0);
});

test('a full device says so while the drawing is still in memory', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await sheet();
  const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
  vi.spyOn(device.db.takes, 'add').mockRejectedValue(full);
  await stroke('pen');
  expect(await screen.findByText(/いっぱいです/)).toBeVisible();
  expect(drawn()).toBe(1);
});

test('a sheet on which nothing was drawn is nothing to come back to', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await sheet();
  await press('とじる（絵は のこります）');
  expect(await lines(device)).toBe(0);
});

test('a drawing that cannot be read now is tried again, and nothing is drawn over it', async () => {
  const device = await aDevice();
  const { unmount } = draw(device);
  await open();
  await stroke('pen');
  await expect.poll(() => lines(device)).toBe(2);
  unmount();
  shown = null;
  draw(device);
  await screen.findByText('とちゅうの 絵が のこっています。');
  vi.spyOn(device.db.takes, 'where').mockImplementationOnce(() => {
    throw new Error('the disk does not answer');
  });
  await press('つづきを かく');
  expect(await screen.findByText(/とちゅうの 絵が ひらけません/)).toBeVisible();
  expect(screen.queryByRole('img', { name: '絵を かく かみ' })).toBeNull();
  await press('もういちど ひらく');
  await sheet();
  await expect.poll(drawn).toBe(1);
  await press('これで いい');
  await expect.poll(async () => (await drawings(device)).length).toBe(1);
  await expect.poll(() => lines(device)).toBe(0);
});

test('keys draw too: the pen goes by arrows, is put down and lifted by the space bar, and each stroke is one to undo', async () => {
  const device = await aDevice();
  draw(device);
  await open();
  await sheet();
  const pen = screen.getByRole('slider', { name: 'キーで かく ペン' });
  pen.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(drawn()).toBe(0);
  await userEvent.keyboard(' {ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  expect(pen).toHaveAttribute('aria-valuetext', '左から 50%、上から 60% かいています');
  await userEvent.keyboard(' {ArrowUp} {ArrowUp}');
  expect(drawn()).toBe(2);
  expect(shown && strokesOf(shown).map(({ points }) => points.length / 3)).toEqual([3, 2]);
  await press('ひとつ もどす');
  expect(drawn()).toBe(1);
  await press('これで いい');
  await expect.poll(async () => (await drawings(device)).length).toBe(1);
  await expect.poll(() => screen.queryByRole('img', { name: '絵を かく かみ' })).toBeNull();
});
