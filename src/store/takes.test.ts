import { afterEach, expect, test, vi } from 'vitest';
import { dropTake, hasTake, keepPiece, takeOf, takesHere } from '#store/takes.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';

afterEach(() => vi.restoreAllMocks());

const piece = (take: string, said: string, field = 'voice/work/a') => ({
  field,
  take,
  mime: 'audio/webm',
  data: new TextEncoder().encode(said).buffer,
});

test('what was recorded so far is there again, in its order, apart from others', async () => {
  const device = await aDevice();
  expect(await takeOf(device, 'voice/work/a')).toBeNull();
  for (const said of ['いち', 'に', 'さん']) await keepPiece(device, piece('one', said));
  await keepPiece(device, piece('two', 'ほか', 'voice/work/b'));
  const take = await takeOf(device, 'voice/work/a');
  expect([take?.take, take?.recorded.type, await take?.recorded.text()]).toEqual(['one', 'audio/webm', 'いちにさん']);
  expect(await takesHere(device)).toBe(2);
  expect(await hasTake(device, 'voice/work/a')).toBe(true);
  await dropTake(device, { field: 'voice/work/a', take: 'one' });
  expect(await takeOf(device, 'voice/work/a')).toBeNull();
  expect(await takesHere(device)).toBe(1);
  expect(await hasTake(device, 'voice/work/a')).toBe(false);
});

test('of two recordings for one place the later one is offered, and when it is done with the earlier one is still there', async () => {
  const device = await aDevice();
  await keepPiece(device, piece('one', 'まえ'));
  await keepPiece(device, piece('two', 'あと'));
  expect(await (await takeOf(device, 'voice/work/a'))?.recorded.text()).toBe('あと');
  await dropTake(device, { field: 'voice/work/a', take: 'two' });
  expect(await (await takeOf(device, 'voice/work/a'))?.recorded.text()).toBe('まえ');
});

test('on a full disk it is said, and what was recorded before stays', async () => {
  const device = await aDevice();
  await keepPiece(device, piece('one', 'いち'));
  vi.spyOn(device.db.takes, 'add').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  expect(await keepPiece(device, piece('one', 'に'))).toEqual({ refused: 'full' });
  expect(await (await takeOf(device, 'voice/work/a'))?.recorded.text()).toBe('いち');
});
