import { afterEach, expect, test, vi } from 'vitest';
import type { OutboxEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { layBallast } from '#store/room-for-words.ts';
import { writeChanges } from '#store/write.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { SAKURA } from '#tests/helpers/a-school.ts';

afterEach(() => vi.unstubAllGlobals());

const GIGABYTE = 1e9;
function diskHasFree(bytes: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: GIGABYTE, quota: GIGABYTE + bytes }) } });
}

/** Says no to each new word for as long as `isFull` says so. */
function fill({ db }: Device, isFull: () => Promise<boolean>): void {
  const put = db.outbox.put.bind(db.outbox);
  const refusing = (entry: OutboxEntry) =>
    isFull().then((full) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      return put(entry);
    });
  vi.spyOn(db.outbox, 'put').mockImplementation(refusing as unknown as typeof db.outbox.put);
}

async function write(device: Device) {
  const id = device.newId();
  const values = { unit: device.newId(), title: 'ひとりで つくった', place: 'home' as const };
  const unit = { op: 'create', type: 'unit', id: values.unit, owner: SAKURA, values: { title: 'じぶんの' } } as const;
  const answer = await writeChanges(device, [unit, { op: 'create', type: 'work', id, owner: SAKURA, values }]);
  return { answer, kept: (await device.db.records('work').get(id)) !== undefined };
}

test('on a full disk the ballast goes, and the words stay', async () => {
  const device = await aDevice();
  diskHasFree(GIGABYTE);
  await layBallast(device);
  expect(await device.db.ballast.count()).toBe(8);
  fill(device, async () => (await device.db.ballast.count()) > 0);
  expect(await write(device)).toEqual({ answer: null, kept: true });
  expect(await device.db.ballast.count()).toBe(0);
  expect(await device.db.outbox.count()).toBe(2);
});

test('when even that is not enough, the answer is full and nothing was changed', async () => {
  const device = await aDevice();
  fill(device, async () => true);
  expect(await write(device)).toEqual({ answer: { refused: 'full' }, kept: false });
  expect(await device.db.outbox.count()).toBe(0);
});

test('ballast is laid only where there is plenty of room, once, and anew when it was needed', async () => {
  const device = await aDevice();
  diskHasFree(8_000_000);
  await layBallast(device);
  expect(await device.db.ballast.count()).toBe(0);
  diskHasFree(GIGABYTE);
  await layBallast(device);
  await layBallast(device);
  expect(await device.db.ballast.count()).toBe(8);
  await device.db.ballast.clear();
  await layBallast(device);
  expect(await device.db.ballast.count()).toBe(8);
});
