import { afterEach, expect, test, vi } from 'vitest';
import { hasRoomToCapture } from '#store/device-room.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

afterEach(() => vi.unstubAllGlobals());

const MB = 1024 * 1024;
const diskHasFree = (bytes: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 100 * MB, quota: 100 * MB + bytes }) } });

test('a picture may be taken where there is room for it, and where the browser does not say', async () => {
  const device = await aDevice();
  expect(await hasRoomToCapture(device)).toBe(true);
  diskHasFree(50 * MB);
  expect(await hasRoomToCapture(device)).toBe(true);
});

test('on a full disk what the school has gives way first; without any such nothing is captured', async () => {
  const device = await aDevice();
  diskHasFree(0);
  expect(await hasRoomToCapture(device)).toBe(false);
  const forgotten = { hash: 'a'.repeat(64), mime: 'image/webp', data: new ArrayBuffer(1000) };
  await keepBlob(device.db, forgotten, 1);
  expect(await hasRoomToCapture(device)).toBe(true);
  expect(await device.db.blobs.count()).toBe(0);
  expect(await hasRoomToCapture(device)).toBe(false);
});
