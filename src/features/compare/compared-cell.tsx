// One of those that are not alike, or not here yet: each by itself, with what there is to say about it.
import { CloudDownload, ImageOff } from 'lucide-react';
import { useState } from 'react';
import styles from '#features/compare/compared-cell.module.css';
import type { Slot } from '#features/compare/lying.ts';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import type { useMediaUrl } from '#pieces/media-picture.tsx';
import { pinGrip } from '#pieces/pin-grip.ts';
import { PinLayer } from '#pieces/pin-layer.tsx';
import { type ChosenWords, Say, SayWords, useSay } from '#pieces/say.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { ZoomButtons } from '#pieces/zoom-controls.tsx';
import { ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import type { Compared } from '#store/comparing.ts';
import { Icon } from '#ui/icon.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface ComparedOnTable {
  readonly slot: Slot;
  readonly compared: Compared;
  readonly name: ChosenWords;
  readonly media: ReturnType<typeof useMediaUrl>;
}

export interface ComparedCellProps extends ComparedOnTable {
  /** Its marks: also beside a film the place of a new one is shown on the picture. */
  readonly pins: PinDesk;
}

export function ComparedCell(on: ComparedCellProps) {
  return (
    <figure className={styles['cell']}>
      <figcaption className={styles['caption']}>
        <SlotMark of={on.slot} />
        <span>
          <SayWords {...on.name} />
        </span>
      </figcaption>
      <Shown {...on} />
    </figure>
  );
}

function Shown({ compared, name, media, pins }: ComparedCellProps) {
  const say = useSay();
  const [view, setView] = useState(WHOLE_VIEW);
  const title = say('compare.nameAlone', { name });
  if (!media.url) {
    // Here, or not looked up yet: a moment only, and no words for it.
    const moment = media.state === 'waiting' && (media.at === null || media.at === 'here');
    return moment ? <Skeleton shape="card" /> : <NotHere missing={media.state === 'missing'} />;
  }
  if (compared.looks !== 'picture') {
    return <VideoPlayer url={media.url} title={title} soundOnly={compared.looks === 'audio'} />;
  }
  return (
    <div className={styles['stage']}>
      <ZoomStage label={say('model.stage', { title })} view={view} onView={setView} grip={pinGrip(pins)}>
        <ZoomSheet url={media.url} alt="" over={<PinLayer desk={pins} scale={view.scale} turn={view.turn} />} />
      </ZoomStage>
      <ZoomButtons view={view} onView={setView} corner />
    </div>
  );
}

function NotHere({ missing }: { readonly missing: boolean }) {
  return (
    <p role="status" className={styles['notHere']}>
      <Icon of={missing ? ImageOff : CloudDownload} size="l" />
      <Say k={missing ? 'compare.failed' : 'compare.waiting'} />
    </p>
  );
}
