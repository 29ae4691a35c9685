// A microphone or a camera records for one place: each second is kept as it comes, and it ends when the page goes out of sight
// or away.
import { useEffect, useRef } from 'react';
import type { Recorder } from '#media/recorder.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { keepPieces, type Taken, useStopOutOfSight } from '#pieces/take-pieces.ts';

export interface Recording {
  readonly isOn: () => boolean;
  readonly stop: () => void;
  /** Until it is stopped. */
  readonly record: (recorder: Recorder) => Promise<Taken>;
}

export function useRecording(field: string, onSeconds: (seconds: number, recorder: Recorder) => void): Recording {
  const device = useDevice();
  const on = useRef<Recorder | null>(null);
  const stop = () => on.current?.stop();
  useStopOutOfSight(stop);
  useEffect(() => () => on.current?.stop(), []);
  const record = (recorder: Recorder) => {
    const keeping = keepPieces(device, field, recorder);
    on.current = recorder;
    onSeconds(0, recorder);
    return new Promise<Taken>((resolve, reject) => {
      recorder.start({
        onPiece: (piece, seconds) => {
          keeping.add(piece);
          onSeconds(seconds, recorder);
        },
        onEnd: () => {
          on.current = null;
          void keeping.end().then(resolve, reject);
        },
      });
    });
  };
  return { isOn: () => on.current !== null, stop, record };
}
