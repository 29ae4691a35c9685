// 「じどうで あわせる」: asks the worker how a picture has to lie so that its paper, or its ink, lies on the lowest one's.
import { useEffect, useRef, useState } from 'react';
import { isRefused } from '#domain/refusal.ts';
import type { LaidBy } from '#media/sheet/lay-over.ts';
import { askSheet } from '#media/sheet.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Alignment, Compared } from '#store/comparing.ts';
import type { Device } from '#store/device.ts';
import { pictureBytes } from '#store/picture-bytes.ts';

export type LayOverState = 'ready' | 'looking' | 'not-found';

/** @param onFound how it has to lie */
export function useLayOver(upper: Compared, lower: Compared, onFound: (alignment: Alignment) => void) {
  const device = useDevice();
  const [state, setState] = useState<LayOverState>('ready');
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const ask = (by: LaidBy) => {
    asking.current?.abort();
    const stop = new AbortController();
    asking.current = stop;
    setState('looking');
    const look = async () => {
      const found = await find(device, upper.media, lower.media, by, stop.signal).catch(() => null);
      if (stop.signal.aborted) return;
      setState(found ? 'ready' : 'not-found');
      if (found) onFound(found);
    };
    void look();
  };
  return { state, ask };
}

/** Null: a picture is not here, or there is nothing to go by. */
async function find(
  device: Device,
  upper: string | null,
  lower: string | null,
  by: LaidBy,
  signal: AbortSignal,
): Promise<Alignment | null> {
  const [photo, below] = await Promise.all([pictureBytes(device, upper), pictureBytes(device, lower)]);
  if (!photo || !below) return null;
  const answer = await askSheet({ kind: 'layOver', photo, lower: below, by }, signal);
  return answer === null || isRefused(answer) ? null : answer;
}
