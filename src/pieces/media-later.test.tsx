import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MEDIA_LATER_MS } from '#domain/records/class-group.ts';
import { MediaLater } from '#pieces/media-later.tsx';
import { letMediaWait, mediaLaterOf } from '#store/media-later.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { CLASS, NOW, TEACHER } from '#tests/helpers/a-school.ts';

const waits = async (device: Awaited<ReturnType<typeof aDevice>>) =>
  (await device.db.records('classGroup').get(CLASS))?.mediaLaterUntil;

test('the teacher lets pictures wait for an hour, sees until when, and lets them go again', async () => {
  const device = await aDevice({ person: TEACHER });
  renderWithDevice(<MediaLater group={CLASS} />, device);
  // Its room is there before it is: nothing beside it moves when it comes.
  expect(screen.getByText('写真はあとで送る')).not.toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: '写真はあとで送る' }));
  expect(await screen.findByText(/写真は\d+:\d\dまで待ち/)).toBeVisible();
  expect(await waits(device)).toBe(NOW + 3_600_000);
  expect(await device.db.outbox.count()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: '今すぐ再開' }));
  await waitFor(async () => expect(await waits(device)).toBeNull());
  expect(await screen.findByRole('button', { name: '写真はあとで送る' })).toBeVisible();
});

test('it ends by itself, lasts no longer than a school day, and is not a pupil’s to set', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await letMediaWait(device, CLASS, 99 * 3_600_000)).toBeNull();
  expect(await mediaLaterOf(device, CLASS)).toBe(NOW + MEDIA_LATER_MS);
  device.clock.now += MEDIA_LATER_MS;
  expect(await mediaLaterOf(device, CLASS)).toBeNull();
  const pupil = await aDevice();
  expect(await letMediaWait(pupil, CLASS, 1000)).toEqual({ refused: 'forbidden' });
});
