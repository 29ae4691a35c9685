// Drawing on the whole screen. What is drawn stays when it is put aside, until it is a work.
import { Check, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Stroke, strokesOf } from '#domain/drawing.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { DrawingBoard } from '#media/drawing.ts';
import { preparePhoto } from '#media/prepare-photo.ts';
import styles from '#pieces/drawing.module.css';
import { DrawingSheet } from '#pieces/drawing-sheet.tsx';
import { DrawingTools } from '#pieces/drawing-tools.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useDrawing } from '#pieces/use-drawing.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

export interface CaptureDrawingProps {
  /** Names the place that it is drawn for: what stands there half drawn is found again. */
  readonly field: string;
  readonly onPrepared: (prepared: PreparedMedia) => Promise<unknown>;
  readonly onClose: () => void;
}

export function CaptureDrawing({ field, onPrepared, onClose }: CaptureDrawingProps) {
  const say = useSay();
  const desk = useDrawing(field, innerHeight > innerWidth);
  const board = useRef<DrawingBoard | null>(null);
  const [tool, setTool] = useState<Stroke['tool']>('black');
  const [width, setWidth] = useState<Stroke['width']>('middle');
  const [trouble, setTrouble] = useState<Refused | 'trouble' | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  const { drawing } = desk;
  const isBlank = drawing === null || strokesOf(drawing).length === 0;
  const make = async (): Promise<Refused | null> => {
    if (!drawing || !board.current) throw new Error('nothing is drawn yet');
    const prepared = await preparePhoto(await board.current.picture(drawing));
    if (isRefused(prepared)) return prepared;
    const made = await onPrepared(prepared);
    return isRefused(made) ? made : null;
  };
  const keep = async () => {
    if (isKeeping) return;
    setIsKeeping(true);
    setTrouble(null);
    const refused = await make().catch(() => 'trouble' as const);
    if (refused) {
      setIsKeeping(false);
      return setTrouble(refused);
    }
    // Still there: then it is offered once more, and nothing is lost.
    await desk.drop().catch(() => undefined);
    return onClose();
  };
  return (
    <Dialog
      open
      shape="full"
      title={<Say k="drawing.title" />}
      closeLabel={say('drawing.close')}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          size="big"
          icon={Check}
          busy={isKeeping}
          disabled={isBlank}
          onClick={() => void keep()}
        >
          <Say k="drawing.keep" />
        </Button>
      }
    >
      <div className={styles['whole']}>
        {(trouble || desk.isLoose) && (
          <Notice tone="bad">
            <Say
              k={
                desk.isLoose || (trouble !== 'trouble' && trouble?.refused === 'full')
                  ? 'drawing.full'
                  : 'drawing.notKept'
              }
            />
          </Notice>
        )}
        {desk.retry && <NotRead retry={desk.retry} />}
        {drawing ? (
          // What is drawn while it is kept would be in no work.
          <div className={styles['desk']} inert={isKeeping}>
            <DrawingSheet drawing={drawing} desk={desk} boardRef={board} tool={tool} width={width} />
            <DrawingTools drawing={drawing} desk={desk} tool={tool} width={width} onTool={setTool} onWidth={setWidth} />
          </div>
        ) : (
          !desk.retry && <Skeleton shape="card" />
        )}
      </div>
    </Dialog>
  );
}

function NotRead({ retry }: { readonly retry: () => void }) {
  return (
    <Notice
      tone="bad"
      action={
        <Button icon={RotateCcw} onClick={retry}>
          <Say k="drawing.again" />
        </Button>
      }
    >
      <Say k="drawing.notRead" />
    </Notice>
  );
}
