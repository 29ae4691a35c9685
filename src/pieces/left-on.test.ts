import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#domain/records/kinds.ts';
import { leftOn } from '#pieces/left-on.ts';

const lesson = (id: string, date: string | null, reflection: boolean) => ({
  lesson: { id: id as RecordOf<'lesson'>['id'], date },
  footprint: { done: { reflection } },
});

describe('the footprint that was left on a day', () => {
  test('is the last of that day which is whole', () => {
    const lessons = [
      lesson('a', '2026-11-21', true),
      lesson('b', '2026-11-22', true),
      lesson('c', '2026-11-22', true),
      lesson('d', '2026-11-22', false),
      lesson('e', '2026-11-30', false),
    ];
    expect(leftOn(lessons, '2026-11-22')).toBe('c');
    expect(leftOn(lessons, '2026-11-21')).toBe('a');
  });
  test('is none while the lesson of the day is still being walked, or has no day', () => {
    expect(leftOn([lesson('a', '2026-11-22', false), lesson('b', null, true)], '2026-11-22')).toBeNull();
  });
});
