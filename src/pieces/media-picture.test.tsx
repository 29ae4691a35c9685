import { randomFillSync } from 'node:crypto';
import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Variant } from '#domain/records/media.ts';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { keepBlob } from '#store/media-blobs.ts';
import { forgetMedia } from '#store/media-here.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, HARUTO, ownRecord } from '#tests/helpers/a-school.ts';

const MEDIA = anId('a picture');
const SIZES: Record<Variant, number> = { t: 320, m: 1600, o: 3200 };
const hashOf = (variant: Variant) => variant.repeat(64).replaceAll('t', '1').replaceAll('m', '2').replaceAll('o', '3');

let device: TestDevice;
let revoked: string[];
beforeEach(async () => {
  device = await aDevice();
  let made = 0;
  revoked = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made += 1;
    return `blob:${made}:${(blob as Blob).size}`;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
});

async function knows(up: readonly Variant[] = ['t', 'm', 'o'], mime = 'image/webp'): Promise<void> {
  const facts = (variant: Variant) => ({
    hash: hashOf(variant),
    bytes: SIZES[variant],
    mime,
    w: SIZES[variant],
    h: SIZES[variant] * 0.75,
  });
  const record = ownRecord('media', HARUTO, {
    id: MEDIA,
    root: anId('a work'),
    variants: { t: facts('t'), m: facts('m'), o: facts('o') } as never,
    up: Object.fromEntries(up.map((variant) => [variant, 1])),
  });
  await device.db.table('media').put({ ...record, _rv: 1, _s: ['cl:x'], _p: 0 });
}
const holds = (variant: Variant) =>
  keepBlob(
    device.db,
    { hash: hashOf(variant), mime: 'image/webp', data: randomFillSync(new Uint8Array(SIZES[variant])).buffer },
    1,
  );
const show = (variant: Variant = 'm', alt = '光') =>
  render(
    <DeviceProvider device={device}>
      <MediaPicture media={MEDIA} variant={variant} alt={alt} />
    </DeviceProvider>,
  );

test('what is here is shown, at its shape', async () => {
  await knows();
  await holds('m');
  show();
  await waitFor(() => expect(screen.getByAltText('光')).toHaveAttribute('src', 'blob:1:1600'));
  expect(screen.getByAltText('光')).toHaveAttribute('width', '1600');
  expect(screen.getByAltText('光').parentElement?.style.getPropertyValue('--ratio')).toBe('1600 / 1200');
  expect(await device.db.wanted.count()).toBe(0);
});

test('a smaller one stands in, the right one is asked for, and takes its place when it comes', async () => {
  await knows();
  await holds('t');
  show();
  await waitFor(() => expect(screen.getByAltText('光')).toHaveAttribute('src', 'blob:1:320'));
  await waitFor(async () => expect(await device.db.wanted.toCollection().primaryKeys()).toEqual([`${MEDIA}/m`]));
  await act(() => holds('m'));
  await waitFor(() => expect(screen.getByAltText('光')).toHaveAttribute('src', 'blob:2:1600'));
});

test('what is still on the other device says so, and keeps its shape meanwhile', async () => {
  await knows([]);
  show();
  const place = await screen.findByRole('img', { name: '光 まだ ほかの 端末から とどいていません' });
  expect(place.parentElement?.style.getPropertyValue('--ratio')).toBe('1600 / 1200');
});

test('what is at school says that it comes; what is nowhere says that too', async () => {
  await knows();
  const { unmount } = show();
  await screen.findByRole('img', { name: '光 学校に つながると とどきます' });
  unmount();
  await device.db.records('media').clear();
  show();
  await screen.findByRole('img', { name: '光 しゃしんは ありません' });
});

test('a sound is drawn as a sound, and nothing is said to be missing', async () => {
  await knows(['t', 'm', 'o'], 'audio/mp4');
  show('t', 'うた');
  await screen.findByRole('img', { name: 'うた' });
});

test('forty of the same are read once, and given back when nobody looks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await knows();
  await holds('t');
  const { unmount } = render(
    <DeviceProvider device={device}>
      {Array.from({ length: 40 }, (_, at) => (
        <MediaPicture key={at} media={MEDIA} variant="t" alt={`${at}`} />
      ))}
    </DeviceProvider>,
  );
  await vi.waitFor(() => expect(screen.getByAltText('39')).toHaveAttribute('src', 'blob:1:320'));
  expect(URL.createObjectURL).toHaveBeenCalledTimes(1);
  unmount();
  expect(revoked).toEqual([]);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(revoked).toEqual(['blob:1:320']);
  vi.useRealTimers();
});

test('a share that was taken back takes the picture off the screen', async () => {
  await knows();
  await holds('m');
  show();
  await waitFor(() => expect(screen.getByAltText('光')).toHaveAttribute('src'));
  const record = await device.db.records('media').get(MEDIA);
  await act(async () => {
    await device.db.records('media').delete(MEDIA);
    if (record) await forgetMedia(device.db, record);
  });
  await screen.findByRole('img', { name: '光 しゃしんは ありません' });
});
