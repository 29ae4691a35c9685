// A day in words, as this person reads: きょう, きのう, 11月20日.
import { useDevice } from '#pieces/device-context.tsx';
import { type ChosenWords, SayWords } from '#pieces/say.tsx';
import { schoolDay } from '#store/device.ts';
import { dayWords, timeWords } from '#words/day-words.ts';

export interface WhenProps {
  /** A moment, ms since 1970 … */
  readonly at?: number | undefined;
  /** … or a day of the school, `2026-11-21`. */
  readonly day?: string | undefined;
  readonly weekday?: boolean | undefined;
  /** With the time of day; needs `at`. */
  readonly time?: boolean | undefined;
}
export function When({ at, day, weekday, time }: WhenProps) {
  const whenWords = useWhen();
  if (at !== undefined) return <SayWords {...whenWords(at, { weekday, time })} />;
  return day === undefined ? null : <SayWords {...whenWords(day, { weekday })} />;
}

/** @returns gives a moment (ms) or a day in words, to stand in another sentence */
export function useWhen() {
  const { surroundings } = useDevice();
  return (when: number | string, { weekday, time }: Pick<WhenProps, 'weekday' | 'time'> = {}): ChosenWords => {
    const today = schoolDay(surroundings.now());
    const day = dayWords(typeof when === 'number' ? schoolDay(when) : when, today, weekday);
    if (!time || typeof when !== 'number') return day;
    return { say: 'dates.dayTime', with: { day, time: timeWords(when) } };
  };
}
