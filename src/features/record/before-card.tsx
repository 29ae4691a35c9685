// What came before, while a goal is being set: the last work, what went well, what the child wrote then.
import styles from '#features/record/before-card.module.css';
import { MarkList } from '#pieces/mark-list.tsx';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { LessonRecord } from '#store/lesson-record.ts';
import { Card } from '#ui/card.tsx';
import { OwnWords } from '#ui/own-words.tsx';

export function BeforeCard({ record: { before, path } }: { readonly record: LessonRecord }) {
  const say = useSay();
  if (!before) return null;
  const { face, reflection } = before.footprint;
  return (
    <Card aria-labelledby="before-title" className={styles['before']}>
      <h2 id="before-title" className={styles['title']}>
        <Say k="record.goal.before" with={{ number: before.number }} />
      </h2>
      <div className={styles['look']}>
        {face && (
          <span className={styles['face']}>
            <MediaPicture
              media={face.media}
              kind={face.kind}
              alt={face.title || say('unit.works')}
              className={styles['sheet']}
            />
          </span>
        )}
        <div className={styles['words']}>
          {reflection && <MarkList marks={reflection.marks} points={path.plan.points} />}
          {reflection?.words && <OwnWords lines={3}>{reflection.words}</OwnWords>}
        </div>
      </div>
    </Card>
  );
}
