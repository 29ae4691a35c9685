// A month as it hangs on the wall: weeks from Sunday to Saturday. Days are `2026-11-21`, months `2026-11`.

export const monthOf = (day: string): string => day.slice(0, 7);

/** @param by months later; negative: earlier */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isoDay(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

/** Its weeks, each of seven: the days of the month, and null where the neighbours' stand. */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const blanks = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const weeks = Math.ceil((blanks + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const date = week * 7 + weekday - blanks + 1;
      return date < 1 || date > length ? null : isoDay(Date.UTC(year, number - 1, date));
    }),
  );
}

/** The school year that a day belongs to: it begins in April. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
