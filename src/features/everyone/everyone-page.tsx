// みんな: works that are opened to the class, one's own among them, the newest first, by unit. No counts, no likes, no ranking.
import { Users, UsersRound } from 'lucide-react';
import { useSearchParams } from 'react-router';
import styles from '#features/everyone/everyone-page.module.css';
import { SharedUnitSection } from '#features/everyone/shared-unit-section.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { groupMatesOf } from '#store/group-mates.ts';
import { type SharedUnit, sharedUnitsOf } from '#store/sharing.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Select } from '#ui/select.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const ALL = 'all';
const MINE = 'mine';

export function EveryonePage() {
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const { units, shown, hasMates, isMine } = useShared(address.get('group') === MINE);
  const chosen = shown?.find(({ unit }) => unit.id === address.get('unit'));
  const anything = units?.some(isTold) ?? false;
  const put = (name: 'unit' | 'group', value: string | null) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const alone = (unit: string) =>
    `/everyone?${new URLSearchParams({ unit, ...(isMine ? { group: MINE } : {}) }).toString()}`;
  return (
    <>
      <PageHead
        title={<Say k="everyone.title" />}
        tab={say('everyone.title')}
        aside={<Say k="everyone.aside" />}
        extras={
          anything &&
          units && (
            <>
              {hasMates && (
                <PressToggle icon={UsersRound} pressed={isMine} onPress={() => put('group', isMine ? null : MINE)}>
                  <Say k="everyone.mine" />
                </PressToggle>
              )}
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
                onValue={(unit) => put('unit', unit === ALL ? null : unit)}
              />
            </>
          )
        }
      />
      {shown === undefined && <Skeleton shape="tile" count={6} />}
      {units && !anything && <NothingShared />}
      {shown && anything && (
        <div className={styles['units']}>
          {isMine && !shown.some(isTold) && (
            <p>
              <Say k="everyone.mineEmpty" />
            </p>
          )}
          {(chosen ? [chosen] : shown.filter(isTold)).map((each) => (
            <SharedUnitSection key={each.unit.id} shared={each} more={chosen ? null : alone(each.unit.id)} />
          ))}
          {!units?.some(({ works }) => works.some((each) => each.isMine)) && (
            <p className={styles['mine']}>
              <Say k="everyone.showMine" />
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** What is open to this person: all of it (`units`) and what stands there now (`shown`): the own はん's only, where that is wanted and there is one. */
function useShared(wantsMine: boolean) {
  const units = useLive(sharedUnitsOf, []);
  const mates = useLive(groupMatesOf, []);
  const hasMates = mates !== undefined && mates.size > 0;
  const isMine = hasMates && wantsMine;
  // Until it is known who they are, nobody else's works stand there for a moment.
  const found = wantsMine && !mates ? undefined : units;
  return { units, shown: isMine ? found?.map((each) => ofMates(each, mates)) : found, hasMates, isMine };
}

function NothingShared() {
  return (
    <EmptyState icon={Users} title={<Say k="everyone.empty" />}>
      <p>
        <Say k="everyone.emptyWhy" />
      </p>
      <p>
        <Say k="everyone.showMine" />
      </p>
    </EmptyState>
  );
}

/** There is something to see in it, or something to say about it. */
const isTold = ({ works, closed }: SharedUnit): boolean => works.length > 0 || closed !== null;

const ofMates = ({ unit, works, closed }: SharedUnit, mates: ReadonlySet<string>): SharedUnit => ({
  unit,
  works: works.filter(({ owner, isMine }) => isMine || mates.has(owner)),
  closed,
});
