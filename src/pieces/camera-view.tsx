// What the camera sees, and the one big button.
import { Camera as CameraIcon, SwitchCamera, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { type Camera, type Facing, hasTwoCameras, openCamera } from '#media/camera.ts';
import styles from '#pieces/camera-view.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface CameraViewProps {
  readonly onShot: (photo: Blob) => void;
  readonly onRefused: (refused: Refused) => void;
  readonly onClose: () => void;
}

export function CameraView({ onShot, onRefused, onClose }: CameraViewProps) {
  const say = useSay();
  const view = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const [facing, setFacing] = useState<Facing>('environment');
  const { camera, hasTwo } = useCamera(facing, onRefused);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (view.current) view.current.srcObject = camera?.stream ?? null;
  }, [camera]);
  // The button that was pressed is gone: the keys go on at the next one.
  useEffect(() => shutter.current?.focus(), []);
  const shoot = () => {
    if (!camera || !view.current || !isReady) return;
    void camera.shoot(view.current).then(onShot, () => onRefused({ refused: 'forbidden' }));
  };
  return (
    <>
      <video
        ref={view}
        className={styles['view']}
        aria-label={say('media.cameraView')}
        autoPlay
        muted
        playsInline
        onLoadedData={() => setIsReady(true)}
      />
      <div className={styles['acts']}>
        <Button ref={shutter} variant="primary" size="big" icon={CameraIcon} busy={!isReady} onClick={shoot}>
          <Say k="media.shoot" />
        </Button>
        {hasTwo && (
          <IconButton
            icon={SwitchCamera}
            variant="plain"
            label={say('media.otherCamera')}
            onClick={() => {
              setIsReady(false);
              setFacing(facing === 'user' ? 'environment' : 'user');
            }}
          />
        )}
        <Button icon={X} onClick={onClose}>
          <Say k="media.stop" />
        </Button>
      </div>
    </>
  );
}

/** The camera is on for as long as this is on the screen, and not a moment longer. */
function useCamera(facing: Facing, onRefused: (refused: Refused) => void) {
  const [camera, setCamera] = useState<Camera | null>(null);
  const [hasTwo, setHasTwo] = useState(false);
  const refuse = useEffectEvent(onRefused);
  useEffect(() => {
    let isWanted = true;
    let opened: Camera | null = null;
    void openCamera(facing).then(async (answer) => {
      if (isRefused(answer)) return isWanted && refuse(answer);
      if (!isWanted) return answer.close();
      opened = answer;
      setCamera(answer);
      return setHasTwo(await hasTwoCameras());
    });
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [facing]);
  return { camera, hasTwo };
}
