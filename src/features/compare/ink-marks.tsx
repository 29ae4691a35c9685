// What is drawn of one sheet's ink: the box around it with its margins, its middle with the line through it, and a stroke as
// thick as its strokes.

import styles from '#features/compare/ink-marks.module.css';
import type { InkSeen } from '#features/compare/use-ink.ts';

export interface InkMarksProps {
  readonly of: 'model' | 'work';
  readonly place: InkSeen['sheet'];
  /** Clockwise, in degrees. */
  readonly turn: number;
  readonly width: number;
  readonly height: number;
}

export function InkMarks({ of, place, turn, width, height }: InkMarksProps) {
  const [left, right] = [place.left * width, place.right * width];
  const [top, bottom] = [place.top * height, place.bottom * height];
  const [x, y] = [place.x * width, place.y * height];
  const reach = (bottom - top) / 2 + width * 0.04;
  // The margins of both lie beside each other, not on each other.
  const aside = of === 'model' ? -width * 0.012 : width * 0.012;
  const stroke = place.stroke * width;
  return (
    <g className={styles['marks']} data-of={of}>
      <g className={styles['margins']}>
        <line x1={0} x2={left} y1={y + aside} y2={y + aside} />
        <line x1={right} x2={width} y1={y + aside} y2={y + aside} />
        <line x1={x + aside} x2={x + aside} y1={0} y2={top} />
        <line x1={x + aside} x2={x + aside} y1={bottom} y2={height} />
      </g>
      <rect className={styles['box']} x={left} y={top} width={right - left} height={bottom - top} />
      <line
        className={styles['line']}
        x1={x}
        x2={x}
        y1={y - reach}
        y2={y + reach}
        transform={`rotate(${turn} ${x} ${y})`}
      />
      <circle className={styles['middle']} cx={x} cy={y} r={width * 0.018} />
      <rect
        className={styles['stroke']}
        x={width * 0.8}
        y={height * (of === 'model' ? 0.9 : 0.955) - stroke / 2}
        width={width * 0.14}
        height={stroke}
      />
    </g>
  );
}
