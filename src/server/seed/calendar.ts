// Days and hours of the school, in Japan time whatever the machine's own clock says.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const JAPAN = 9 * HOUR;

/** Fixed holidays and the long breaks' ends: `MM-DD`. Enough for a demo; the real calendar is the school's. */
const HOLIDAYS = new Set([
  '01-01',
  '01-02',
  '01-03',
  '02-11',
  '02-23',
  '04-29',
  '05-03',
  '05-04',
  '05-05',
  '08-11',
  '11-03',
  '11-23',
]);

export interface Calendar {
  /** Today in Japan, `2026-11-21`. */
  readonly today: string;
  /** April of which year the school year began. */
  readonly schoolYear: number;
  /** The school day that lies about `days` from today; 0 is today, whatever day that is. */
  readonly dayAt: (days: number) => string;
  /** ms since 1970 of a clock time on that day; a moment that has not come yet is moved to shortly before now. */
  readonly momentAt: (day: string, clock: string, plusMinutes: number) => number;
}

export function calendarFrom(now: number): Calendar {
  const today = isoDay(now);
  const dayAt = (days: number): string => {
    if (days === 0) return today;
    let at = now + days * DAY;
    // Backwards, so that a lesson of last week is never found in this one.
    while (!isSchoolDay(isoDay(at))) at -= days < 0 ? DAY : -DAY;
    return isoDay(at);
  };
  const momentAt = (day: string, clock: string, plusMinutes: number): number => {
    const start = Date.parse(`${day}T${clock}:00+09:00`);
    // Today's lesson is going on right now: it began forty minutes ago, or at its hour if that has passed.
    const begun = day === today ? Math.min(start, now - 40 * 60_000) : start;
    return Math.floor(begun + plusMinutes * 60_000);
  };
  const month = Number(today.slice(5, 7));
  return { today, schoolYear: Number(today.slice(0, 4)) - (month < 4 ? 1 : 0), dayAt, momentAt };
}

const isoDay = (ms: number): string => new Date(ms + JAPAN).toISOString().slice(0, 10);

function isSchoolDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day.slice(5));
}
