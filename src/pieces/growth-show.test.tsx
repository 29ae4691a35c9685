import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { growthFilm } from '#media/growth-film.ts';
import { growthStrip } from '#media/growth-strip.ts';
import { GrowthButton } from '#pieces/growth-button.tsx';
import { growthSteps } from '#pieces/growth-step.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, SAKURA } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

// Canvas and encoder are a browser's own: tests/browser/growth.spec.ts makes real films.
vi.mock('#media/growth-film.ts', () => ({ growthFilm: vi.fn() }));
vi.mock('#media/growth-strip.ts', () => ({ growthStrip: vi.fn() }));

let device: TestDevice;
async function open(held = true) {
  device = await aPicturedDevice(aSchool(), { held });
  const works = (await device.db.records('work').toArray()).filter(({ owner }) => owner === SAKURA);
  const steps = growthSteps(works.sort((a, b) => a.madeAt - b.madeAt));
  renderWithDevice(<GrowthButton steps={steps} />, device, '/');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'のびを 見る' }));
  await screen.findByRole('slider', { name: 'どの さくひんを 見るか' });
  return user;
}
beforeEach(() => {
  vi.mocked(growthFilm).mockReset();
  vi.mocked(growthStrip).mockReset();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => undefined }));
});

test('at the child’s own speed', async () => {
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'はやい' }));
  await vi.waitFor(() => expect(screen.getByRole('slider')).toHaveValue('2'));
  expect(screen.getByRole('button', { name: 'つづけて 見る' })).toBeInTheDocument();
});

test('a film is made of every work, at that speed, and can be kept as a file without a name in it', async () => {
  vi.mocked(growthFilm).mockResolvedValue(new Blob(['x'], { type: 'video/webm' }));
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'ゆっくり' }));
  await user.click(screen.getByRole('button', { name: 'どうがに する' }));
  const keep = await screen.findByRole('link', { name: 'この 端末に のこす' });
  expect(keep).toHaveAttribute('download', 'のび.webm');
  const [pictures, wish] = vi.mocked(growthFilm).mock.calls[0] ?? [];
  expect(pictures).toHaveLength(3);
  expect(wish?.each).toBe(3);
});

test('making it says how far it is, and is given up by a press', async () => {
  vi.mocked(growthStrip).mockImplementation(async (_, { onProgress, signal }) => {
    onProgress(1, 3);
    return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
  });
  const user = await open();
  await user.click(screen.getByRole('button', { name: '一まいの 絵に する' }));
  await vi.waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', String(1 / 3)));
  await user.click(screen.getByRole('button', { name: 'やめる' }));
  expect(screen.getByRole('button', { name: '一まいの 絵に する' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a browser that makes no films says so, and the strip is still there', async () => {
  vi.mocked(growthFilm).mockResolvedValue(null);
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'どうがに する' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('つくれませんでした');
  expect(screen.getByRole('button', { name: '一まいの 絵に する' })).toBeInTheDocument();
});

test('the works that are not here yet are asked for at once, before their turn comes', async () => {
  await open(false);
  await expect
    .poll(async () => (await device.db.wanted.toArray()).filter(({ variant }) => variant === 'm').length)
    .toBe(3);
});

test('a device that does not give the pictures says that nothing was made, and is not at it for ever', async () => {
  const user = await open();
  vi.spyOn(device.db, 'transaction').mockImplementation(() => {
    throw new Error('the disk does not answer');
  });
  vi.spyOn(device.db, 'records').mockImplementation(() => {
    throw new Error('the disk does not answer');
  });
  await user.click(screen.getByRole('button', { name: 'どうがに する' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('つくれませんでした');
});

test('pictures that are not on this device make no film of nothing', async () => {
  const user = await open(false);
  await user.click(screen.getByRole('button', { name: 'どうがに する' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(growthFilm).not.toHaveBeenCalled();
});
