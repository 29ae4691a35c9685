import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { RecordPage } from '#features/record/record-page.tsx';
import { goalOf, writeGoal } from '#store/goals.ts';
import { openTasksOf, setPin } from '#store/pins.ts';
import { renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HIKARI, LESSONS, ownRecord, SAKURA, WORKS } from '#tests/helpers/a-school.ts';
import { aPicturedDevice } from '#tests/helpers/pictured-school.ts';

const THIRD = { unit: HIKARI, lesson: LESSONS[2] };
const open = (device: TestDevice, step: string) =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=${step}`,
    '/units/:unit/lessons/:lesson/record',
  );
const aTask = async (device: TestDevice, words: string): Promise<string> => {
  const made = await setPin(device, { work: WORKS[2], kind: 'task', at: { x: 0.8, y: 0.8 }, words });
  return 'id' in made ? made.id : '';
};

test('an open 課題 becomes the goal of the next lesson by one tap, and the goal knows it', async () => {
  const user = userEvent.setup();
  const device = await aPicturedDevice(aSchool());
  const pin = await aTask(device, 'はねを 大きく');
  open(device, 'goal');
  const offers = within(await screen.findByRole('region', { name: 'とりくみ中の かだいから' }));
  await user.click(offers.getByRole('button', { name: /はねを 大きく/ }));
  await vi.waitFor(async () =>
    expect(await goalOf(device, LESSONS[2], SAKURA)).toMatchObject({ words: 'はねを 大きく', fromPin: pin }),
  );
  expect(await screen.findByRole('heading', { name: 'きょうの めあて' })).toBeVisible();
});

test('the reflection shows the place before and now, and asks whether it is solved; it may stay open', async () => {
  const user = userEvent.setup();
  const today = ownRecord('work', SAKURA, { id: anId('today'), ...THIRD, stage: 'final' });
  const device = await aPicturedDevice([...aSchool(), today]);
  const fromPin = await aTask(device, 'はねを 大きく');
  await writeGoal(device, { ...THIRD, words: 'はねを 大きく', fromPin });
  open(device, 'reflection');
  const check = within(await screen.findByRole('group', { name: 'めあてに した かだい' }));
  expect(check.getByText('まえ')).toBeVisible();
  expect(await openTasksOf(device, SAKURA)).toHaveLength(1);
  await user.click(check.getByRole('button', { name: 'できた！' }));
  expect(await check.findByText('できた かだい')).toBeVisible();
  expect(await openTasksOf(device, SAKURA)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'もとに もどす' }));
  expect(await check.findByRole('button', { name: 'できた！' })).toBeVisible();
});
