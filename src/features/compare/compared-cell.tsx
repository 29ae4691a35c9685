// One of two that are not alike, or not here yet: each by itself, with what there is to say about it.
import { CloudDownload, ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Slot } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compared-cell.module.css';
import { SlotMark } from '#features/compare/slot-mark.tsx';
import type { useMediaUrl } from '#pieces/media-picture.tsx';
import { type ChosenWords, Say, SayWords, useSay } from '#pieces/say.tsx';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { ZoomButtons } from '#pieces/zoom-controls.tsx';
import { ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';
import { WHOLE_VIEW } from '#pieces/zoom-view.ts';
import type { Compared } from '#store/comparing.ts';
import { Icon } from '#ui/icon.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface ComparedOnTable {
  readonly compared: Compared;
  readonly name: ChosenWords;
  readonly media: ReturnType<typeof useMediaUrl>;
}

export function ComparedCell({ slot, ...on }: ComparedOnTable & { readonly slot: Slot }) {
  return (
    <figure className={styles['cell']}>
      <figcaption className={styles['caption']}>
        <SlotMark of={slot} />
        <span>
          <SayWords {...on.name} />
        </span>
      </figcaption>
      <Shown {...on} />
    </figure>
  );
}

function Shown({ compared, name, media }: ComparedOnTable) {
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
      <ZoomStage label={say('model.stage', { title })} view={view} onView={setView}>
        <ZoomSheet url={media.url} alt="" />
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
