// The photo that was just taken: is it all right? A sheet on it can be made straight, a friend's face hidden, before it is kept;
// both are offered, never done.
import { Check, RotateCcw, Scan, Undo2 } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import { BlackPhotoNote } from '#pieces/black-photo-note.tsx';
import styles from '#pieces/capture-photo.module.css';
import { FriendsAsk } from '#pieces/friends-ask.tsx';
import { RefusedNote } from '#pieces/refused-note.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type Hide, useHide } from '#pieces/use-hide.ts';
import { moveInto } from '#pieces/use-in-sight.ts';
import type { Photo, PhotoState } from '#pieces/use-photo.ts';
import { type Sheet, type SheetWish, useSheet } from '#pieces/use-sheet.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

const SheetCorners = lazy(async () => ({ default: (await import('#pieces/sheet-corners.tsx')).SheetCorners }));
const HidePicture = lazy(async () => ({ default: (await import('#pieces/hide-picture.tsx')).HidePicture }));

export interface LookedAtPhotoProps {
  readonly state: PhotoState & { at: 'looking' };
  readonly photo: Photo;
  /** A child's work: what is photographed may be a sheet, and friends may be on it. */
  readonly sheets: SheetWish | undefined;
}

export function LookedAtPhoto(props: LookedAtPhotoProps) {
  const { state, photo, sheets } = props;
  const sheet = useSheet(state.prepared, photo.swap, sheets);
  const hide = useHide(state.prepared, sheet);
  return hide.state.at === 'off' ? (
    <Looking {...props} sheet={sheet} hide={hide} />
  ) : (
    <Hiding state={state} hide={hide} />
  );
}

interface LookingProps extends LookedAtPhotoProps {
  readonly sheet: Sheet;
  readonly hide: Hide;
}
function Looking({ state, photo, sheets, sheet, hide }: LookingProps) {
  const question = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  const isOffered = sheet.state.at === 'corners';
  const isStraight = sheet.state.at === 'straight';
  const isStraightening = sheet.state.at === 'corners' && sheet.state.isBusy;
  // The button that was pressed is gone: the question takes the focus, so that it is heard and the keys go on from here.
  const hear = () => heading.current?.focus();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isStraight) heading.current?.focus();
  }, [isStraight]);
  // What is asked stands under the picture: both are seen where there is room for both, else the picture.
  const show = (picture: HTMLElement) => {
    moveInto(ways.current);
    moveInto(picture);
  };
  const isAsked = sheets !== undefined && !isOffered && !isStraight && !hide.canGoBack;
  const friends = <FriendsAsk isAsked={isAsked} disabled={state.isKeeping || isStraightening} cover={hide.paint} />;
  return (
    <>
      <Picture url={state.url} sheet={sheet} onShown={show} />
      <p ref={heading} id={question} tabIndex={-1} className={styles['question']}>
        <Say k={isOffered ? 'sheet.ask' : 'media.looksGood'} />
      </p>
      {isOffered && (
        <p className={styles['hint']}>
          <Say k="sheet.hint" />
        </p>
      )}
      {hide.canGoBack && (
        <p className={styles['hint']}>
          <Say k="hide.forGood" />
        </p>
      )}
      {sheet.state.at === 'corners' && sheet.state.hasFailed && (
        <Notice tone="bad">
          <Say k="sheet.failed" />
        </Notice>
      )}
      <BlackPhotoNote of={state.prepared} />
      {hide.state.at === 'off' && hide.state.isMissing && (
        <Notice tone="bad">
          <Say k="hide.missing" />
        </Notice>
      )}
      {state.refused && <RefusedNote refused={state.refused} />}
      <div ref={ways} className={styles['ways']} role="group" aria-labelledby={question}>
        <Straighten sheet={sheet} isKeeping={state.isKeeping} />
        <Keep sheet={sheet} isKeeping={state.isKeeping} keep={photo.keep} />
        <Button icon={RotateCcw} disabled={state.isKeeping} onClick={photo.again}>
          <Say k="media.again" />
        </Button>
      </div>
      <div className={styles['ways']}>
        <Aside sheet={sheet} hide={hide} isKeeping={state.isKeeping} hear={hear} />
        {!isAsked && friends}
      </div>
      {isAsked && friends}
    </>
  );
}

function Hiding({ state: { url, prepared }, hide }: Pick<LookingProps, 'state' | 'hide'>) {
  const say = useSay();
  const { w = 1, h = 1 } = prepared.variants.m ?? {};
  const alt = say('media.preview');
  return (
    <Suspense fallback={<img className={styles['preview']} src={url} alt={alt} />}>
      <HidePicture
        url={url}
        alt={alt}
        size={{ w, h }}
        isBusy={hide.state.at === 'hiding'}
        hasFailed={hide.state.at === 'painting' && hide.state.hasFailed}
        onDone={hide.hide}
        onClose={hide.close}
      />
    </Suspense>
  );
}

interface PictureProps {
  readonly url: string;
  readonly sheet: Sheet;
  readonly onShown: (picture: HTMLElement) => void;
}
function Picture({ url, sheet, onShown }: PictureProps) {
  const say = useSay();
  const alt = say('media.preview');
  const plain = (
    <img className={styles['preview']} src={url} alt={alt} onLoad={(event) => onShown(event.currentTarget)} />
  );
  if (sheet.state.at !== 'corners') return plain;
  return (
    <Suspense fallback={plain}>
      <SheetCorners url={url} alt={alt} corners={sheet.state.corners} onMove={sheet.move} onShown={onShown} />
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
function Aside({
  sheet,
  hide,
  isKeeping,
  hear,
}: SheetActProps & Pick<LookingProps, 'hide'> & { readonly hear: () => void }) {
  const { state, choose, back } = sheet;
  const then = (act: () => void) => () => {
    act();
    hear();
  };
  const hasMoved = state.at === 'corners' && state.corners !== state.first;
  return (
    <>
      {state.at === 'unfound' && (
        <Button variant="quiet" icon={Scan} disabled={isKeeping} onClick={then(choose)}>
          <Say k="sheet.choose" />
        </Button>
      )}
      {(state.at === 'straight' || hasMoved) && (
        <Button variant="quiet" icon={Undo2} disabled={isKeeping} onClick={then(back)}>
          <Say k="sheet.back" />
        </Button>
      )}
      {hide.canGoBack && (
        <Button variant="quiet" icon={Undo2} disabled={isKeeping} onClick={then(hide.back)}>
          <Say k="hide.back" />
        </Button>
      )}
    </>
  );
}
