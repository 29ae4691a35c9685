// The buttons of a zoom stage: what fingers and wheel do, by tap and key; and the lines to measure by.
import { Grid3x3, Maximize, Plus, RotateCcw, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { PressToggle } from '#pieces/press-toggle.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import styles from '#pieces/zoom-controls.module.css';
import type { GuideLines } from '#pieces/zoom-sheet.tsx';
import { isWhole, TURN_STEP, turnedBy, WHOLE_VIEW, ZOOM_STEP, type ZoomView, zoomedBy } from '#pieces/zoom-view.ts';
import { IconButton } from '#ui/icon-button.tsx';

type OnView = (next: (view: ZoomView) => ZoomView) => void;
export interface ZoomButtonsProps {
  readonly view: ZoomView;
  readonly onView: OnView;
  /** They stand one above the other, over the stage's corner. */
  readonly corner?: boolean;
  /** The picture can be turned too. */
  readonly turns?: boolean;
}
export interface GuideTogglesProps {
  readonly lines: GuideLines;
  readonly onLines: (lines: GuideLines) => void;
}

export function ZoomControls({ view, onView, lines, onLines }: ZoomButtonsProps & GuideTogglesProps) {
  return (
    <div className={styles['controls']}>
      <ZoomButtons view={view} onView={onView} />
      <GuideToggles lines={lines} onLines={onLines} />
    </div>
  );
}

export function ZoomButtons({ view, onView, corner = false, turns = false }: ZoomButtonsProps) {
  const say = useSay();
  const whole = isWhole(view);
  return (
    <div className={corner ? styles['corner'] : styles['zoom']} role="group" aria-label={say('model.zoom')}>
      <IconButton
        icon={ZoomIn}
        variant="plain"
        label={say('model.zoomIn')}
        aria-keyshortcuts="+"
        onClick={() => onView((now) => zoomedBy(now, ZOOM_STEP))}
      />
      <IconButton
        icon={ZoomOut}
        variant="plain"
        label={say('model.zoomOut')}
        aria-keyshortcuts="-"
        aria-disabled={whole}
        onClick={() => onView((now) => zoomedBy(now, 1 / ZOOM_STEP))}
      />
      {turns && (
        <>
          <IconButton
            icon={RotateCcw}
            variant="plain"
            label={say('compare.turnLeft')}
            aria-keyshortcuts="["
            onClick={() => onView((now) => turnedBy(now, -TURN_STEP))}
          />
          <IconButton
            icon={RotateCw}
            variant="plain"
            label={say('compare.turnRight')}
            aria-keyshortcuts="]"
            onClick={() => onView((now) => turnedBy(now, TURN_STEP))}
          />
        </>
      )}
      <IconButton
        icon={Maximize}
        variant="plain"
        label={say('model.zoomWhole')}
        aria-keyshortcuts="0"
        aria-disabled={whole}
        onClick={() => onView(() => WHOLE_VIEW)}
      />
    </div>
  );
}

export function GuideToggles({ lines, onLines }: GuideTogglesProps) {
  return (
    <>
      <PressToggle
        icon={Grid3x3}
        pressed={lines.squares}
        onPress={() => onLines({ ...lines, squares: !lines.squares })}
      >
        <Say k="model.squares" />
      </PressToggle>
      <PressToggle icon={Plus} pressed={lines.centre} onPress={() => onLines({ ...lines, centre: !lines.centre })}>
        <Say k="model.centreLine" />
      </PressToggle>
    </>
  );
}
