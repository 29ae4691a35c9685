// What this unit is about just now: the goal of the lesson to go on with, and the points to look at.
import type { ReactNode } from 'react';
import { PointList } from '#features/unit/point-list.tsx';
import styles from '#features/unit/unit-page.module.css';
import { ReadAloud } from '#pieces/read-aloud.tsx';
import { Say } from '#pieces/say.tsx';
import { suggestedGoalIn } from '#store/suggested-goal.ts';
import type { UnitToday } from '#store/todays-plan.ts';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export interface AimCardProps {
  readonly today: UnitToday;
  /** The one act of the screen. */
  readonly children: ReactNode;
}
export function AimCard({ today: { current, path, why }, children }: AimCardProps) {
  const suggestion = current && suggestedGoalIn(path.lessons, current.lesson.id);
  const goal = current?.footprint.goal?.words;
  const words = why === 'done' ? null : goal || suggestion?.words;
  // An own project has neither at first: no empty sheet for the one act, which on a phone stands elsewhere.
  if (!words && path.plan.points.length === 0) return children;
  return (
    <Card className={styles['aim']} as="div">
      {words && (
        <div>
          <p className={styles['none']}>
            <Say k={goal ? 'unit.goal' : 'unit.nextGoal'} />
          </p>
          <ReadAloud of={words}>{(said) => <OwnWords look="goal">{said}</OwnWords>}</ReadAloud>
        </div>
      )}
      <PointList points={path.plan.points} />
      {children}
    </Card>
  );
}
