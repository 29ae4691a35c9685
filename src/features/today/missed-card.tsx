// お休みの日のまとめ: lessons that the child missed wait here, without any hurry.
import { PackageOpen } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/today/missed-card.module.css';
import { Say } from '#pieces/say.tsx';
import { taughtWords } from '#pieces/taught.tsx';
import { useLive } from '#pieces/use-live.ts';
import { missedLessons } from '#store/absences.ts';
import { Card } from '#ui/card.tsx';
import { Chip } from '#ui/chip.tsx';
import { Icon } from '#ui/icon.tsx';

export function MissedCard() {
  const missed = useLive(missedLessons, []);
  if (!missed || missed.length === 0) return null;
  return (
    <Card aria-labelledby="missed" className={styles['card']}>
      <h2 id="missed" className={styles['head']}>
        <Icon of={PackageOpen} />
        <span>
          <Say k="pack.waits" />
        </span>
      </h2>
      <p className={styles['help']}>
        <Say k="pack.waitsHelp" />
      </p>
      <ul className={styles['list']}>
        {missed.map(({ absence, unit, lesson, number, isBegun }) => (
          <li key={absence.id}>
            <Link to={`/units/${unit.id}/lessons/${lesson.id}/pack`} className={styles['link']}>
              <Say k="pack.lesson" with={{ unit: taughtWords(unit, 'title'), n: number }} />
              {isBegun && (
                <Chip tone="yama">
                  <Say k="pack.begun" />
                </Chip>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
