// みんな: works that classmates opened to the class, the newest first, by unit. No counts, no likes, no ranking.
import { Users } from 'lucide-react';
import { useSearchParams } from 'react-router';
import styles from '#features/everyone/everyone-page.module.css';
import { SharedUnitSection } from '#features/everyone/shared-unit-section.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type SharedUnit, sharedUnitsOf } from '#store/sharing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const ALL = 'all';

export function EveryonePage() {
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const units = useLive(sharedUnitsOf, []);
  const chosen = units?.find(({ unit }) => unit.id === address.get('unit'));
  const anything = units?.some(isTold) ?? false;
  return (
    <>
      <PageHead
        title={<Say k="everyone.title" />}
        tab={say('everyone.title')}
        aside={<Say k="everyone.aside" />}
        extras={
          anything &&
          units && (
            <Select
              label={<Say k="everyone.filter" />}
              hideLabel
              lang="ja"
              className={styles['filter']}
              value={chosen?.unit.id ?? ALL}
              options={[
                { value: ALL, label: say('everyone.all') },
                ...units.map(({ unit }) => ({ value: unit.id, label: unit.title })),
              ]}
              onValue={(unit) => setAddress(unit === ALL ? {} : { unit }, { replace: true })}
            />
          )
        }
      />
      {units === undefined && <Skeleton shape="tile" count={6} />}
      {units && !anything && (
        <EmptyState icon={Users} title={<Say k="everyone.empty" />}>
          <p>
            <Say k="everyone.emptyWhy" />
          </p>
          <p>
            <Say k="everyone.showMine" />
          </p>
        </EmptyState>
      )}
      {units && anything && (
        <div className={styles['units']}>
          {(chosen ? [chosen] : units.filter(isTold)).map((each) => (
            <SharedUnitSection key={each.unit.id} shared={each} all={chosen !== undefined} />
          ))}
          <p className={styles['mine']}>
            <Say k="everyone.showMine" />
          </p>
        </div>
      )}
    </>
  );
}

/** There is something to see in it, or something to say about it. */
const isTold = ({ works, closed }: SharedUnit): boolean => works.length > 0 || closed !== null;
