// Puts a person's tables back to how version 1 of the app laid them out, with a change in them that was never sent: for tests of
// what the next opening, and the next service worker, make of it. Only while no page of the app is open.
import type { Page } from '@playwright/test';
import type { DemoPerson } from './school.ts';

/** @param asNobodySays the change is one that no later version can carry over */
export function layBack(page: Page, { id }: DemoPerson, title: string, asNobodySays = false): Promise<void> {
  return page.evaluate(
    async ({ name, words, bad }) => {
      // The page knows nothing of what stands outside.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        });
      const now = await done(indexedDB.open(name));
      const stores = [...now.objectStoreNames].filter((store) => store !== 'outOfSight');
      const reading = now.transaction(stores);
      const tables = await Promise.all(
        stores.map(async (store) => {
          const { keyPath, autoIncrement, indexNames } = reading.objectStore(store);
          const indexes = [...indexNames].map((index) => {
            const { keyPath: path, multiEntry } = reading.objectStore(store).index(index);
            return { index, path, multiEntry };
          });
          const rows = (await done(reading.objectStore(store).getAll())) as Record<string, unknown>[];
          return { store, keyPath, autoIncrement, indexes, rows };
        }),
      );
      now.close();
      const rowsOf = (table: string) => tables.find(({ store }) => store === table)?.rows ?? [];
      for (const group of rowsOf('classGroup'))
        for (const field of ['mediaLaterUntil', 'keepOutUntil']) Reflect.deleteProperty(group, field);
      const me = name.slice('pf1_'.length);
      const work = rowsOf('work').find((row) => row['owner'] === me && row['_p'] === 0);
      if (!work) throw new Error('no work here');
      const { _rv, _s, _p, ...base } = work;
      const mid = `01a1fe43-90dc-7e64-b254-${crypto.randomUUID().slice(24)}`;
      const ts = rowsOf('meta').find(({ key }) => key === 'hlc')?.['value'] ?? '000000000-0000-a';
      const set = bad ? { 'no name': words } : { title: words };
      const mutation = { mid, rid: work['id'], type: 'work', op: 'patch', base: _rv, ts, off: 0, schema: 1, set };
      rowsOf('outbox').push({
        lid: 9000,
        rid: work['id'],
        mid,
        state: 'queued',
        seq: null,
        frozen: 0,
        mutation,
        at: 1,
      });
      Object.assign(work, { title: words, _p: 1, _base: base });
      await done(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, 20);
      opening.addEventListener('upgradeneeded', () => {
        for (const { store, keyPath, autoIncrement, indexes, rows } of tables) {
          const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
          for (const { index, path, multiEntry } of indexes) made.createIndex(index, path, { multiEntry });
          for (const row of rows) made.put(row);
        }
      });
      (await done(opening)).close();
    },
    { name: `pf1_${id}`, words: title, bad: asNobodySays },
  );
}
