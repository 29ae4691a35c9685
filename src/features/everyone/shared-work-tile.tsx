// A classmate's work as a tile: the work leads to itself large, the name below to that classmate's path.
import { Footprints } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/everyone/shared-work-tile.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { SharedWork } from '#store/sharing.ts';
import { Icon } from '#ui/icon.tsx';

export function SharedWorkTile({ shared: { work, owner, ownerName, lessonNumber } }: { readonly shared: SharedWork }) {
  const say = useSay();
  const lesson = lessonNumber === null ? '' : ({ say: 'everyone.lesson', with: { number: lessonNumber } } as const);
  const name = say('everyone.workBy', { name: ownerName, lesson });
  return (
    <article className={styles['tile']}>
      <Link
        to={`/works/${work.id}`}
        className={styles['work']}
        aria-label={work.title ? `${name} ${work.title}` : name}
      >
        <MediaPicture media={work.media} kind={work.kind} alt="" fit="cover" className={styles['picture']} />
        {work.title && (
          <span lang="ja" className={styles['title']}>
            {work.title}
          </span>
        )}
        <span className={styles['when']}>
          {lessonNumber !== null && (
            <>
              <Say k="everyone.lesson" with={{ number: lessonNumber }} />{' '}
            </>
          )}
          <When at={work.madeAt} />
        </span>
      </Link>
      <Link
        to={`/everyone/${owner}/units/${work.unit}`}
        className={styles['owner']}
        aria-label={say('everyone.pathOf', { name: ownerName })}
      >
        <Icon of={Footprints} size="s" />
        <span lang="ja">{ownerName}</span>
      </Link>
    </article>
  );
}
