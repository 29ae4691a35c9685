// The square of a practice sheet with its cross, and the strokes in it: written ones in ink, the next one as it is written.
import type { CSSProperties } from 'react';
import { STROKE_SQUARE, type Strokes, startOf } from '#domain/stroke-order.ts';
import styles from '#features/model/stroke-order.module.css';
import type { Pen } from '#features/model/use-pen.ts';
import { useLessMotion } from '#pieces/use-less-motion.ts';

export interface StrokeSquareProps {
  readonly strokes: Strokes;
  readonly pen: Pen;
  /** With a number where each stroke begins. */
  readonly numbered: boolean;
  readonly label: string;
}
export function StrokeSquare({ strokes, pen, numbered, label }: StrokeSquareProps) {
  const still = useLessMotion();
  const half = STROKE_SQUARE / 2;
  const stateOf = (at: number): string => {
    if (at < pen.written) return 'written';
    return at === pen.written && pen.writing ? (still ? 'next' : 'writing') : 'waiting';
  };
  const look = { '--stroke-ms': `${Math.round(pen.strokeMs)}ms` } as CSSProperties;
  return (
    <svg
      className={styles['square']}
      viewBox={`0 0 ${STROKE_SQUARE} ${STROKE_SQUARE}`}
      role="img"
      aria-label={label}
      style={look}
    >
      <path className={styles['cross']} d={`M${half},0v${STROKE_SQUARE}M0,${half}h${STROKE_SQUARE}`} />
      {strokes.map((stroke, at) => (
        // A stroke is its place: the same character has the same strokes for ever.
        <path key={stroke} className={styles['stroke']} data-state={stateOf(at)} d={stroke} pathLength={1} />
      ))}
      {numbered && strokes.map((stroke, at) => <Number key={stroke} stroke={stroke} number={at + 1} />)}
    </svg>
  );
}

function Number({ stroke, number }: { readonly stroke: string; readonly number: number }) {
  const [x, y] = startOf(stroke);
  return (
    <g transform={`translate(${inside(x)} ${inside(y)})`} className={styles['number']}>
      <circle r="4.5" />
      <text textAnchor="middle" dominantBaseline="central">
        {number}
      </text>
    </g>
  );
}

/** Beside the stroke's beginning, and never over the edge. */
const inside = (at: number): number => Math.max(5, Math.min(STROKE_SQUARE - 5, at - 5));
