// A picture, film, sound or handout by its media record, to be looked at closely; and what is said while it is not here.
import { CloudDownload, ImageOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { useMediaUrl } from '#pieces/media-picture.tsx';
import { pinGrip } from '#pieces/pin-grip.ts';
import { PinLayer } from '#pieces/pin-layer.tsx';
import { RedInk } from '#pieces/red-ink.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { MediaUrl } from '#pieces/use-media-url.ts';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { ZoomControls } from '#pieces/zoom-controls.tsx';
import styles from '#pieces/zoom-media.module.css';
import { NO_LINES, ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const FileView = lazyScreen(() => import('#pieces/file-view.tsx'), 'FileView');

export interface ZoomMediaProps {
  readonly media: string | null;
  readonly looks: 'picture' | 'video' | 'audio' | 'document';
  /** What it is, in plain words. */
  readonly title: string;
  /** What was seen in it, and may be marked on it. */
  readonly pins?: PinDesk | undefined;
  /** 朱書き over a picture. */
  readonly red?: readonly string[] | undefined;
}

export function ZoomMedia({ media, looks, title, pins, red }: ZoomMediaProps) {
  if (looks === 'picture') return <ZoomPicture key={media} media={media} title={title} pins={pins} red={red} />;
  if (looks === 'document') return <Handout media={media} title={title} />;
  return <FilmHere key={media} media={media} title={title} soundOnly={looks === 'audio'} pins={pins} />;
}

/** Looked at closer than this, the middle-sized picture is not enough. */
const SHARP_UNTIL = 2;

function ZoomPicture({ media, title, pins, red }: Omit<ZoomMediaProps, 'looks'>) {
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
        <ZoomStage label={say('model.stage', { title })} view={view} onView={setView} grip={pinGrip(pins)}>
          <ZoomSheet
            url={url}
            alt={title}
            lines={lines}
            over={
              <>
                {red && <RedInk lines={red} />}
                {pins && <PinLayer desk={pins} scale={view.scale} />}
              </>
            }
          />
        </ZoomStage>
      </div>
      <ZoomControls view={view} onView={setView} lines={lines} onLines={setLines} />
    </div>
  );
}

function FilmHere({ media, title, soundOnly, pins }: Omit<ZoomMediaProps, 'looks'> & { readonly soundOnly: boolean }) {
  const film = useMediaUrl(media, 'o');
  const poster = useMediaUrl(soundOnly ? null : media, 'm');
  if (!film.url || film.state !== 'here') return <NotHere media={film} />;
  const shown = { url: film.url, title, soundOnly, film: pins?.film };
  return <VideoPlayer {...shown} poster={poster.url ?? undefined} />;
}

function Handout({ media, title }: Pick<ZoomMediaProps, 'media' | 'title'>) {
  const file = useMediaUrl(media, 'o');
  const { url, state } = file;
  if (!url || state !== 'here') return <NotHere media={file} />;
  return (
    <Suspense fallback={<Skeleton shape="card" />}>
      <FileView media={media} title={title} file={{ ...file, url }} />
    </Suspense>
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
