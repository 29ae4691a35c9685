// Red ink over a picture: fills its place, moves and grows with it. What it says is told in words beside it.
import { useMemo } from 'react';
import { PEN_WIDE, type RedStroke, strokesIn } from '#domain/red-pen.ts';
import { outline } from '#media/drawing.ts';
import styles from '#pieces/red-ink.module.css';

/** The sheet that `outline` knows the widths of. */
export const SHEET_WIDE = 1600;

export interface RedInkProps {
  readonly lines: readonly string[];
  /** The stroke under the hand. */
  readonly live?: RedStroke | null;
}
export function RedInk({ lines, live = null }: RedInkProps) {
  const paths = useMemo(() => strokesIn(lines).map(pathOf), [lines]);
  return (
    <span className={styles['layer']} aria-hidden="true">
      {/* As high as wide: lengths go by the width alone, what lies lower hangs over. */}
      <svg viewBox={`0 0 ${SHEET_WIDE} ${SHEET_WIDE}`} className={styles['ink']} data-red-ink={paths.length}>
        {paths.map((path, at) => (
          // Strokes are only ever added at the end, or taken off there.
          // oxlint-disable-next-line react/no-array-index-key
          <path key={at} d={path} />
        ))}
        {live && <path d={pathOf(live)} />}
      </svg>
    </span>
  );
}

function pathOf({ at, pressed, points }: RedStroke): string {
  const onSheet = points.map((value, place) => (place % 3 === 2 ? value : (value / PEN_WIDE) * SHEET_WIDE));
  return outline({ stroke: at, tool: 'red', width: 'middle', pressed, points: onSheet });
}
