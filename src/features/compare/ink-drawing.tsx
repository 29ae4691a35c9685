// The sheet from straight above, and over it where the ink of both lies: the model's in dashes, the child's in full lines,
// so that nobody has to tell them by colour.
import type { CSSProperties } from 'react';
import styles from '#features/compare/ink-drawing.module.css';
import { InkMarks } from '#features/compare/ink-marks.tsx';
import type { InkSeen } from '#features/compare/use-ink.ts';

export interface InkDrawingProps {
  readonly url: string;
  /** Width to height. */
  readonly ratio: number;
  readonly seen: InkSeen;
  readonly label: string;
}
/** The drawing's units: the sheet's width. */
const WIDTH = 1000;

export function InkDrawing({ url, ratio, seen, label }: InkDrawingProps) {
  const height = WIDTH / ratio;
  return (
    <div className={styles['sheet']} style={{ '--ratio': ratio } as CSSProperties} role="img" aria-label={label}>
      <img className={styles['picture']} src={url} alt="" />
      <svg className={styles['marks']} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <InkMarks of="model" place={seen.model} turn={0} width={WIDTH} height={height} />
        <InkMarks of="work" place={seen.sheet} turn={seen.rotationDeg} width={WIDTH} height={height} />
      </svg>
    </div>
  );
}
