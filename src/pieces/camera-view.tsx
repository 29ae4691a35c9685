// What the camera sees, and the one big button. A few shots may be taken before one of them is chosen.
import { Camera as CameraIcon, Smartphone, SwitchCamera, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Refused } from '#domain/refusal.ts';
import { openCamera } from '#media/camera.ts';
import { CameraFinder } from '#pieces/camera-finder.tsx';
import { CameraShots } from '#pieces/camera-shots.tsx';
import styles from '#pieces/camera-view.module.css';
import { Finder } from '#pieces/finder.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useCamera } from '#pieces/use-camera.ts';
import { useInSight } from '#pieces/use-in-sight.ts';
import type { Shots } from '#pieces/use-shots.ts';
import type { GhostPlace } from '#store/ghosts.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface CameraViewProps {
  readonly shots: Shots;
  /** What may shine through; without it nothing does. */
  readonly ghostOf: GhostPlace | undefined;
  readonly onChosen: (photo: Blob) => void;
  readonly onRefused: (refused: Refused) => void;
  /** The device's own camera app; null where it opens none. */
  readonly openOwnCamera: (() => void) | null;
  readonly onClose: () => void;
}

export function CameraView({ shots, ghostOf, onChosen, onRefused, openOwnCamera, onClose }: CameraViewProps) {
  const say = useSay();
  const view = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const { camera, turn } = useCamera(openCamera, onRefused);
  const [seen, setSeen] = useState<MediaStream | null>(null);
  const isReady = camera !== null && seen === camera.stream;
  const { chosen } = shots;
  // The picture of the camera comes last, and pushes the button down.
  useInSight(row, isReady);
  // The button that was pressed is gone: the keys go on at the next one.
  useEffect(() => shutter.current?.focus(), []);
  const shoot = () => {
    if (!camera || !view.current || !isReady || shots.isFull) return;
    void camera.shoot(view.current).then(shots.add, () => onRefused({ refused: 'forbidden' }));
  };
  const finder = {
    stream: camera?.stream ?? null,
    label: say('media.cameraView'),
    onReady: () => setSeen(camera?.stream ?? null),
    view,
  };
  const acts = (
    <>
      <div ref={row} className={styles['acts']}>
        <Button
          ref={shutter}
          variant={chosen ? 'plain' : 'primary'}
          size="big"
          icon={CameraIcon}
          busy={!isReady}
          disabled={shots.isFull}
          onClick={shoot}
        >
          <Say k={chosen ? 'camera.more' : 'media.shoot'} />
        </Button>
        {turn && <IconButton icon={SwitchCamera} variant="plain" label={say('media.otherCamera')} onClick={turn} />}
        <Button icon={X} onClick={onClose}>
          <Say k="media.stop" />
        </Button>
      </div>
      {chosen && <CameraShots shots={shots} chosen={chosen} onChosen={onChosen} />}
    </>
  );
  return (
    <>
      {ghostOf ? (
        <CameraFinder {...finder} ghostOf={ghostOf}>
          {acts}
        </CameraFinder>
      ) : (
        <>
          <Finder {...finder} />
          {acts}
        </>
      )}
      {openOwnCamera && (
        <Button variant="quiet" icon={Smartphone} onClick={openOwnCamera}>
          <Say k="camera.ownCamera" />
        </Button>
      )}
    </>
  );
}
