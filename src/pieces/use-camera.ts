// A camera is on for as long as what shows it is on the screen, and not a moment longer.
import { useEffect, useEffectEvent, useState } from 'react';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { type Facing, hasTwoCameras } from '#media/camera.ts';

interface OpenCamera {
  readonly stream: MediaStream;
  readonly close: () => void;
}
export interface CameraOn<C> {
  /** Null: it is being opened. */
  readonly camera: C | null;
  /** To the other one; null where there is none. */
  readonly turn: (() => void) | null;
}

/** @param open must be the same function each time */
export function useCamera<C extends OpenCamera>(
  open: (facing: Facing) => Promise<C | Refused>,
  onRefused: (refused: Refused) => void,
): CameraOn<C> {
  const [facing, setFacing] = useState<Facing>('environment');
  const [camera, setCamera] = useState<C | null>(null);
  const [hasTwo, setHasTwo] = useState(false);
  const refuse = useEffectEvent(onRefused);
  useEffect(() => {
    let isWanted = true;
    let opened: C | null = null;
    void open(facing).then(async (answer) => {
      if (isRefused(answer)) return isWanted && refuse(answer);
      if (!isWanted) return answer.close();
      opened = answer;
      setCamera(answer);
      // Taken away from the page: an iPad does so with an app that was out of sight.
      const lost = () => isWanted && refuse({ refused: 'forbidden' });
      for (const track of answer.stream.getVideoTracks()) track.addEventListener('ended', lost);
      return setHasTwo(await hasTwoCameras());
    });
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [open, facing]);
  const turn = () => {
    setCamera(null);
    setFacing(facing === 'user' ? 'environment' : 'user');
  };
  return { camera, turn: hasTwo ? turn : null };
}
