import { describe, expect, test } from 'vitest';
import { leftOn } from '#pieces/left-on.ts';
import type { LessonFootprint } from '#store/footprints.ts';

/** @param walked the day on which its reflection was begun */
const lesson = (id: string, date: string | null, walked: string | null, reflection = walked !== null) =>
  ({
    lesson: { id, date },
    footprint: {
      works: [],
      reflection: walked && { madeAt: Date.parse(`${walked}T10:00:00+09:00`) },
      done: { reflection },
    },
  }) as unknown as LessonFootprint;

describe('the footprint that was left on a day', () => {
  test('is the last of that day which is whole', () => {
    const lessons = [
      lesson('a', '2026-11-21', '2026-11-21'),
      lesson('b', '2026-11-22', '2026-11-22'),
      lesson('c', '2026-11-22', '2026-11-22'),
      lesson('d', '2026-11-22', '2026-11-22', false),
      lesson('e', '2026-11-30', null),
    ];
    expect(leftOn(lessons, '2026-11-22')).toBe('c');
    expect(leftOn(lessons, '2026-11-21')).toBe('a');
  });
  test('is one that was walked before its day, on the day when it was', () => {
    const lessons = [lesson('a', '2026-11-22', '2026-11-22'), lesson('b', '2026-11-30', '2026-11-23')];
    expect(leftOn(lessons, '2026-11-23')).toBe('b');
    expect(leftOn(lessons, '2026-11-30')).toBeNull();
  });
  test('is none while the lesson of the day is still being walked', () => {
    expect(leftOn([lesson('a', '2026-11-22', null), lesson('b', null, '2026-11-20')], '2026-11-22')).toBeNull();
  });
});
