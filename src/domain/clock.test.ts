import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampHlc, hlc, hlcMs, tick } from '#domain/clock.ts';

const CLIENT = '00000000-0000-7000-8000-000000000001';

describe('tick', () => {
  it('never goes back, whatever the device’s clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 30 }), (times) => {
        let last = tick(null, times[0] ?? 0, CLIENT);
        for (const now of times.slice(1)) {
          const next = tick(last, now, CLIENT);
          expect(next > last).toBe(true);
          expect(hlc().safeParse(next).success).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('counts within one millisecond and runs over into the next', () => {
    const first = tick(null, 1000, CLIENT);
    expect(tick(first, 1000, CLIENT)).toBe(first.replace('-0000-', '-0001-'));
    const full = first.replace('-0000-', '-zzzz-');
    expect(hlcMs(tick(full, 1000, CLIENT))).toBe(1001);
  });
});

describe('clampHlc', () => {
  it.each([
    ['right clock', 5000, 0, 9000, 5000],
    ['clock behind, known', 5000, 2000, 9000, 7000],
    ['clock a year ahead, known', 31_536_005_000, -31_536_000_000, 9000, 5000],
    ['clock a year ahead, not known yet', 31_536_005_000, 0, 9000, 9000],
  ])('%s', (_, ms, offset, serverNow, expected) => {
    expect(hlcMs(clampHlc(tick(null, ms, CLIENT), offset, serverNow))).toBe(expected);
  });

  it('keeps who wrote it, so that ties fall the same way everywhere', () => {
    expect(clampHlc(tick(null, 5000, CLIENT), 0, 9000).endsWith(CLIENT)).toBe(true);
  });
});
