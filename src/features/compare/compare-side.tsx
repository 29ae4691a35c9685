// Side by side, under one view: what is enlarged on one side is enlarged on the other, at the same place.

import type { LayerPicture } from '#features/compare/compare-layers.tsx';
import type { ChangeLook, CompareLook } from '#features/compare/compare-look.ts';
import styles from '#features/compare/compare-side.module.css';
import { useSay } from '#pieces/say.tsx';
import { ZoomSheet } from '#pieces/zoom-sheet.tsx';
import { ZoomStage } from '#pieces/zoom-stage.tsx';

export interface CompareSideProps {
  readonly red: LayerPicture;
  readonly blue: LayerPicture;
  readonly look: CompareLook;
  readonly change: ChangeLook;
}

export function CompareSide({ red, blue, look, change }: CompareSideProps) {
  const say = useSay();
  return (
    <div className={styles['side']}>
      {(
        [
          ['red', red],
          ['blue', blue],
        ] as const
      ).map(([slot, picture]) => (
        <div key={slot} className={styles['half']} data-slot={slot}>
          <ZoomStage
            label={say('model.stage', { title: picture.name })}
            view={look.view}
            onView={(view) => change({ view })}
          >
            <ZoomSheet url={picture.url} alt="" lines={look.lines} />
          </ZoomStage>
        </div>
      ))}
    </div>
  );
}
