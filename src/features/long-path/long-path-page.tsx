// あゆみ: the path of a school year, or of one subject in it: month by month each unit, its first and its last work side by side.
import { Footprints } from 'lucide-react';
import { useSearchParams } from 'react-router';
import styles from '#features/long-path/long-path.module.css';
import { StretchCard } from '#features/long-path/stretch-card.tsx';
import { GrowthButton } from '#pieces/growth-button.tsx';
import { growthSteps } from '#pieces/growth-step.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Stretch, stretchesOf } from '#store/long-path.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import type { MessageKey } from '#words/catalogue.ts';

export function LongPathPage() {
  const say = useSay();
  const stretches = useLive(stretchesOf, []);
  return (
    <>
      <PageHead title={<Say k="stretch.title" />} tab={say('stretch.title')} />
      <div className={styles['page']}>
        <RecordWays />
        {stretches === undefined && <Skeleton shape="card" count={3} label={say('stretch.loading')} />}
        {stretches?.length === 0 && <NothingYet />}
        {stretches && stretches.length > 0 && <LongPath stretches={stretches} />}
      </div>
    </>
  );
}

const ALL = 'all';

function LongPath({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const years = [...new Set(stretches.map(({ year }) => String(year)))].toSorted();
  const year = years.find((each) => each === address.get('year')) ?? years.at(-1) ?? '';
  const inYear = stretches.filter((each) => String(each.year) === year);
  const subjects = [...new Set(inYear.map(({ unit }) => unit.subject))].toSorted();
  const subject = subjects.find((each) => each === address.get('subject')) ?? ALL;
  const walked = inYear.filter(({ unit }) => subject === ALL || unit.subject === subject);
  const works = walked.flatMap((each) => each.works).toSorted((a, b) => a.madeAt - b.madeAt);
  const show = (next: { readonly year?: string; readonly subject?: string }) =>
    setAddress({ year, subject, ...next }, { replace: true });
  return (
    <>
      <div className={styles['choices']}>
        {years.length > 1 && (
          <Segmented
            label={say('stretch.year')}
            hideLabel
            value={year}
            options={years.map((each) => ({ value: each, label: <Say k="stretch.yearIs" with={{ year: each }} /> }))}
            onValue={(next) => show({ year: next })}
          />
        )}
        {subjects.length > 1 && (
          <Segmented
            label={say('records.filter')}
            hideLabel
            value={subject}
            options={[
              { value: ALL, label: <Say k="records.all" /> },
              ...subjects.map((each) => ({ value: each, label: <SubjectName subject={each} /> })),
            ]}
            onValue={(next) => show({ subject: next })}
          />
        )}
        <GrowthButton variant="plain" steps={growthSteps(works)} />
      </div>
      <p>
        <Say k="stretch.sum" with={{ units: walked.length, works: works.length }} />
      </p>
      {[...Map.groupBy(walked, ({ month }) => month)].map(([month, begun]) => (
        <section key={month} className={styles['month']} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className={styles['name']}>
            <Say k={`dates.month${Number(month.slice(5))}` as MessageKey & `dates.month1`} />
          </h2>
          <ul className={styles['stretches']}>
            {begun.map((stretch) => (
              <li key={stretch.unit.id} className={styles['stretch']}>
                <StretchCard stretch={stretch} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={Footprints}
      title={<Say k="stretch.nothing" />}
      action={
        <LinkButton to="/" variant="primary">
          <Say k="records.emptyAction" />
        </LinkButton>
      }
    >
      <Say k="stretch.nothingWhy" />
    </EmptyState>
  );
}
