// A recording under way is kept piece by piece, so that a page that dies in the middle loses a second at most.
import { useEffect, useEffectEvent } from 'react';
import type { Refused } from '#domain/refusal.ts';
import type { Recorder } from '#media/recorder.ts';
import type { Device } from '#store/device.ts';
import { keepPiece } from '#store/takes.ts';

export interface TakePieces {
  readonly add: (piece: Blob) => void;
  /** After the last piece: the whole of it, and why it ended before it was told to. */
  readonly end: () => Promise<Taken>;
}
export interface Taken {
  /** Its name in the store. */
  readonly take: string;
  readonly taken: Blob;
  readonly trouble: Refused | null;
}

/** One after the other, in the order they came. A piece that finds no room ends the recording; those before it stay. */
export function keepPieces(device: Device, field: string, recorder: Recorder): TakePieces {
  const take = device.newId();
  const { mime } = recorder;
  const pieces: Blob[] = [];
  let trouble: Refused | null = null;
  let queue = Promise.resolve();
  const write = async (piece: Blob) => {
    const refused = await keepPiece(device, { field, take, mime, data: await piece.arrayBuffer() });
    if (!refused || trouble) return;
    trouble = refused;
    recorder.stop();
  };
  const add = (piece: Blob) => {
    pieces.push(piece);
    // Not kept for another reason: it is still in memory, and is tried again as a whole when it is done.
    queue = queue.then(() => write(piece)).catch(() => undefined);
  };
  const end = async () => {
    await queue;
    return { take, taken: new Blob(pieces, { type: mime }), trouble };
  };
  return { add, end };
}

/** Nobody is heard or seen by a page that they do not see. */
export function useStopOutOfSight(stop: () => void): void {
  const act = useEffectEvent(stop);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') act();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
