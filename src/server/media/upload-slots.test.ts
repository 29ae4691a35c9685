import { expect, it } from 'vitest';
import { createUploadSlots } from '#server/media/upload-slots.ts';

it('two go at once over a line, the third when one is over or has been silent for a minute', () => {
  let now = 0;
  const slots = createUploadSlots(2, () => now);
  const first = slots.enter('school', 'a', false);
  slots.enter('school', 'b', false)?.();
  expect(slots.enter('school', 'c', false)).toBeNull();
  expect(slots.enter('home', 'c', false)).not.toBeNull();
  // Who has one goes on, however many wait.
  expect(slots.enter('school', 'b', false)).not.toBeNull();
  slots.free('b');
  slots.enter('school', 'd', false)?.();
  expect(slots.enter('school', 'e', false)).toBeNull();
  now = 61_000;
  // A piece on a slow line is not silence.
  expect(slots.enter('school', 'e', false)).not.toBeNull();
  expect(slots.enter('school', 'f', false)).toBeNull();
  first?.();
  now += 61_000;
  expect(slots.enter('school', 'f', false)).not.toBeNull();
});

it('whoever was asked for goes anyway, and counts', () => {
  const slots = createUploadSlots(1, () => 0);
  slots.enter('school', 'a', false);
  expect(slots.enter('school', 'b', true)).not.toBeNull();
  slots.free('a');
  expect(slots.enter('school', 'c', false)).toBeNull();
});

it('a request that ends twice is over once', () => {
  let now = 0;
  const slots = createUploadSlots(1, () => now);
  const end = slots.enter('school', 'a', false);
  slots.enter('school', 'a', false);
  end?.();
  end?.();
  now = 120_000;
  expect(slots.enter('school', 'b', false)).toBeNull();
});
