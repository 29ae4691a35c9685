// 回: the lessons in their order.
import { Plus } from 'lucide-react';
import { LessonItem } from '#features/teaching/lesson-item.tsx';
import styles from '#features/teaching/teaching.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useOnce } from '#pieces/use-once.ts';
import { addLesson } from '#store/teaching.ts';
import type { UnitPlan } from '#store/units.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';

export function UnitLessons({ plan }: { readonly plan: UnitPlan }) {
  const device = useDevice();
  const { once } = useOnce();
  const { unit, lessons, points } = plan;
  return (
    <Card aria-labelledby="unit-lessons" className={styles['part']}>
      <h2 id="unit-lessons" className={styles['heading']}>
        <Say k="teaching.lessons" />
      </h2>
      <ol className={styles['items']}>
        {lessons.map((lesson, at) => (
          <LessonItem
            key={lesson.id}
            lesson={lesson}
            number={at + 1}
            all={lessons.length}
            points={points}
            unit={unit}
          />
        ))}
      </ol>
      <Button icon={Plus} className={styles['add']} onClick={() => void once(() => addLesson(device, unit.id))}>
        <Say k="teaching.addLesson" />
      </Button>
    </Card>
  );
}
