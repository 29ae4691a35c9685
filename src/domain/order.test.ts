import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderKey } from '#domain/field.ts';
import { orderBetween } from '#domain/order.ts';

it.each([
  [null, null],
  ['V', null],
  [null, 'V'],
  ['A', 'B'],
  ['A', 'AV'],
  ['Az', 'B'],
  ['z', null],
  ['zz', null],
  ['V', 'W'],
])('finds a place between %j and %j', (before, after) => {
  const key = orderBetween(before, after);
  if (before !== null) expect(key > before).toBe(true);
  if (after !== null) expect(key < after).toBe(true);
  expect(orderKey().safeParse(key).success).toBe(true);
});

it('always has room for one more, wherever it is put', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
