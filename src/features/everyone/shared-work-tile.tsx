// A shared work as a tile: the work leads to itself large, the name below to the path that it is from.
import { Footprints } from 'lucide-react';
import { Link } from 'react-router';
import styles from '#features/everyone/shared-work-tile.module.css';
import { MediaPicture } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { SharedWork } from '#store/sharing.ts';
import { Icon } from '#ui/icon.tsx';

export function SharedWorkTile({ shared }: { readonly shared: SharedWork }) {
  const { work, owner, ownerName, lessonNumber, isMine } = shared;
  const say = useSay();
  const lesson = lessonNumber === null ? '' : ({ say: 'everyone.lesson', with: { number: lessonNumber } } as const);
  const name = isMine ? say('everyone.workMine', { lesson }) : say('everyone.workBy', { name: ownerName, lesson });
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
        to={isMine ? `/units/${work.unit}` : `/everyone/${owner}/units/${work.unit}`}
        className={styles['owner']}
        data-mine={isMine}
        aria-label={isMine ? say('everyone.pathMine') : say('everyone.pathOf', { name: ownerName })}
      >
        <Icon of={Footprints} size="s" />
        {isMine ? <Say k="everyone.me" /> : <span lang="ja">{ownerName}</span>}
      </Link>
    </article>
  );
}
