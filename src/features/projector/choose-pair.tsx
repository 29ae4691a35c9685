// One child's before and after: only of children who opened both to the class themselves.
import { UserRound } from 'lucide-react';
import type { ChooseProps } from '#features/projector/choose-many.tsx';
import styles from '#features/projector/projector.module.css';
import { useLessonName } from '#features/projector/use-lesson-name.ts';
import { MediaPicture } from '#pieces/media-picture.tsx';
import look from '#pieces/picture-press.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { beforeAfterOf } from '#store/projector.ts';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';

export function ChoosePair({ wall, hides, onShow }: ChooseProps) {
  const say = useSay();
  const lessonName = useLessonName();
  const pairs = beforeAfterOf(wall.works);
  if (pairs.length === 0) {
    return (
      <EmptyState icon={UserRound} title={<Say k="projector.noPair" />}>
        <Say k="projector.noPairWhy" />
      </EmptyState>
    );
  }
  return (
    <ul className={styles['pairs']}>
      {pairs.map(({ owner, before, after }, at) => (
        <li key={owner.id}>
          <button
            type="button"
            className={classNames(look['press'], styles['pair'])}
            aria-label={
              hides ? say('projector.pairHidden', { n: at + 1 }) : say('projector.pair', { name: owner.displayName })
            }
            onClick={() => onShow({ way: 'one', works: [before.id, after.id] })}
          >
            {[before, after].map((work) => (
              <span key={work.id} className={styles['half']}>
                <MediaPicture media={work.media} alt="" className={styles['picture']} />
                <span>{lessonName(work)}</span>
              </span>
            ))}
            {!hides && (
              <span lang="ja" className={styles['whose']}>
                {owner.displayName}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
