import { expect, test } from 'vitest';
import { derivedId, isDerivedId } from '#domain/derived-id.ts';
import { uuidv7 } from '#domain/id.ts';
import { applyMutation } from '#domain/merge.ts';
import type { Mutation } from '#domain/mutation.ts';
import { reflectionId } from '#domain/records/reflection.ts';

const anId = (n: number) => uuidv7(1_790_000_000_000 + n, new Uint8Array(10).fill(n));

test('the same parts give the same id, other parts another, and it is a UUID that no clock makes', () => {
  const made = derivedId('reflection', anId(1), anId(2));
  expect(made).toBe(derivedId('reflection', anId(1), anId(2)));
  expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isDerivedId(made)).toBe(true);
  expect(isDerivedId(anId(1))).toBe(false);
  const many = new Set(Array.from({ length: 2000 }, (_, n) => derivedId('reflection', anId(n % 50), String(n))));
  expect(many.size).toBe(2000);
});

test('two devices that begin the same reflection while apart end with one that holds the words of both', () => {
  const begun = (words: string): Mutation => ({
    mid: anId(words.length),
    rid: reflectionId(anId(1), anId(2)),
    type: 'reflection',
    op: 'create',
    base: 0,
    owner: anId(1),
    root: null,
    madeAt: 1,
    set: { unit: anId(3), lesson: anId(2) },
    text: { words: { to: words, baseRv: 0 } },
    ts: '000000001-0000-a',
    off: 0,
    schema: 1,
  });
  const context = { school: anId(9), author: anId(1), ts: '000000001-0000-a', textAt: () => undefined };
  const first = applyMutation(null, begun('学校で 書いた。'), { ...context, rv: 1 });
  const both = applyMutation(first, begun('家で 書いたよ。'), { ...context, rv: 2 });
  expect(both.record['words']).toContain('学校で 書いた。');
  expect(both.record['words']).toContain('家で 書いたよ。');
  expect(both.record.needsLook).toBe(true);
});
