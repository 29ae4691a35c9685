import { describe, expect, it } from 'vitest';
import { comingLesson, presentLesson } from '#domain/present-lesson.ts';

const lessons = [{ date: '2026-11-06' }, { date: '2026-11-13' }, { date: '2026-11-20' }, { date: null }];
const [first, second, third] = lessons;

describe('the lesson that a class is at, and the one that is prepared', () => {
  it.each([
    ['2026-11-01', first, first],
    ['2026-11-13', second, second],
    ['2026-11-16', second, third],
    ['2026-12-01', third, third],
  ])('on %s', (today, present, coming) => {
    expect(presentLesson(lessons, today)).toBe(present);
    expect(comingLesson(lessons, today)).toBe(coming);
  });

  it('where no day is fixed it is the first; of none, none', () => {
    const open = [{ date: null }, { date: null }];
    expect([presentLesson(open, '2026-11-20'), comingLesson(open, '2026-11-20')]).toEqual([open[0], open[0]]);
    expect([presentLesson([], '2026-11-20'), comingLesson([], '2026-11-20')]).toEqual([undefined, undefined]);
  });
});
