// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { WORKS } from '#tests/helpers/a-school.ts';

type End = 'given up' | 'committed';

/** The page goes, and is shown again, in the moment in which the outbox is first written. @returns how that transaction ends */
function pageGoesInTheMiddle(persisted: boolean): Promise<End> {
  const put = IDBObjectStore.prototype.put;
  return new Promise((resolve) => {
    let times = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const asked = put.apply(this, given);
      if (this.name !== 'outbox' || times > 0) return asked;
      times += 1;
      this.transaction.addEventListener('abort', () => resolve('given up'));
      this.transaction.addEventListener('complete', () => resolve('committed'));
      for (const name of ['pagehide', 'pageshow']) dispatchEvent(Object.assign(new Event(name), { persisted }));
      return asked;
    });
  });
}

test('a write in whose middle the page is put away lets go of the tables, and is done anew: whole, and once', async () => {
  const device = await aDevice();
  const end = pageGoesInTheMiddle(true);
  expect(await trashWork(device, WORKS[0])).toBeNull();
  expect(await end).toBe('given up');
  expect(await device.db.outbox.count()).toBe(1);
  expect((await device.db.records('work').get(WORKS[0]))?.trashed).toBe(true);
});

test('a page that ends gives nothing up: what can still be kept is kept', async () => {
  const device = await aDevice();
  const end = pageGoesInTheMiddle(false);
  expect(await trashWork(device, WORKS[0])).toBeNull();
  expect(await end).toBe('committed');
  expect(await device.db.outbox.count()).toBe(1);
});
