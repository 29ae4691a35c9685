// What was found while comparing is there to be used in the reflection.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { setPin } from '#store/pins.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HIKARI, LESSONS, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

const open = (device: TestDevice, more = '') =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[1]}/record?step=reflection${more}`,
    '/units/:unit/lessons/:lesson/record',
  );
const mark = (device: TestDevice, work: string, kind: 'task' | 'finding', words: string) =>
  setPin(device, { work, kind, at: { x: 0.5, y: 0.5 }, words });
const found = async () => within(await screen.findByRole('region', { name: '見つけたこと' }));

test('what a child marked while comparing stands at the reflection, and goes into its words by a press alone', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  await mark(device, WORKS[2], 'task', 'はねを 大きく');
  await mark(device, WORKS[0], 'finding', 'おれが かくかく');
  open(device, `&a=work:${WORKS[0]}&b=work:${WORKS[2]}`);
  const marks = await found();
  expect(await marks.findByText('おれが かくかく')).toBeVisible();
  const words = screen.getByRole('textbox', { name: 'ふりかえり' });
  const before = (words as HTMLTextAreaElement).value;
  expect(before).not.toContain('はねを 大きく');
  await user.click(marks.getByRole('button', { name: '「はねを 大きく」を つかう' }));
  expect(words).toHaveValue(`${before}はねを 大きく`);
  expect(words).toHaveFocus();
  expect(marks.getByRole('button', { name: '「はねを 大きく」を つかいました' })).toBeDisabled();
  expect(marks.getByRole('button', { name: '「おれが かくかく」を つかう' })).toBeEnabled();
});

test('what was compared stands beside the words, with the way back to the comparison', async () => {
  const device = await aPicturedDevice(aSchool());
  open(device, `&a=work:${WORKS[0]}&b=work:${WORKS[2]}`);
  const seen = within(await screen.findByRole('region', { name: 'さくひんを 見よう' }));
  expect(await seen.findByText('1回目')).toBeVisible();
  expect(seen.getByText('2回目・2')).toBeVisible();
  expect(screen.getByRole('link', { name: 'かさねて くらべる' })).toHaveAttribute(
    'href',
    `/compare?${new URLSearchParams({ unit: HIKARI, a: `work:${WORKS[0]}`, b: `work:${WORKS[2]}` })}`,
  );
});

test('without a mark nothing is said about marks, and an older work’s are not drawn in by themselves', async () => {
  const device = await aPicturedDevice(aSchool());
  await mark(device, WORKS[0], 'finding', 'おれが かくかく');
  open(device);
  expect(await screen.findByRole('region', { name: 'さくひんを 見よう' })).toBeVisible();
  expect(screen.queryByRole('region', { name: '見つけたこと' })).toBeNull();
});
