// The picture in a cell: a board shows four hundred, so it is one element, and nothing at all until it can be shown.
import styles from '#features/class-board/board-cell.module.css';
import { MediaPicture, useMediaUrl } from '#pieces/media-picture.tsx';
import type { BoardCell } from '#store/board.ts';

export function BoardPicture({ media, kind }: Pick<NonNullable<BoardCell['face']>, 'media' | 'kind'>) {
  const picture = useMediaUrl(media, 't');
  if (picture.url)
    return <img className={styles['picture']} src={picture.url} alt="" decoding="async" draggable={false} />;
  const isComingAtOnce = picture.state === 'waiting' && (picture.at === null || picture.at === 'here');
  if (isComingAtOnce) return null;
  return <MediaPicture media={media} kind={kind} alt="" fit="cover" className={styles['place']} />;
}
