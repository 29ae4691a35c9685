import { expect, test } from 'vitest';
import { holdOpen, unlessOpen } from '#sync/in-use.ts';

test('as long as one tab has it open nothing happens to it; once the last one let go, it does', async () => {
  const acts: string[] = [];
  const act = (name: string) => async () => {
    acts.push(name);
  };
  const [one, other] = [await holdOpen('sample'), await holdOpen('sample')];
  await unlessOpen('sample', act('both'));
  await one();
  await unlessOpen('sample', act('one'));
  await other();
  await unlessOpen('sample', act('none'));
  expect(acts).toEqual(['none']);
});

test('whoever opens it while it is being taken away waits until that is done', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const taking = unlessOpen('sample', () => promise);
  let isOpen = false;
  const opening = holdOpen('sample').then((letGo) => {
    isOpen = true;
    return letGo;
  });
  await Promise.resolve();
  expect(isOpen).toBe(false);
  resolve();
  await taking;
  await (await opening)();
  expect(isOpen).toBe(true);
});
