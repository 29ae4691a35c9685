import { expect, test, vi } from 'vitest';
import { askAgain } from '#store/lost-connection.ts';
import { trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { WORKS } from '#tests/helpers/a-school.ts';

const lost = () =>
  new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');

test('a write whose connection broke is done on a new one, and once', async () => {
  const device = await aDevice();
  const broken = device.db.backendDB();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.transaction.db === broken) throw lost();
    return put.apply(this, given);
  });
  expect(await trashWork(device, WORKS[0])).toBeNull();
  expect(device.db.backendDB()).not.toBe(broken);
  expect(await device.db.outbox.count()).toBe(1);
  expect((await device.db.records('work').get(WORKS[0]))?.trashed).toBe(true);
});

test('a connection that breaks in the middle of a write leaves no half of it behind', async () => {
  const device = await aDevice();
  const put = device.db.outbox.put.bind(device.db.outbox);
  let breaks = 1;
  vi.spyOn(device.db.outbox, 'put').mockImplementation((entry) =>
    put(entry).then((lid) => {
      breaks -= 1;
      if (breaks >= 0) throw lost();
      return lid;
    }),
  );
  expect(await trashWork(device, WORKS[0])).toBeNull();
  expect(await device.db.outbox.count()).toBe(1);
});

test('where it stays broken the page is loaded anew; any other trouble is told as it is', async () => {
  const { db } = await aDevice();
  const reload = vi.fn();
  const failing = async () => {
    throw lost();
  };
  await expect(askAgain(db, failing, reload)(lost())).rejects.toThrow('server lost');
  expect(reload).toHaveBeenCalledTimes(1);
  const asked = vi.fn(async () => 1);
  await expect(askAgain(db, asked, reload)(new Error('a bug'))).rejects.toThrow('a bug');
  expect(asked).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledTimes(1);
});
