// The pen that writes a character: how many strokes stand there, and whether the next one is being written.
import { useEffect, useState } from 'react';
import { lengthOf, type Strokes } from '#domain/stroke-order.ts';

export interface Pen {
  /** Strokes that stand there whole. */
  readonly written: number;
  readonly writing: boolean;
  /** How long the stroke takes that is being written, ms. */
  readonly strokeMs: number;
  readonly play: () => void;
  readonly pause: () => void;
  /** To that many strokes, and stop there. */
  readonly jump: (written: number) => void;
}

/** Between two strokes the brush is lifted and looks for its next place. */
const LIFTED_MS = 350;

/** @param speed 1 = as fast as a calm hand */
export function usePen(strokes: Strokes, speed: number): Pen {
  const [written, setWritten] = useState(strokes.length);
  const [writing, setWriting] = useState(false);
  const strokeMs = msOf(strokes[written] ?? '') / speed;
  useEffect(() => {
    if (!writing) return;
    const timer = setTimeout(
      () => {
        setWritten(written + 1);
        if (written + 1 >= strokes.length) setWriting(false);
      },
      strokeMs + LIFTED_MS / speed,
    );
    return () => clearTimeout(timer);
  }, [writing, written, strokes, strokeMs, speed]);
  return {
    written,
    writing,
    strokeMs,
    play: () => {
      if (written >= strokes.length) setWritten(0);
      setWriting(true);
    },
    pause: () => setWriting(false),
    jump: (to) => {
      setWriting(false);
      setWritten(Math.max(0, Math.min(strokes.length, to)));
    },
  };
}

const MS_FOR_EACH_UNIT = 16;
/** A dot is not over before it is seen. */
const msOf = (stroke: string): number => Math.max(450, lengthOf(stroke) * MS_FOR_EACH_UNIT);
