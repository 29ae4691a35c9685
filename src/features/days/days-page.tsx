// カレンダー: on which days something was left, and what. A quiet picture of the weeks: nothing is counted up or lost.
import { CalendarX } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { monthOf } from '#domain/month.ts';
import { DayLog } from '#features/days/day-log.tsx';
import styles from '#features/days/days-page.module.css';
import { MonthTable } from '#features/days/month-table.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Day, daysOf } from '#store/days.ts';
import { schoolDay } from '#store/device.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function DaysPage() {
  const say = useSay();
  const days = useLive(daysOf, []);
  return (
    <>
      <PageHead title={<Say k="looking.days" />} tab={say('looking.days')} />
      <div className={styles['page']}>
        <RecordWays />
        {days ? <Days days={days} /> : <Skeleton shape="card" count={2} label={say('looking.daysLoading')} />}
      </div>
    </>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function Days({ days }: { readonly days: ReadonlyMap<string, Day> }) {
  const [params, setParams] = useSearchParams();
  const { surroundings } = useDevice();
  const today = schoolDay(surroundings.now());
  const latest = [...days.keys()].reduce((last, day) => (day > last && day <= today ? day : last), '');
  const chosen = asked(params.get('day'), DAY) ?? (latest || today);
  const month = asked(params.get('month'), MONTH) ?? monthOf(chosen);
  const found = days.get(chosen);
  return (
    <div className={styles['days']}>
      <MonthTable
        month={month}
        days={days}
        today={today}
        chosen={chosen}
        onMonth={(next) => setParams({ month: next, day: chosen }, { replace: true })}
        onDay={(day) => setParams({ day }, { replace: true })}
      />
      <div className={styles['log']} aria-live="polite">
        {found ? (
          <DayLog day={found} />
        ) : (
          <EmptyState icon={CalendarX} title={<Say k="looking.dayNothing" />}>
            <Say k="looking.dayNothingWhy" />
          </EmptyState>
        )}
      </div>
    </div>
  );
}

const asked = (value: string | null, shape: RegExp): string | null =>
  value !== null && shape.test(value) ? value : null;
