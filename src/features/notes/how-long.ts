// A stretch of time in words a teacher would use: minutes, hours, days.
import type { ChosenWords } from '#pieces/say.tsx';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

export function howLong(ms: number): ChosenWords {
  if (ms < HOUR) return { say: 'notes.within.minutes', with: { n: Math.max(1, Math.round(ms / MINUTE)) } };
  if (ms < 2 * DAY) return { say: 'notes.within.hours', with: { n: Math.round(ms / HOUR) } };
  return { say: 'notes.within.days', with: { n: Math.round(ms / DAY) } };
}
