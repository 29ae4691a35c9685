// The photo that was just taken: is it all right? A sheet on it can be made straight before it is kept; that is offered, never done.
import { Check, RotateCcw, Scan, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import styles from '#pieces/capture-photo.module.css';
import { RefusedNote } from '#pieces/refused-note.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Photo, PhotoState } from '#pieces/use-photo.ts';
import { type Sheet, type SheetWish, useSheet } from '#pieces/use-sheet.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

const SheetCorners = lazy(async () => ({ default: (await import('#pieces/sheet-corners.tsx')).SheetCorners }));

export interface LookedAtPhotoProps {
  readonly state: PhotoState & { at: 'looking' };
  readonly photo: Photo;
  readonly sheets: SheetWish | undefined;
}

export function LookedAtPhoto({ state, photo, sheets }: LookedAtPhotoProps) {
  const question = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const sheet = useSheet(state.prepared, photo.swap, sheets);
  const isOffered = sheet.state.at === 'corners';
  const isStraight = sheet.state.at === 'straight';
  // The button that was pressed is gone: the question takes the focus, so that it is heard and the keys go on from here.
  const hear = () => heading.current?.focus();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isStraight) heading.current?.focus();
  }, [isStraight]);
  return (
    <>
      <Picture url={state.url} sheet={sheet} />
      <p ref={heading} id={question} tabIndex={-1} className={styles['question']}>
        <Say k={isOffered ? 'sheet.ask' : 'media.looksGood'} />
      </p>
      {isOffered && (
        <p className={styles['hint']}>
          <Say k="sheet.hint" />
        </p>
      )}
      {sheet.state.at === 'corners' && sheet.state.hasFailed && (
        <Notice tone="bad">
          <Say k="sheet.failed" />
        </Notice>
      )}
      {state.refused && <RefusedNote refused={state.refused} />}
      <div className={styles['ways']} role="group" aria-labelledby={question}>
        <Straighten sheet={sheet} isKeeping={state.isKeeping} />
        <Keep sheet={sheet} isKeeping={state.isKeeping} keep={photo.keep} />
        <Button icon={RotateCcw} disabled={state.isKeeping} onClick={photo.again}>
          <Say k="media.again" />
        </Button>
      </div>
      <Aside sheet={sheet} isKeeping={state.isKeeping} hear={hear} />
    </>
  );
}

function Picture({ url, sheet }: { readonly url: string; readonly sheet: Sheet }) {
  const say = useSay();
  const alt = say('media.preview');
  const plain = <img className={styles['preview']} src={url} alt={alt} />;
  if (sheet.state.at !== 'corners') return plain;
  return (
    <Suspense fallback={plain}>
      <SheetCorners url={url} alt={alt} corners={sheet.state.corners} onMove={sheet.move} />
    </Suspense>
  );
}

interface SheetActProps {
  readonly sheet: Sheet;
  readonly isKeeping: boolean;
}
function Straighten({ sheet: { state, straighten }, isKeeping }: SheetActProps) {
  if (state.at !== 'corners') return null;
  return (
    <Button variant="primary" size="big" icon={Scan} busy={state.isBusy} disabled={isKeeping} onClick={straighten}>
      <Say k="sheet.straighten" />
    </Button>
  );
}

function Keep({ sheet: { state }, isKeeping, keep }: SheetActProps & { readonly keep: () => void }) {
  const isSecond = state.at === 'corners';
  return (
    <Button variant={isSecond ? 'plain' : 'primary'} size="big" icon={Check} busy={isKeeping} onClick={keep}>
      <Say k={isSecond ? 'sheet.asIs' : 'media.keep'} />
    </Button>
  );
}

/** What is seldom wanted. */
function Aside({ sheet: { state, choose, back }, isKeeping, hear }: SheetActProps & { readonly hear: () => void }) {
  const then = (act: () => void) => () => {
    act();
    hear();
  };
  if (state.at === 'unfound')
    return (
      <Button variant="quiet" icon={Scan} disabled={isKeeping} onClick={then(choose)}>
        <Say k="sheet.choose" />
      </Button>
    );
  const canGoBack = state.at === 'straight' || (state.at === 'corners' && state.corners !== state.first);
  if (!canGoBack) return null;
  return (
    <Button variant="quiet" icon={Undo2} disabled={isKeeping} onClick={then(back)}>
      <Say k="sheet.back" />
    </Button>
  );
}
