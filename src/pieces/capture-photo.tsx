// Taking a photo in two taps, or choosing one, dropping one, pasting one; then looking at it before it is kept.
// The camera is on the page; the device's own camera app is the second way, for where the page gets none.
import { Camera, Images, Smartphone } from 'lucide-react';
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
import { type Shots, useShots } from '#pieces/use-shots.ts';
import type { GhostPlace } from '#store/ghosts.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';

export interface CapturePhotoProps {
  /** Gets the photo that the person said yes to. If it answers with a refusal (`full`), that is shown here. */
  readonly onPrepared: (prepared: PreparedMedia) => unknown;
  /** A photo is being looked at: what takes a moment can be found out about it before it is kept. */
  readonly onLooked?: (prepared: PreparedMedia) => void;
  /** A file that cannot be taken. The person is told here; this is for who else wants to know. */
  readonly onRefused?: (refused: Refused) => void;
  /** Asked before the camera or the chooser opens: nobody should take a picture that cannot be kept. */
  readonly hasRoom?: () => Promise<boolean>;
  /** What is photographed, in plain words: the name of the whole. */
  readonly label: string;
  /** Whether a sheet on the photo can be made straight; without it nothing of that is offered. */
  readonly sheets?: SheetWish;
  /** What may shine through the camera's picture; without it nothing does. */
  readonly ghostOf?: GhostPlace;
}

export function CapturePhoto(props: CapturePhotoProps) {
  const { onPrepared, onLooked, onRefused, hasRoom = ALWAYS, label, sheets, ghostOf } = props;
  const shots = useShots();
  const photo = useShotPhoto(usePhoto(onPrepared, onRefused), shots);
  const { state } = photo;
  const looked = state.at === 'looking' ? state.prepared : null;
  useEffect(() => {
    if (looked) onLooked?.(looked);
  }, [looked, onLooked]);
  const ifRoom = (go: () => void) =>
    void hasRoom().then((has) => (has ? go() : photo.refuse({ refused: 'full' } satisfies Refused)));
  const take = (file: Blob) => ifRoom(() => photo.take(file));
  const isFree = state.at === 'choosing';
  const dropping = useDrop(isFree, take);
  usePaste(isFree, take);
  return (
    <section
      aria-label={label}
      data-hands-full={isFree ? undefined : ''}
      className={classNames(styles['place'], dropping.isOver && styles['over'])}
      {...dropping.handlers}
    >
      {(state.at === 'choosing' || state.at === 'camera') && (
        <Choosing photo={photo} state={state} ifRoom={ifRoom} shots={shots} ghostOf={ghostOf} />
      )}
      {state.at === 'preparing' && <Preparing done={state.done} stop={photo.again} />}
      {state.at === 'looking' && <LookedAtPhoto state={state} photo={photo} sheets={sheets} />}
    </section>
  );
}

const ALWAYS = async () => true;

/** Whoever is not happy with the shot that they chose goes back to the others. */
function useShotPhoto(photo: Photo, { all, clear }: Shots): Photo {
  const isOver = photo.state.at === 'choosing' && photo.state.refused === null;
  useEffect(() => {
    if (isOver) clear();
  }, [isOver, clear]);
  return all.length > 0 ? { ...photo, again: photo.state.at === 'camera' ? photo.again : photo.look } : photo;
}

interface ChoosingProps {
  readonly photo: Photo;
  readonly state: PhotoState & { at: 'choosing' | 'camera' };
  readonly ifRoom: (go: () => void) => void;
  readonly shots: Shots;
  readonly ghostOf: GhostPlace | undefined;
}
function Choosing({ photo, state, ifRoom, shots, ghostOf }: ChoosingProps) {
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const input = { type: 'file', accept: 'image/*', hidden: true, onChange: takeChosen(photo.take) } as const;
  const openOwnCamera = () => camera.current?.click();
  const hasOwnCamera = chooserOpensCamera();
  const withoutCamera = (refused: Refused) => {
    photo.refuse(refused);
    // No camera here at all: then a picture that lies on the device is what is left.
    if (refused.refused === 'not-found' && !hasOwnCamera) album.current?.click();
  };
  const refused = state.at === 'choosing' ? state.refused : null;
  return (
    <>
      {refused && <RefusedNote refused={refused} />}
      {state.at === 'camera' ? (
        <CameraView
          shots={shots}
          ghostOf={ghostOf}
          onChosen={photo.take}
          onRefused={withoutCamera}
          openOwnCamera={hasOwnCamera ? openOwnCamera : null}
          onClose={photo.again}
        />
      ) : (
        <Ways
          openCamera={() => ifRoom(canShowCamera() ? photo.look : openOwnCamera)}
          openOwnCamera={refused && hasOwnCamera ? () => ifRoom(openOwnCamera) : null}
          openAlbum={() => ifRoom(() => album.current?.click())}
        />
      )}
      <input {...input} ref={camera} capture="environment" />
      <input {...input} ref={album} />
    </>
  );
}

interface WaysProps {
  readonly openCamera: () => void;
  /** Null: it is not needed yet, or there is none. */
  readonly openOwnCamera: (() => void) | null;
  readonly openAlbum: () => void;
}
function Ways({ openCamera, openOwnCamera, openAlbum }: WaysProps) {
  return (
    <>
      <div className={styles['ways']}>
        <Button variant="primary" size="big" icon={Camera} onClick={openCamera}>
          <Say k="media.camera" />
        </Button>
        {openOwnCamera && (
          <Button icon={Smartphone} onClick={openOwnCamera}>
            <Say k="camera.ownCamera" />
          </Button>
        )}
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
