// One work on the wall, under the view that all of them share.
import { CloudDownload, ImageOff } from 'lucide-react';
import { useEffect } from 'react';
import styles from '#features/projector/wall.module.css';
import type { WallFilms } from '#features/projector/wall-films.ts';
import { useMediaUrl } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useFilm } from '#pieces/use-film.ts';
import { ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import type { ZoomView } from '#pieces/zoom-view.ts';
import type { WallWork } from '#store/projector.ts';
import { Icon } from '#ui/icon.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface WallCellProps {
  readonly work: WallWork;
  /** As it may be read from the last row; never the child's name while names are hidden. */
  readonly name: string;
  readonly view: ZoomView;
  readonly onView: (next: (view: ZoomView) => ZoomView) => void;
  readonly films: WallFilms;
  /** Whether the left edge, where a name is written, is covered. */
  readonly covers: boolean;
}

export function WallCell({ work, name, view, onView, films, covers }: WallCellProps) {
  const say = useSay();
  const media = useMediaUrl(work.media, work.looks === 'video' ? 'o' : 'm');
  return (
    <figure className={styles['cell']}>
      <figcaption className={styles['name']} lang="ja">
        {name}
      </figcaption>
      {media.url === null && <NotHere state={media.state} at={media.at} />}
      {media.url !== null && work.looks === 'picture' && (
        <ZoomStage label={say('projector.cell', { name })} view={view} onView={onView}>
          <ZoomSheet url={media.url} alt="" over={covers && <span className={styles['cover']} />} />
        </ZoomStage>
      )}
      {media.url !== null && work.looks === 'video' && <OneFilm url={media.url} name={name} films={films} />}
    </figure>
  );
}

function OneFilm({ url, name, films }: { readonly url: string; readonly name: string; readonly films: WallFilms }) {
  const { film, attach } = useFilm();
  useEffect(() => films.add(film), [films, film]);
  return (
    // A child's own film has no captions.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video ref={attach} className={styles['film']} src={url} playsInline preload="auto" aria-label={name} />
  );
}

function NotHere({ state, at }: Pick<ReturnType<typeof useMediaUrl>, 'state' | 'at'>) {
  const missing = state === 'missing';
  if (!missing && (at === null || at === 'here')) return <Skeleton shape="card" />;
  return (
    <p role="status" className={styles['not-here']}>
      <Icon of={missing ? ImageOff : CloudDownload} size="l" />
      <Say k={missing ? 'projector.missing' : 'projector.waiting'} />
    </p>
  );
}
