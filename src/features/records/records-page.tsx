// きろく: every unit with its footprints, what was touched last first.
import { BookOpen } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { NewProject } from '#features/records/new-project.tsx';
import styles from '#features/records/records-page.module.css';
import { UnitCard } from '#features/records/unit-card.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LongList } from '#pieces/long-list.tsx';
import { RecordWays } from '#pieces/record-ways.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { useLive } from '#pieces/use-live.ts';
import { portfolioOf, type UnitRecords } from '#store/portfolio.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const ALL = '';

export function RecordsPage() {
  const say = useSay();
  const units = useLive(portfolioOf, []);
  return (
    <>
      <PageHead title={<Say k="records.title" />} tab={say('records.title')} aside={units && <Total units={units} />} />
      <div className={styles['page']}>
        <RecordWays />
        {units ? <Units units={units} /> : <Skeleton shape="card" count={3} label={say('records.loading')} />}
        {units && (
          <div>
            <NewProject />
          </div>
        )}
      </div>
    </>
  );
}

/** px */
const CARD = 240;
/** Two screenfuls: a card has six pictures. */
const FEW = 18;

function Units({ units }: { readonly units: readonly UnitRecords[] }) {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const subjects = [...new Set(units.map((each) => each.path.plan.unit.subject))].toSorted();
  const asked = params.get('subject') ?? ALL;
  const subject = subjects.includes(asked) ? asked : ALL;
  const shown = units.filter((each) => subject === ALL || each.path.plan.unit.subject === subject);
  if (units.length === 0) return <NothingKept />;
  return (
    <>
      {subjects.length > 1 && (
        <Segmented
          label={<Say k="records.filter" />}
          hideLabel
          value={subject}
          onValue={(next) => setParams(next === ALL ? {} : { subject: next }, { replace: true })}
          options={[
            { value: ALL, label: <Say k="records.all" /> },
            ...subjects.map((name) => ({ value: name, label: <SubjectName subject={name} /> })),
          ]}
        />
      )}
      <LongList
        of={shown}
        keyOf={({ path }) => path.plan.unit.id}
        guess={CARD}
        short={FEW}
        className={styles['units']}
        label={say('records.title')}
      >
        {(records) => <UnitCard records={records} />}
      </LongList>
    </>
  );
}

function Total({ units }: { readonly units: readonly UnitRecords[] }) {
  const works = units.reduce((sum, each) => sum + each.works.length, 0);
  const reflections = units
    .flatMap((each) => each.path.lessons)
    .filter((each) => each.footprint.done.reflection).length;
  return works + reflections > 0 && <Say k="records.total" with={{ works, reflections }} />;
}

function NothingKept() {
  return (
    <Card>
      <EmptyState
        icon={BookOpen}
        title={<Say k="records.emptyTitle" />}
        action={
          <LinkButton to="/" variant="primary">
            <Say k="records.emptyAction" />
          </LinkButton>
        }
      >
        <Say k="records.emptyWords" />
      </EmptyState>
    </Card>
  );
}
