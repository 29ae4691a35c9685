// A picture, film, sound or handout by its media record, to be looked at closely; and what is said while it is not here.
import { CloudDownload, FileText, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { MediaPicture, useMediaUrl } from '#pieces/media-picture.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { MediaUrl } from '#pieces/use-media-url.ts';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { ZoomControls } from '#pieces/zoom-controls.tsx';
import styles from '#pieces/zoom-media.module.css';
import { NO_LINES, ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import { buttonClass } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface ZoomMediaProps {
  readonly media: string | null;
  readonly looks: 'picture' | 'video' | 'audio' | 'document';
  /** What it is, in plain words. */
  readonly title: string;
}

export function ZoomMedia({ media, looks, title }: ZoomMediaProps) {
  if (looks === 'picture') return <ZoomPicture key={media} media={media} title={title} />;
  if (looks === 'document') return <Handout media={media} title={title} />;
  return <FilmHere key={media} media={media} title={title} soundOnly={looks === 'audio'} />;
}

/** Looked at closer than this, the middle-sized picture is not enough. */
const SHARP_UNTIL = 2;

function ZoomPicture({ media, title }: Omit<ZoomMediaProps, 'looks'>) {
  const say = useSay();
  const [view, setView] = useState(WHOLE_VIEW);
  const [lines, setLines] = useState(NO_LINES);
  const [close, setClose] = useState(false);
  if (view.scale > SHARP_UNTIL && !close) setClose(true);
  const picture = useMediaUrl(media, 'm');
  const sharp = useMediaUrl(close ? media : null, 'o');
  const url = sharp.state === 'here' ? sharp.url : picture.url;
  if (!url) return <NotHere media={picture} />;
  return (
    <div className={styles['look']}>
      <div className={styles['stage']}>
        <ZoomStage label={say('model.stage', { title })} view={view} onView={setView}>
          <ZoomSheet url={url} alt={title} lines={lines} />
        </ZoomStage>
      </div>
      <ZoomControls view={view} onView={setView} lines={lines} onLines={setLines} />
    </div>
  );
}

function FilmHere({ media, title, soundOnly }: Omit<ZoomMediaProps, 'looks'> & { readonly soundOnly: boolean }) {
  const film = useMediaUrl(media, 'o');
  const poster = useMediaUrl(soundOnly ? null : media, 'm');
  if (!film.url || film.state !== 'here') return <NotHere media={film} />;
  return <VideoPlayer url={film.url} title={title} poster={poster.url ?? undefined} soundOnly={soundOnly} />;
}

function Handout({ media, title }: Omit<ZoomMediaProps, 'looks'>) {
  const handout = useMediaUrl(media, 'o');
  if (!handout.url) return <NotHere media={handout} />;
  return (
    <div className={styles['handout']}>
      <div className={styles['first']}>
        <MediaPicture media={media} variant="m" alt={title} />
      </div>
      <a
        className={buttonClass({ variant: 'primary', size: 'big' })}
        href={handout.url}
        target="_blank"
        rel="noreferrer"
      >
        <Icon of={FileText} />
        <Say k="model.open" />
      </a>
    </div>
  );
}

function NotHere({ media: { state, at } }: { readonly media: MediaUrl }) {
  const missing = state === 'missing';
  // Here, or not looked up yet: a moment only, and no words for it.
  if (!missing && (at === null || at === 'here')) return <Skeleton shape="card" />;
  return (
    <div className={styles['notHere']}>
      <EmptyState
        icon={missing ? ImageOff : CloudDownload}
        title={<Say k={missing ? 'model.failed' : 'model.waiting'} />}
      >
        <Say k={missing ? 'model.failedWhy' : at === 'elsewhere' ? 'media.elsewhere' : 'model.waitingWhy'} />
      </EmptyState>
    </div>
  );
}
