// はじめと いま: at the end of a unit the first try and the last work stand side by side by themselves, before the long path.
import { Columns2 } from 'lucide-react';
import { canBeSeen } from '#features/unit/can-be-seen.ts';
import styles from '#features/unit/unit-growth.module.css';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { WorkLink } from '#pieces/work-link.tsx';
import { growthOf, type Path } from '#store/footprints.ts';
import { Card } from '#ui/card.tsx';

export interface UnitGrowthProps {
  readonly path: Path;
  /** All its lessons are walked. */
  readonly isOver: boolean;
}
export function UnitGrowth({ path: { plan, lessons }, isOver }: UnitGrowthProps) {
  const say = useSay();
  const growth = growthOf(lessons);
  // Before the work that closes the unit there is nothing to look back on yet; who never said which one that is, has it at the end.
  if (!growth || (growth.latest.work.stage !== 'final' && !isOver)) return null;
  const { first, latest } = growth;
  const each = [
    { ...first, words: 'unit.growthFirst' },
    { ...latest, words: 'unit.growthNow' },
  ] as const;
  return (
    <Card aria-labelledby="unit-growth" className={styles['growth']}>
      <h2 id="unit-growth" className={styles['title']}>
        <Say k="unit.growth" />
      </h2>
      <ul className={styles['pair']}>
        {each.map(({ work, number, words }) => (
          <li key={words} className={styles['work']}>
            <WorkLink work={work} variant="m" label={say(words, { number })} className={styles['picture']} />
            <span aria-hidden="true">
              <Say k={words} with={{ number }} />
            </span>
          </li>
        ))}
      </ul>
      {each.every(({ work }) => canBeSeen(work)) && (
        <LinkButton
          to={`/compare?unit=${plan.unit.id}&a=work:${first.work.id}&b=work:${latest.work.id}`}
          icon={Columns2}
        >
          <Say k="unit.growthCompare" />
        </LinkButton>
      )}
    </Card>
  );
}
