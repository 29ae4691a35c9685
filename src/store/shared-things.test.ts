import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { dropSharedFile, dropSharesOf, keepShare, sharedFile, sharesFor, takeShare } from '#store/shared-things.ts';

afterEach(() => Dexie.delete('ashiato-shared'));
const file = (name: string, words: string) => new File([words], name, { type: 'text/plain' });
const share = (...files: File[]) => keepShare({ title: '', words: '', url: '', files }, 1000);
const theFirst = async (person: string) => {
  const [first] = await sharesFor(person);
  if (!first) throw new Error('nothing is here');
  return first;
};

it('what comes is here whole, larger than one part too', async () => {
  const long = 'あ'.repeat(3_000_000);
  await share(file('a.txt', long), file('b.txt', 'い'));
  const first = await theFirst('sakura');
  expect(first).toMatchObject({ person: null, files: [{ name: 'a.txt' }, { name: 'b.txt' }] });
  expect(await (await sharedFile(first, 0))?.text()).toBe(long);
  expect(await (await sharedFile(first, 1))?.text()).toBe('い');
});
it('waits for whoever comes, until somebody has taken it: then it is theirs alone', async () => {
  const id = await share(file('a.txt', 'あ'));
  expect(await sharesFor('haruto')).toHaveLength(1);
  expect(await takeShare(id, 'sakura')).toBe(true);
  expect(await takeShare(id, 'haruto')).toBe(false);
  expect(await sharesFor('haruto')).toEqual([]);
  expect(await sharesFor('sakura')).toHaveLength(1);
  await dropSharesOf('haruto');
  expect(await sharesFor('sakura')).toHaveLength(1);
  await dropSharesOf('sakura');
  expect(await sharesFor('sakura')).toEqual([]);
});
it('a file that is done with goes, and the share with the last one', async () => {
  const id = await share(file('a.txt', 'あ'), file('b.txt', 'い'));
  await dropSharedFile(id, 0);
  const first = await theFirst('sakura');
  expect(await sharedFile(first, 0)).toBeNull();
  expect(await (await sharedFile(first, 1))?.text()).toBe('い');
  await dropSharedFile(id, 1);
  expect(await sharesFor('sakura')).toEqual([]);
});
it('what does not fit leaves nothing half behind', async () => {
  const bad = file('a.txt', 'あ');
  Object.assign(bad, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
  await expect(share(bad)).rejects.toThrow('gone');
  expect(await sharesFor('sakura')).toEqual([]);
});
