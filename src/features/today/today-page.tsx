// きょう: the lesson to go on with, what the teacher said, the path so far, the other units. Nothing here is asked for by
// the child; it follows from the calendar and from what was done last. [Note: Today]
import { Footprints } from 'lucide-react';
import { Suspense } from 'react';
import { FromTeacher } from '#features/today/from-teacher.tsx';
import { NowCard } from '#features/today/now-card.tsx';
import { OpenTasks } from '#features/today/open-tasks.tsx';
import { OtherUnits } from '#features/today/other-units.tsx';
import { PathCard } from '#features/today/path-card.tsx';
import styles from '#features/today/today-page.module.css';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, SayWords, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { useMatches } from '#pieces/use-matches.ts';
import { contactOf } from '#store/contact.ts';
import { type TodaysPlan, todaysPlanOf } from '#store/todays-plan.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { dayWords } from '#words/day-words.ts';

/** Hardly anybody has something waiting: it comes when it does. */
const MissedCard = lazyBeside(() => import('#features/today/missed-card.tsx'), 'MissedCard');

export function TodayPage() {
  const say = useSay();
  const plan = useLive(todaysPlanOf, []);
  return (
    <>
      <PageHead
        title={<Say k="today.title" />}
        tab={say('today.title')}
        aside={
          plan && (
            <span className={styles['date']}>
              <SayWords {...dayWords(plan.day, null, true)} />
            </span>
          )
        }
      />
      {plan ? <Day plan={plan} /> : <Skeleton shape="card" count={3} label={say('today.loading')} />}
    </>
  );
}

function Day({ plan }: { readonly plan: TodaysPlan }) {
  const isMissed = useLive(async ({ db }) => (await db.records('absence').count()) > 0, []);
  // As in today-page.module.css. What is typed into or opened stays where it is when an iPad is turned: the path alone moves.
  const isWide = useMatches('(width >= 62em)');
  if (!plan.now && plan.others.length === 0) return <NothingYet />;
  const path = plan.now && <PathCard now={plan.now} />;
  return (
    <div className={styles['day']}>
      <div className={styles['column']}>
        {plan.now ? <NowCard plan={plan} now={plan.now} /> : <Rest />}
        {isWide && path}
      </div>
      <div className={styles['column']}>
        <Suspense fallback={null}>{isMissed && <MissedCard />}</Suspense>
        <FromTeacher />
        <OpenTasks />
        {!isWide && path}
        {plan.others.length > 0 && <OtherUnits units={plan.others} />}
      </div>
    </div>
  );
}

/** All units are walked to their end. */
function Rest() {
  return (
    <Card>
      <EmptyState
        icon={Footprints}
        title={<Say k="today.restTitle" />}
        action={
          <LinkButton to="/records" variant="primary">
            <Say k="today.toRecords" />
          </LinkButton>
        }
      >
        <Say k="today.restWords" />
      </EmptyState>
    </Card>
  );
}

/** No unit has come to this device: there is none, or it has never reached the school. */
function NothingYet() {
  const contact = useLive(contactOf, []);
  return (
    <Card>
      <EmptyState icon={Footprints} title={<Say k="today.emptyTitle" />}>
        <Say k={contact?.online === false ? 'today.emptyOffline' : 'today.emptyWords'} />
      </EmptyState>
    </Card>
  );
}
