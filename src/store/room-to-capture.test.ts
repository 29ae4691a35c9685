import { afterEach, expect, test, vi } from 'vitest';
import type { Device } from '#store/device.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { hasRoomToCapture } from '#store/room-to-capture.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

afterEach(() => vi.unstubAllGlobals());

/** The disk takes nothing large for as long as `isFull` says so. */
function fill({ db }: Device, isFull: () => boolean): void {
  const put = db.ballast.bulkPut.bind(db.ballast);
  const refusing = (rows: readonly { n: number; data: ArrayBuffer }[]) =>
    isFull() ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : put(rows);
  vi.spyOn(db.ballast, 'bulkPut').mockImplementation(refusing as unknown as typeof db.ballast.bulkPut);
}
const forgotten = { hash: 'a'.repeat(64), mime: 'image/webp', data: new ArrayBuffer(1000) };

test('a picture may be taken where as much can be written, and nothing stays of the trial', async () => {
  const device = await aDevice();
  const written = vi.spyOn(device.db.ballast, 'bulkPut');
  expect(await hasRoomToCapture(device)).toBe(true);
  const rows = written.mock.calls.flatMap(([all]) => all) as { data: ArrayBuffer }[];
  expect(rows.reduce((sum, { data }) => sum + data.byteLength, 0)).toBe(6 * 1024 * 1024);
  expect(await device.db.ballast.count()).toBe(0);
});

test('a browser that promises room on a full disk is not believed', async () => {
  const device = await aDevice();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 1, quota: 10 * 1024 ** 3 }) } });
  fill(device, () => true);
  expect(await hasRoomToCapture(device)).toBe(false);
});

test('on a full disk what the school has gives way first', async () => {
  const device = await aDevice();
  await keepBlob(device.db, forgotten, 1);
  let isGone = false;
  device.db.blobs.hook('deleting', () => {
    isGone = true;
  });
  fill(device, () => !isGone);
  expect(await hasRoomToCapture(device)).toBe(true);
  expect(await device.db.blobs.count()).toBe(0);
});

test('when that is not enough, nothing is captured', async () => {
  const device = await aDevice();
  await keepBlob(device.db, forgotten, 1);
  fill(device, () => true);
  expect(await hasRoomToCapture(device)).toBe(false);
  expect(await device.db.ballast.count()).toBe(0);
});
