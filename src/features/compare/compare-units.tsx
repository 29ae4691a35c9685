// Which unit to compare in: those that have at least two things to lay side by side.
import { Columns2, Layers2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import styles from '#features/compare/compare-units.module.css';
import { addressOf, namedIn } from '#features/compare/lying.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type ComparableUnit, comparableUnitsOf } from '#store/comparing.ts';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export function CompareUnits() {
  const say = useSay();
  const [address] = useSearchParams();
  const lying = addressOf(namedIn(address));
  const [kept, setKept] = useState(false);
  const units = useLive(comparableUnitsOf, []);
  return (
    <>
      <PageHead
        title={<Say k="compare.title" />}
        tab={say('compare.title')}
        aside={units && units.length > 0 && <Say k="compare.pickUnit" />}
      />
      {units === undefined && <Skeleton shape="tile" count={4} />}
      {units?.length === 0 && <NothingYet />}
      {units && units.length > 0 && (
        <>
          {Object.values(lying).some((ref) => ref.startsWith('work:')) && (
            <div className={styles['keep']}>
              <PressToggle icon={Layers2} pressed={kept} onPress={() => setKept(!kept)}>
                <Say k="compare.keepLying" />
              </PressToggle>
            </div>
          )}
          <ul className={styles['units']}>
            {units.map((each) => (
              <UnitCard key={each.unit.id} each={each} lying={kept ? lying : {}} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface UnitCardProps {
  readonly each: ComparableUnit;
  /** What goes along to it. */
  readonly lying: Readonly<Record<string, string>>;
}
function UnitCard({ each: { unit, face }, lying }: UnitCardProps) {
  return (
    <li>
      <Link
        to={`/compare?${new URLSearchParams({ unit: unit.id, ...lying })}`}
        className={classNames(cardClass('small'), styles['unit'])}
      >
        <span className={styles['face']}>
          <MediaPicture media={face?.media ?? null} alt="" fit="cover" className={styles['picture']} />
        </span>
        <span className={styles['words']}>
          <Chip tone="ai">
            <SubjectName subject={unit.subject} />
          </Chip>
          <strong className={styles['title']} lang="ja">
            <Taught by={unit} at="title" />
          </strong>
        </span>
      </Link>
    </li>
  );
}

function NothingYet() {
  return (
    <EmptyState
      icon={Columns2}
      title={<Say k="compare.nothing" />}
      action={
        <LinkButton to="/" variant="primary" size="big">
          <Say k="compare.toToday" />
        </LinkButton>
      }
    >
      <Say k="compare.nothingWhy" />
    </EmptyState>
  );
}
