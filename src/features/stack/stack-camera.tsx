// One sheet after the other under the camera: a press each, nothing to look at in between.
import { Camera as CameraIcon, SwitchCamera, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Refused } from '#domain/refusal.ts';
import styles from '#features/stack/stack.module.css';
import { openCamera } from '#media/camera.ts';
import { Finder } from '#pieces/finder.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useCamera } from '#pieces/use-camera.ts';
import { useInSight } from '#pieces/use-in-sight.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface StackCameraProps {
  readonly count: number;
  readonly isFull: boolean;
  readonly onShot: (photo: Blob) => void;
  readonly onRefused: (refused: Refused) => void;
  readonly onClose: () => void;
}

export function StackCamera({ count, isFull, onShot, onRefused, onClose }: StackCameraProps) {
  const say = useSay();
  const view = useRef<HTMLVideoElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const { camera, turn } = useCamera(openCamera, onRefused);
  const [seen, setSeen] = useState<MediaStream | null>(null);
  const isReady = camera !== null && seen === camera.stream;
  useInSight(row, isReady);
  const shoot = () => {
    if (!camera || !view.current || !isReady) return;
    void camera.shoot(view.current).then(onShot, () => onRefused({ refused: 'forbidden' }));
  };
  return (
    <>
      <Finder
        stream={camera?.stream ?? null}
        label={say('media.cameraView')}
        onReady={() => setSeen(camera?.stream ?? null)}
        view={view}
      />
      <div ref={row} className={styles['shutter']}>
        <Button variant="primary" size="big" icon={CameraIcon} busy={!isReady} disabled={isFull} onClick={shoot}>
          <Say k="stack.shoot" with={{ n: count + 1 }} />
        </Button>
        {turn && <IconButton icon={SwitchCamera} variant="plain" label={say('media.otherCamera')} onClick={turn} />}
        <Button icon={X} onClick={onClose}>
          <Say k="stack.shut" />
        </Button>
      </div>
    </>
  );
}
