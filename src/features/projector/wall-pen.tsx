// A pen over the whole wall, to point at things while talking. Kept nowhere: it is gone when the wall is.
import { Eraser, Undo2 } from 'lucide-react';
import { type PointerEvent, useMemo, useState } from 'react';
import type { Stroke } from '#domain/drawing.ts';
import styles from '#features/projector/wall.module.css';
import { outline, PEN_COLOURS } from '#media/drawing.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { Segmented } from '#ui/segmented.tsx';

const COLOURS = ['red', 'blue', 'orange'] as const;
type Colour = (typeof COLOURS)[number];
/** The sheet's longer side, in units of the pen. */
const SIDE = 1600;

export function useWallPen() {
  const [draws, setDraws] = useState(false);
  const [colour, setColour] = useState<Colour>('red');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  return {
    draws,
    colour,
    setColour,
    strokes,
    toggle: () => setDraws((now) => !now),
    begin: (at: readonly number[], pressed: boolean) =>
      setStrokes((now) => [
        ...now,
        { stroke: now.length + 1, tool: colour, width: 'middle', pressed, points: [...at] },
      ]),
    go: (at: readonly number[]) =>
      setStrokes((now) => {
        const last = now.at(-1);
        return last ? [...now.slice(0, -1), { ...last, points: [...last.points, ...at] }] : now;
      }),
    undo: () => setStrokes((now) => now.slice(0, -1)),
    wipe: () => setStrokes([]),
  };
}
type WallPenDesk = ReturnType<typeof useWallPen>;

export function WallPen({ pen }: { readonly pen: WallPenDesk }) {
  const say = useSay();
  const [pointer, setPointer] = useState<number | null>(null);
  const stop = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId === pointer) setPointer(null);
  };
  if (!pen.draws && pen.strokes.length === 0) return null;
  return (
    <svg
      className={styles['pen']}
      data-draws={pen.draws}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      preserveAspectRatio="xMinYMin slice"
      role="img"
      aria-label={say('projector.pen')}
      onPointerDown={(event) => {
        if (event.button !== 0 || pointer !== null) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setPointer(event.pointerId);
        pen.begin(placeOf(event), event.pointerType === 'pen');
      }}
      onPointerMove={(event) => event.pointerId === pointer && pen.go(placeOf(event))}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {pen.strokes.map((stroke) => (
        <Line key={stroke.stroke} stroke={stroke} />
      ))}
    </svg>
  );
}

function Line({ stroke }: { readonly stroke: Stroke }) {
  const path = useMemo(() => outline(stroke), [stroke]);
  return <path d={path} fill={stroke.tool === 'eraser' ? 'none' : PEN_COLOURS[stroke.tool]} />;
}

/** On the sheet, which covers its place as the view box is sliced. */
function placeOf({ clientX, clientY, pressure, currentTarget }: PointerEvent<SVGSVGElement>): readonly number[] {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const unit = SIDE / Math.max(width, height, 1);
  return [Math.round((clientX - left) * unit), Math.round((clientY - top) * unit), pressure || 0.5];
}

export function PenTools({ pen }: { readonly pen: WallPenDesk }) {
  const say = useSay();
  return (
    <>
      <Segmented
        label={say('projector.colour')}
        hideLabel
        value={pen.colour}
        options={COLOURS.map((each) => ({ value: each, label: <Say k={`projector.colour.${each}`} /> }))}
        onValue={pen.setColour}
      />
      <Button icon={Undo2} disabled={pen.strokes.length === 0} onClick={pen.undo}>
        <Say k="projector.undo" />
      </Button>
      <Button icon={Eraser} disabled={pen.strokes.length === 0} onClick={pen.wipe}>
        <Say k="projector.wipe" />
      </Button>
    </>
  );
}
