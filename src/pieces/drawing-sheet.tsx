// The sheet that is drawn on: paper, dry ink, and over them the stroke under the hand.
import { type RefObject, useEffect, useRef } from 'react';
import { type Drawing, SHEET, type Stroke, sheetSize } from '#domain/drawing.ts';
import { type DrawingBoard, drawingBoard } from '#media/drawing.ts';
import styles from '#pieces/drawing.module.css';
import { DrawingPen } from '#pieces/drawing-pen.tsx';
import { useSay } from '#pieces/say.tsx';
import type { DrawingDesk } from '#pieces/use-drawing.ts';
import { useDrawingHand } from '#pieces/use-drawing-hand.ts';
import { classNames } from '#ui/class-names.ts';

export interface DrawingSheetProps extends Pick<Stroke, 'tool' | 'width'> {
  readonly drawing: Drawing;
  readonly desk: DrawingDesk;
  readonly boardRef: RefObject<DrawingBoard | null>;
}

export function DrawingSheet({ drawing, desk, boardRef, tool, width }: DrawingSheetProps) {
  const say = useSay();
  const ink = useRef<HTMLCanvasElement>(null);
  const wet = useRef<HTMLCanvasElement>(null);
  const { w, h } = sheetSize(drawing);
  const keep = (stroke: Stroke, rest: Stroke) => {
    // What was kept on the way is not kept again: it is shown whole, and only its rest is written down.
    if (rest.points.length > 0) desk.note({ do: 'stroke', ...rest });
    desk.show({ do: 'stroke', ...stroke });
  };
  const hand = useDrawingHand({
    drawing,
    tool,
    width,
    onTrace: (stroke) => boardRef.current?.trace(stroke),
    onPart: (part) => desk.note({ do: 'stroke', ...part }),
    onStroke: keep,
    onPalm: (stroke, rest) => {
      keep(stroke, rest);
      desk.act({ do: 'undo' });
    },
  });
  useEffect(() => {
    if (ink.current && wet.current) boardRef.current ??= drawingBoard(ink.current, wet.current);
    boardRef.current?.show(drawing);
  }, [boardRef, drawing]);
  const size = { '--sheet-w': w, '--sheet-h': h, '--squares': w / SHEET.square };
  return (
    <div className={styles['place']}>
      <div
        className={classNames(styles['sheet'], drawing.paper === 'grid' && styles['grid'])}
        style={size as React.CSSProperties}
      >
        <canvas ref={ink} width={w} height={h} className={styles['ink']} />
        <canvas
          ref={wet}
          width={w}
          height={h}
          className={styles['ink']}
          role="img"
          aria-label={say('drawing.sheet')}
          {...hand}
        />
        <DrawingPen drawing={drawing} desk={desk} tool={tool} width={width} />
      </div>
    </div>
  );
}
