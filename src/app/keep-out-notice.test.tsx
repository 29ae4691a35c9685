import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { KeepOutNotice } from '#app/keep-out-notice.tsx';
import { Notices } from '#app/notices.tsx';
import { noteContact } from '#store/contact.ts';
import { putMeta } from '#store/device.ts';
import { writeGoal } from '#store/goals.ts';
import { aDevice, renderWithDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, CLASS, HIKARI, LESSONS, NOW } from '#tests/helpers/a-school.ts';

async function anAsked(): Promise<TestDevice> {
  const records = aSchool();
  for (const record of records) if (record.id === CLASS) Object.assign(record, { keepOutUntil: NOW + 600_000 });
  const device = await aDevice({ records });
  await noteContact(device.db, { online: true, lastContactAt: NOW, trouble: null });
  await putMeta(device.db, 'pulledAt', NOW);
  return device;
}
const write = (device: TestDevice) =>
  writeGoal(device, { unit: HIKARI, lesson: LESSONS[2], words: 'はねを 大きく', points: [] });

test('what has sent all may be put away, and says so until it was read', async () => {
  renderWithDevice(<Notices atStart={false} />, await anAsked());
  expect(await screen.findByText('しまって だいじょうぶです。')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'わかりました' }));
  expect(screen.queryByText('しまって だいじょうぶです。')).toBeNull();
});

test('what still holds something asks to stay out, and says how much', async () => {
  const device = await anAsked();
  await write(device);
  renderWithDevice(<KeepOutNotice />, device);
  expect(await screen.findByText('まだ しまわないで ください。')).toBeVisible();
  expect(screen.getByText(/あと 1けん 学校へ 送っています。/)).toBeVisible();
  await noteContact(device.db, { online: false });
  expect(await screen.findByText(/あと 1けん のこっています。/)).toBeVisible();
});

test('nothing is called fine that the school was not asked of', async () => {
  const device = await anAsked();
  await putMeta(device.db, 'pulledAt', NOW - 600_000);
  renderWithDevice(<KeepOutNotice />, device);
  expect(await screen.findByText('まだ しまわないで ください。')).toBeVisible();
  expect(screen.getByText('学校に たしかめています。')).toBeVisible();
});
