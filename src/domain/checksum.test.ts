import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSum, rowSum, subtractSum } from '#domain/checksum.ts';

const rows = fc.array(fc.tuple(fc.uuid(), fc.nat(1000)), { maxLength: 20 });
const sumOf = (all: readonly (readonly [string, number])[]): number =>
  all.reduce((sum, [id, rv]) => addSum(sum, rowSum(id, rv)), 0);

it('does not depend on the order', () => {
  fc.assert(
    fc.property(rows, (all) => {
      expect(sumOf(all)).toBe(sumOf(all.toReversed()));
    }),
  );
});

it('forgets what is taken out again', () => {
  fc.assert(
    fc.property(rows, fc.uuid(), fc.nat(1000), (all, id, rv) => {
      const before = sumOf(all);
      expect(subtractSum(addSum(before, rowSum(id, rv)), rowSum(id, rv))).toBe(before);
    }),
  );
});

it('tells versions and neighbours apart, and stays a whole number below 2^53', () => {
  const seen = new Set<number>();
  for (let n = 0; n < 200; n += 1) {
    for (let rv = 1; rv < 20; rv += 1) {
      const sum = rowSum(`00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`, rv);
      expect(Number.isSafeInteger(sum) && sum >= 0).toBe(true);
      seen.add(sum);
    }
  }
  expect(seen.size).toBe(200 * 19);
});
