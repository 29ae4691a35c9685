// Taking a photo in two taps, or choosing one, dropping one, pasting one; then looking at it before it is kept.
import { Camera, Images } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import { canShowCamera, chooserOpensCamera } from '#media/camera.ts';
import { CameraView } from '#pieces/camera-view.tsx';
import styles from '#pieces/capture-photo.module.css';
import { LookedAtPhoto } from '#pieces/looked-at-photo.tsx';
import { RefusedNote } from '#pieces/refused-note.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type Photo, type PhotoState, usePhoto } from '#pieces/use-photo.ts';
import type { SheetWish } from '#pieces/use-sheet.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface CapturePhotoProps {
  /** Gets the photo that the person said yes to. If it answers with a refusal (`full`), that is shown here. */
  readonly onPrepared: (prepared: PreparedMedia) => unknown;
  /** A file that cannot be taken. The person is told here; this is for who else wants to know. */
  readonly onRefused?: (refused: Refused) => void;
  /** Asked before the camera or the chooser opens: nobody should take a picture that cannot be kept. */
  readonly hasRoom?: () => Promise<boolean>;
  /** What is photographed, in plain words: the name of the whole. */
  readonly label: string;
  /** Whether a sheet on the photo can be made straight; without it nothing of that is offered. */
  readonly sheets?: SheetWish;
}

export function CapturePhoto({ onPrepared, onRefused, hasRoom = ALWAYS, label, sheets }: CapturePhotoProps) {
  const photo = usePhoto(onPrepared, onRefused);
  const { state } = photo;
  const ifRoom = (go: () => void) =>
    void hasRoom().then((has) => (has ? go() : photo.refuse({ refused: 'full' } satisfies Refused)));
  const take = (file: Blob) => ifRoom(() => photo.take(file));
  const isFree = state.at === 'choosing';
  const dropping = useDrop(isFree, take);
  usePaste(isFree, take);
  return (
    <section
      aria-label={label}
      className={classNames(styles['place'], dropping.isOver && styles['over'])}
      {...dropping.handlers}
    >
      {(state.at === 'choosing' || state.at === 'camera') && <Choosing photo={photo} state={state} ifRoom={ifRoom} />}
      {state.at === 'preparing' && <Preparing done={state.done} stop={photo.again} />}
      {state.at === 'looking' && <LookedAtPhoto state={state} photo={photo} sheets={sheets} />}
    </section>
  );
}

const ALWAYS = async () => true;

interface ChoosingProps {
  readonly photo: Photo;
  readonly state: PhotoState & { at: 'choosing' | 'camera' };
  readonly ifRoom: (go: () => void) => void;
}
function Choosing({ photo, state, ifRoom }: ChoosingProps) {
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const input = { type: 'file', accept: 'image/*', hidden: true, onChange: takeChosen(photo.take) } as const;
  const openCamera = () => {
    if (chooserOpensCamera() || !canShowCamera()) camera.current?.click();
    else photo.look();
  };
  const withoutCamera = (refused: Refused) => {
    photo.refuse(refused);
    // No camera here at all: then a picture that lies on the device is what is left.
    if (refused.refused === 'not-found') album.current?.click();
  };
  return (
    <>
      {state.at === 'choosing' && state.refused && <RefusedNote refused={state.refused} />}
      {state.at === 'camera' ? (
        <CameraView onShot={photo.take} onRefused={withoutCamera} onClose={photo.again} />
      ) : (
        <Ways openCamera={() => ifRoom(openCamera)} openAlbum={() => ifRoom(() => album.current?.click())} />
      )}
      <input {...input} ref={camera} capture="environment" />
      <input {...input} ref={album} />
    </>
  );
}

function Ways({ openCamera, openAlbum }: { readonly openCamera: () => void; readonly openAlbum: () => void }) {
  return (
    <>
      <div className={styles['ways']}>
        <Button variant="primary" size="big" icon={Camera} onClick={openCamera}>
          <Say k="media.camera" />
        </Button>
        <Button icon={Images} onClick={openAlbum}>
          <Say k="media.choose" />
        </Button>
      </div>
      <p className={styles['drop']}>
        <Say k="media.dropHere" />
      </p>
    </>
  );
}

function Preparing({ done, stop }: { readonly done: number; readonly stop: () => void }) {
  const say = useSay();
  return (
    <div className={styles['preparing']}>
      <p role="status">
        <Say k="media.preparing" />
      </p>
      <ProgressBar label={say('media.preparing')} value={done} />
      <Button variant="quiet" onClick={stop}>
        <Say k="media.stop" />
      </Button>
    </div>
  );
}

const takeChosen = (take: Photo['take']) => (event: { currentTarget: HTMLInputElement }) => {
  const file = event.currentTarget.files?.[0];
  // So that the same file can be chosen again.
  event.currentTarget.value = '';
  if (file) take(file);
};

function useDrop(isFree: boolean, take: Photo['take']) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(isFree);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file && isFree) take(file);
  };
  const leave = () => setIsOver(false);
  return { isOver, handlers: { onDragOver: over, onDragLeave: leave, onDrop: drop } };
}

function usePaste(isFree: boolean, take: Photo['take']): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith('image/'));
      if (!file || !isFree) return;
      event.preventDefault();
      take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isFree, take]);
}
