// A day or a moment in words: きょう, きのう, 11月20日. Days are the school's, `2026-11-21`.
import type { MessageKey, ParamValue } from '#words/catalogue.ts';

export interface DayWords {
  readonly say: MessageKey;
  readonly with?: Readonly<Record<string, ParamValue>> | undefined;
}

/**
 * @param today the school's day now; with null the day is always named in full
 * @param weekday with its weekday, where it is not today or yesterday
 */
export function dayWords(day: string, today: string | null, weekday = false): DayWords {
  if (today !== null && day === today) return { say: 'dates.today' };
  if (today !== null && daysBetween(day, today) === 1) return { say: 'dates.yesterday' };
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const parts = { month: { say: `dates.month${month}` as MessageKey }, day: dateWords(date) };
  if (weekday) {
    const place = new Date(`${day}T00:00:00Z`).getUTCDay();
    return {
      say: 'dates.monthDayWeekday',
      with: { ...parts, weekday: { say: `dates.weekday${place}` as MessageKey } },
    };
  }
  if (today !== null && Number(today.slice(0, 4)) !== year && daysBetween(day, today) > 180) {
    return { say: 'dates.yearMonthDay', with: { ...parts, year } };
  }
  return { say: 'dates.monthDay', with: parts };
}

/** The time of day in Japan, `10:05`. */
export function timeWords(at: number): DayWords {
  const time = new Date(at + 9 * 3_600_000);
  return {
    say: 'dates.time',
    with: { hour: time.getUTCHours(), minute: String(time.getUTCMinutes()).padStart(2, '0') },
  };
}

const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000);

/** The days that are not read 〜にち. */
const OWN_READING = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 24]);
const dateWords = (date: number): DayWords =>
  OWN_READING.has(date) ? { say: `dates.day${date}` as MessageKey } : { say: 'dates.dayOther', with: { day: date } };
