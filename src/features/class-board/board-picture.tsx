// The place of a picture in a cell, once it is to be shown. A board shows four hundred: the picture lies behind its place, where
// it is no element of its own and nothing has to hear that it has come.
import type { ReactNode } from 'react';
import styles from '#features/class-board/board-cell.module.css';
import { MediaPicture, useMediaUrl } from '#pieces/media-picture.tsx';
import type { BoardCell } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

export interface BoardPictureProps extends Pick<NonNullable<BoardCell['face']>, 'media' | 'kind'> {
  /** Over a corner of it. */
  readonly children: ReactNode;
}
export function BoardPicture({ media, kind, children }: BoardPictureProps) {
  const { url, state, at } = useMediaUrl(media, 't');
  const isComingAtOnce = state === 'waiting' && (at === null || at === 'here');
  return (
    <span
      className={classNames(styles['thumb'], url !== null && styles['picture'])}
      style={url === null ? undefined : { backgroundImage: `url("${url}")` }}
    >
      {url === null && !isComingAtOnce && (
        <MediaPicture media={media} kind={kind} alt="" fit="cover" className={styles['place']} />
      )}
      {children}
    </span>
  );
}
