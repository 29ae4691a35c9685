// Side by side, under one view: what is enlarged, moved or turned on one side is so on the others, at the same place.
import type { LayerPicture } from '#features/compare/compare-layers.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compare-side.module.css';
import { pinGrip } from '#pieces/pin-grip.ts';
import { PinLayer } from '#pieces/pin-layer.tsx';
import { useSay } from '#pieces/say.tsx';
import { ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';

export interface CompareSideProps {
  readonly pictures: readonly LayerPicture[];
  readonly look: CompareLook;
  readonly change: ChangeLook;
}

export function CompareSide({ pictures, look: { view, lines }, change }: CompareSideProps) {
  const say = useSay();
  return (
    <div className={styles['side']} data-count={pictures.length}>
      {pictures.map(({ slot, url, name, pins }) => (
        <div key={slot} className={styles['part']} data-slot={slot}>
          <ZoomStage
            label={say('model.stage', { title: name })}
            view={view}
            onView={(next) => change({ view: next })}
            turns
            grip={pinGrip(pins ?? undefined)}
          >
            <ZoomSheet
              url={url}
              alt=""
              lines={lines}
              over={pins && <PinLayer desk={pins} scale={view.scale} turn={view.turn} />}
            />
          </ZoomStage>
        </div>
      ))}
    </div>
  );
}
