// One unit's shared works; or, while its door is closed, the kind word that says when it opens.
import { ArrowRight, Hourglass } from 'lucide-react';
import { useId } from 'react';
import styles from '#features/everyone/shared-unit-section.module.css';
import { SharedWorkTile } from '#features/everyone/shared-work-tile.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LongList } from '#pieces/long-list.tsx';
import { Say } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { Taught } from '#pieces/taught.tsx';
import type { SharedUnit, SharedWork } from '#store/sharing.ts';
import { Chip } from '#ui/chip.tsx';
import { Notice } from '#ui/notice.tsx';

/** So many are shown of a unit among others: two rows on most devices. */
const FIRST = 12;
/** px */
const TILE = 320;

export interface SharedUnitSectionProps {
  readonly shared: SharedUnit;
  /** Where it stands alone with all of its works; null: here. */
  readonly more: string | null;
}

export function SharedUnitSection({ shared: { unit, works, closed }, more }: SharedUnitSectionProps) {
  const heading = useId();
  const shown = more === null ? works : firstOf(works);
  return (
    <section aria-labelledby={heading} className={styles['unit']}>
      <h2 id={heading} className={styles['heading']}>
        <Chip tone="ai">
          <SubjectName subject={unit.subject} />
        </Chip>
        <span lang="ja">
          <Taught by={unit} at="title" />
        </span>
      </h2>
      {closed && (
        <Notice
          icon={Hourglass}
          action={
            closed === 'afterFirstTry' && (
              <LinkButton to={`/units/${unit.id}`}>
                <Say k="everyone.toUnit" />
              </LinkButton>
            )
          }
        >
          <Say k={`everyone.${closed}`} />
        </Notice>
      )}
      {works.length === 0 && !closed && (
        <p>
          <Say k="everyone.emptyUnit" />
        </p>
      )}
      <LongList of={shown} keyOf={({ work }) => work.id} guess={TILE} className={styles['works']}>
        {(each) => <SharedWorkTile shared={each} />}
      </LongList>
      {more !== null && shown.length < works.length && (
        <LinkButton variant="quiet" trailingIcon={ArrowRight} to={more}>
          <Say k="everyone.more" />
        </LinkButton>
      )}
    </section>
  );
}

/** The newest; who looks for one's own finds the newest of those among them. */
function firstOf(works: readonly SharedWork[]): readonly SharedWork[] {
  const first = works.slice(0, FIRST);
  const mine = first.some(({ isMine }) => isMine) ? undefined : works.find(({ isMine }) => isMine);
  return mine ? [...first.slice(0, -1), mine] : first;
}
