// A unit in the list.
import { CalendarClock } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/teaching/teaching.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say } from '#pieces/say.tsx';
import { SubjectName } from '#pieces/subject-name.tsx';
import { useWhen } from '#pieces/when.tsx';
import { schoolDay } from '#store/device.ts';
import type { TaughtUnit } from '#store/teaching.ts';
import { cardClass } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';

export function UnitCard({ taught: { unit, lessons, models, cover } }: { readonly taught: TaughtUnit }) {
  const when = useWhen();
  return (
    <li>
      <Link to={`/teaching/${unit.id}`} className={classNames(cardClass(), styles['unit'])}>
        <span className={styles['unit-words']}>
          <Chip>
            <SubjectName subject={unit.subject} />
          </Chip>
          <span className={styles['unit-title']} lang="ja">
            {unit.title}
          </span>
          <span className={styles['counts']}>
            <Say k="teaching.counts" with={{ lessons, models }} />
          </span>
          {unit.state === 'draft' && unit.opensAt !== null && (
            <Chip tone="ai" icon={CalendarClock}>
              <Say k="teaching.opensFrom" with={{ day: when(schoolDay(unit.opensAt)) }} />
            </Chip>
          )}
        </span>
        {cover && <MediaPicture media={cover} alt="" className={styles['cover']} />}
      </Link>
    </li>
  );
}
