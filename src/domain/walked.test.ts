import { expect, test } from 'vitest';
import { walkedAt } from '#domain/walked.ts';

const work = (madeAt: number, author = 'child') => ({ madeAt, owner: 'child', author }) as never;
const reflection = (madeAt: number) => ({ madeAt }) as never;

test('a lesson is walked when the child first made or thought back in it', () => {
  expect(walkedAt({ works: [work(5), work(3)], reflection: reflection(9) })).toBe(3);
  expect(walkedAt({ works: [work(5)], reflection: reflection(4) })).toBe(4);
  expect(walkedAt({ works: [], reflection: reflection(4) })).toBe(4);
});
test('a sheet that a teacher filed later moves no day', () => {
  expect(walkedAt({ works: [work(2, 'teacher')], reflection: reflection(9) })).toBe(9);
  expect(walkedAt({ works: [work(2, 'teacher')], reflection: null })).toBeNull();
});
