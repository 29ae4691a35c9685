import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '#features/compare/compare-page.tsx';
import { askSheet } from '#media/sheet.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, MODEL, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

// The worker and its canvas are a browser's own.
vi.mock('#media/sheet.ts', () => ({ askSheet: vi.fn() }));

let device: TestDevice;
beforeEach(async () => {
  vi.mocked(askSheet).mockReset();
  device = await aPicturedDevice(aSchool());
});
async function aligning(address = `/compare?unit=${HIKARI}`) {
  const user = userEvent.setup();
  renderWithDevice(<ComparePage />, device, address);
  await user.click(await screen.findByRole('button', { name: 'いちを あわせる' }));
  return user;
}
const kept = async (work: string) => (await device.db.records('work').get(work))?.alignment;

test('the device lines up by paper or by ink; one step back takes it back', async () => {
  vi.mocked(askSheet).mockResolvedValue({ x: 0.1, y: 0, scale: 1.2, rotation: 3 });
  const user = await aligning();
  await user.click(screen.getByRole('button', { name: '字を あわせる' }));
  await vi.waitFor(async () => expect(await kept(WORKS[2])).toEqual({ x: 0.1, y: 0, scale: 1.2, rotation: 3 }));
  expect(vi.mocked(askSheet).mock.calls[0]?.[0]).toMatchObject({ kind: 'layOver', by: 'ink' });
  await user.click(screen.getByRole('button', { name: '一つ もどす' }));
  await vi.waitFor(async () => expect(await kept(WORKS[2])).toEqual({ x: 0, y: 0, scale: 1, rotation: 0 }));
});

test('where there is nothing to go by, it says so and leaves everything as it lies', async () => {
  vi.mocked(askSheet).mockResolvedValue(null);
  const user = await aligning();
  await user.click(screen.getByRole('button', { name: '紙を あわせる' }));
  expect(await screen.findByText(/じどうでは あわせられません/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '一つ もどす' })).toHaveAttribute('aria-disabled', 'true');
});

test('of three, each of one’s own can be lined up', async () => {
  const user = await aligning(`/compare?unit=${HIKARI}&a=model:${MODEL}&b=work:${WORKS[0]}&c=work:${WORKS[2]}`);
  await user.click(screen.getByRole('radio', { name: 'あお' }));
  await user.click(screen.getByRole('button', { name: '右へ' }));
  await user.click(screen.getByRole('button', { name: 'できた' }));
  await vi.waitFor(async () => expect((await kept(WORKS[0]))?.['x']).toBe(0.01));
  expect((await kept(WORKS[2]))?.['x'] ?? 0).toBe(0);
});
