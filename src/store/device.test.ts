import { afterEach, expect, test, vi } from 'vitest';
import { openDevice, readMeta } from '#store/device.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSession } from '#tests/helpers/a-school.ts';

afterEach(() => vi.restoreAllMocks());

/** A disk that takes no more, whoever writes. */
const fill = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });

test('an account opens on a full disk, with what was noted before', async () => {
  const before = await aDevice();
  const client = await readMeta(before.db, 'clientId');
  before.db.close();
  fill();
  const device = await openDevice(before.session);
  expect(await readMeta(device.db, 'clientId')).toBe(client);
  device.db.close();
});

test('an account that was never here is not opened where nothing can be noted of it', async () => {
  fill();
  await expect(openDevice(aSession('somebody-new'))).rejects.toThrow();
});
