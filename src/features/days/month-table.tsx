// One month: a footprint on each day that something was left on, and beside each week on how many days that was.
import { CalendarCheck, ChevronLeft, ChevronRight, Footprints } from 'lucide-react';
import { monthAfter, monthOf, weeksOf } from '#domain/month.ts';
import styles from '#features/days/month-table.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useWhen } from '#pieces/when.tsx';
import type { Day } from '#store/days.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export interface MonthTableProps {
  /** `2026-11` */
  readonly month: string;
  readonly days: ReadonlyMap<string, Day>;
  readonly today: string;
  readonly chosen: string;
  readonly onMonth: (month: string) => void;
  readonly onDay: (day: string) => void;
}
export function MonthTable({ month, days, today, chosen, onMonth, onDay }: MonthTableProps) {
  const say = useSay();
  const [year = 0, number = 1] = month.split('-').map(Number);
  const isNow = month === monthOf(today);
  return (
    <section className={styles['month']} aria-labelledby="month-title">
      <div className={styles['bar']}>
        <IconButton
          icon={ChevronLeft}
          label={say('looking.monthBack')}
          onClick={() => onMonth(monthAfter(month, -1))}
        />
        <h2 id="month-title" className={styles['title']} aria-live="polite">
          <Say k="looking.month" with={{ year, month: { say: `dates.month${number}` as MessageKey } }} />
        </h2>
        <IconButton
          icon={ChevronRight}
          label={say('looking.monthOn')}
          disabled={month >= monthOf(today)}
          onClick={() => onMonth(monthAfter(month, 1))}
        />
        {!isNow && (
          <Button variant="quiet" icon={CalendarCheck} onClick={() => onMonth(monthOf(today))}>
            <Say k="looking.thisMonth" />
          </Button>
        )}
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <th key={weekday} scope="col">
                <Say k={`dates.weekday${weekday as 0}`} />
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>
                <Say k="looking.week" />
              </VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, weekday) => (
                // A blank has no name but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={weekday} data-today={day === today || undefined}>
                  {day && <DayCell day={day} kept={days.get(day)} isChosen={day === chosen} onDay={onDay} />}
                </td>
              ))}
              <WeekCell count={week.filter((day) => day !== null && days.has(day)).length} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayCellProps {
  readonly day: string;
  readonly kept: Day | undefined;
  readonly isChosen: boolean;
  readonly onDay: (day: string) => void;
}
function DayCell({ day, kept, isChosen, onDay }: DayCellProps) {
  const say = useSay();
  const when = useWhen();
  const date = Number(day.slice(8));
  if (!kept) return <span className={styles['blank']}>{date}</span>;
  const sum = (of: 'works' | 'goals' | 'reflections') => kept.units.reduce((all, each) => all + each[of].length, 0);
  const counts = { works: sum('works'), goals: sum('goals'), reflections: sum('reflections') };
  return (
    <button
      type="button"
      className={styles['day']}
      aria-pressed={isChosen}
      aria-label={say('looking.dayLabel', { day: when(day, { weekday: true }), ...counts })}
      onClick={() => onDay(day)}
    >
      <span>{date}</span>
      <Icon of={Footprints} size="s" />
    </button>
  );
}

/** Nothing is said of a week without footprints: it is no gap that anybody has to fill. */
function WeekCell({ count }: { readonly count: number }) {
  return <td className={styles['week']}>{count > 0 && <Say k="looking.weekDays" with={{ count }} />}</td>;
}
