import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { tick } from '#domain/clock.ts';
import { coalesce, mayCoalesce } from '#domain/coalesce.ts';
import { foldMutations } from '#domain/merge.ts';
import type { Mutation } from '#domain/mutation.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const who = { school: uuid(1), author: uuid(2) };
const mutation = (change: Partial<Mutation>): Mutation => ({
  mid: uuid(100),
  rid: uuid(3),
  type: 'reflection',
  op: 'patch',
  base: 0,
  ts: tick(null, 1000, uuid(9)),
  off: 0,
  schema: 1,
  ...change,
});

const member = fc.constantFrom(uuid(11), uuid(12), uuid(13));
const edit = fc
  .record({
    face: fc.option(fc.constantFrom('great', 'nearly'), { nil: undefined }),
    words: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
    add: fc.uniqueArray(member),
    del: fc.uniqueArray(member),
    marks: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('great', 'notYet', null)),
  })
  .map(({ face, words, add, del, marks }) =>
    mutation({
      ...(face === undefined ? {} : { set: { face } }),
      ...(words === undefined ? {} : { text: { words: { to: words, baseRv: 0 } } }),
      sets: { works: { add: add.filter((m) => !del.includes(m)), del } },
      maps: { marks },
    }),
  );

it('folded into one, changes mean the same as one after the other', () => {
  const start = foldMutations(
    null,
    [mutation({ op: 'create', owner: uuid(2), sets: { works: { add: [uuid(11)], del: [] } } })],
    who,
  );
  fc.assert(
    fc.property(edit, edit, edit, (a, b, c) => {
      const after = foldMutations(start, [a, b, c], who);
      const joined = foldMutations(start, [coalesce(coalesce(a, b), c)], who);
      const sorted = (record: typeof after) => ({
        ...record,
        works: [...((record?.['works'] as string[]) ?? [])].sort(),
      });
      expect(sorted(joined)).toEqual(sorted(after));
    }),
  );
});

it('keeps the first one’s name, base and making; the last one’s time', () => {
  const first = mutation({
    op: 'create',
    mid: uuid(1),
    base: 3,
    owner: uuid(2),
    text: { words: { to: 'あ', baseRv: 3 } },
  });
  const later = mutation({
    mid: uuid(4),
    base: 5,
    ts: tick(null, 9000, uuid(9)),
    text: { words: { to: 'い', baseRv: 5 } },
  });
  expect(coalesce(first, later)).toMatchObject({
    op: 'create',
    mid: uuid(1),
    base: 3,
    ts: later.ts,
    text: { words: { to: 'い', baseRv: 3 } },
  });
});

it.each([
  ['create', 'patch', true],
  ['patch', 'patch', true],
  ['patch', 'trash', false],
  ['trash', 'patch', false],
  ['restore', 'patch', false],
] as const)('%s and then %s: %s', (earlier, later, may) => {
  expect(mayCoalesce(mutation({ op: earlier }), mutation({ op: later }))).toBe(may);
  expect(mayCoalesce(mutation({ op: earlier, rid: uuid(8) }), mutation({ op: later }))).toBe(false);
});
