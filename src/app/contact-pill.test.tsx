import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContactPill, standingOf } from '#app/contact-pill.tsx';
import { StaffPill } from '#app/staff-pill.tsx';
import type { Contact } from '#store/contact.ts';
import { putMeta } from '#store/device.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { NOW } from '#tests/helpers/a-school.ts';

const well: Contact = {
  online: true,
  lastContactAt: NOW,
  trouble: null,
  waiting: 0,
  oldestWaitingAt: null,
  refused: 0,
  late: false,
  inSync: true,
};

test.each<[ReturnType<typeof standingOf>, Partial<Contact>]>([
  ['Saved', {}],
  ['Checking', { inSync: false }],
  ['Sending', { waiting: 2, inSync: false }],
  ['Late', { waiting: 2, late: true, inSync: false }],
  ['Waiting', { waiting: 2, online: false, inSync: false }],
  ['Offline', { online: false, inSync: false }],
  ['Refused', { waiting: 2, late: true, trouble: 'refused', status: 422, inSync: false }],
  ['SignIn', { waiting: 2, late: true, trouble: 'signIn', inSync: false }],
  ['OldApp', { waiting: 2, trouble: 'oldApp', inSync: false }],
  ['Attention', { refused: 1, trouble: 'refused', inSync: false }],
])('%s', (standing, told) => {
  expect(standingOf({ ...well, ...told })).toBe(standing);
});

test('a no that nobody foresaw is told with its number, to each in their own register, and leads to the device’s page', async () => {
  const device = await aDevice();
  await putMeta(device.db, 'contact', { online: true, lastContactAt: NOW, trouble: 'refused', status: 422 });
  const { unmount } = renderWithDevice(<ContactPill />, device);
  expect(await screen.findByRole('link', { name: /学校が うけとれません（A-422）/ })).toHaveAttribute(
    'href',
    '/device',
  );
  unmount();
  renderWithDevice(<StaffPill />, device);
  expect(await screen.findByRole('link', { name: /学校が受け取れません（A-422）/ })).toBeVisible();
});
