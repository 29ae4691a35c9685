import { describe, expect, it, test } from 'vitest';
import { type InkMeasures, inkChange, inkWord } from '#domain/ink-word.ts';

const SAME: InkMeasures = { dx: 0, dy: 0, scale: 1, thickness: 1, rotationDeg: 0 };
const MIDDLE = { x: 0.5, y: 0.48 };
const written = (how: Partial<InkMeasures>): InkMeasures => ({ ...SAME, ...how });

describe('with a work before it', () => {
  test.each([
    ['place', { dx: 0.09 }, { dx: 0.02 }, [9, 2]],
    ['size', { scale: 0.7 }, { scale: 0.9 }, [70, 90]],
    ['slant', { rotationDeg: -9 }, { rotationDeg: -2 }, [-9, -2]],
    ['thickness', { thickness: 1.6 }, { thickness: 1.2 }, [160, 120]],
  ] as const)('what came nearer is said: %s', (aspect, before, now, [first, second]) => {
    expect(inkWord(written(now), written(before), MIDDLE)).toMatchObject({
      kind: 'nearer',
      aspect,
      numbers: { first, second },
    });
  });
  it('says the largest gain, also when something else went further away', () => {
    const before = written({ dx: 0.12, scale: 0.9 });
    const now = written({ dx: 0.01, scale: 0.7 });
    expect(inkWord(now, before, MIDDLE)).toMatchObject({ kind: 'nearer', aspect: 'place' });
  });
  it('never says that something went further away', () => {
    const word = inkWord(written({ scale: 0.6 }), written({}), MIDDLE);
    expect(word).toEqual({
      kind: 'towards',
      way: 'larger',
      numbers: { first: 100, second: 60, unit: 'percentSize' },
    });
  });
});

describe('alone against the model', () => {
  test.each([
    [{ dx: -0.08 }, 'right', [50, 42], 'across'],
    [{ dx: 0.08 }, 'left', [50, 58], 'across'],
    [{ dy: 0.1 }, 'up', [48, 58], 'down'],
    [{ dy: -0.1, dx: 0.05 }, 'down', [48, 38], 'down'],
    [{ scale: 1.3 }, 'smaller', [100, 130], 'percentSize'],
    [{ rotationDeg: 7.4 }, 'turnLeft', [0, 7], 'degrees'],
    [{ rotationDeg: -7 }, 'turnRight', [0, -7], 'degrees'],
    [{ thickness: 0.6 }, 'thicker', [100, 60], 'percentThickness'],
  ] as const)('%o: the largest step is said as what to do, %s', (now, way, [first, second], unit) => {
    expect(inkWord(written(now), null, MIDDLE)).toEqual({ kind: 'towards', way, numbers: { first, second, unit } });
  });
  it('says that they are alike where no eye sees a difference', () => {
    expect(inkWord(written({ dx: 0.01, scale: 1.03, rotationDeg: 1 }), null, MIDDLE).kind).toBe('alike');
  });
});

describe('against an earlier work', () => {
  it('says what changed, without better or worse', () => {
    expect(inkChange(written({ scale: 1.25 }), MIDDLE)).toMatchObject({ kind: 'changed', way: 'larger' });
    expect(inkChange(written({ dy: 0.08 }), MIDDLE)).toMatchObject({ kind: 'changed', way: 'down' });
    expect(inkChange(written({ scale: 1.01 }), MIDDLE).kind).toBe('steady');
  });
});
