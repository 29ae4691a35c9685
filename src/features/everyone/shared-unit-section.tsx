// One unit's shared works; or, while its door is closed, the kind word that says when it opens.
import { ArrowRight, Hourglass } from 'lucide-react';
import { useId } from 'react';
import styles from '#features/everyone/shared-unit-section.module.css';
import { SharedWorkTile } from '#features/everyone/shared-work-tile.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import type { SharedUnit } from '#store/sharing.ts';
import { Chip } from '#ui/chip.tsx';
import { Notice } from '#ui/notice.tsx';

/** So many are shown of a unit among others: two rows on most devices. */
const FIRST = 12;

export interface SharedUnitSectionProps {
  readonly shared: SharedUnit;
  /** It stands alone: all of its works. */
  readonly all: boolean;
}

export function SharedUnitSection({ shared: { unit, works, closed }, all }: SharedUnitSectionProps) {
  const heading = useId();
  const shown = all ? works : works.slice(0, FIRST);
  return (
    <section aria-labelledby={heading} className={styles['unit']}>
      <h2 id={heading} className={styles['heading']}>
        <Chip tone="ai">
          <SubjectName subject={unit.subject} />
        </Chip>
        <span lang="ja">{unit.title}</span>
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
      <ul className={styles['works']}>
        {shown.map((each) => (
          <li key={each.work.id}>
            <SharedWorkTile shared={each} />
          </li>
        ))}
      </ul>
      {shown.length < works.length && (
        <LinkButton variant="quiet" trailingIcon={ArrowRight} to={`/everyone?unit=${unit.id}`}>
          <Say k="everyone.more" />
        </LinkButton>
      )}
    </section>
  );
}
