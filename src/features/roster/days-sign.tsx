// From when and until when somebody is in a class, where it is not simply always.
import styles from '#features/roster/roster.module.css';
import { Say } from '#pieces/say.tsx';
import type { Enrolled } from '#store/school-roster.ts';
import { dayWords } from '#words/day-words.ts';

export function DaysSign({ of: { from, last }, today }: { readonly of: Enrolled; readonly today: string }) {
  const isAhead = from > today;
  if (!isAhead && last === null) return null;
  const words = { from: dayWords(from, null), last: dayWords(last ?? from, null) };
  const bothEnds = last === null ? 'roster.fromDay' : 'roster.fromTo';
  return (
    <span className={styles['days']}>
      <Say k={isAhead ? bothEnds : 'roster.untilDay'} with={words} />
    </span>
  );
}
