// Asks the worker how the ink of two sheets differs, once, while the panel is open.
import { useEffect, useState } from 'react';
import { type InkWord, inkChange, inkWord } from '#domain/ink-word.ts';
import { isRefused } from '#domain/refusal.ts';
import type { InkPair } from '#features/compare/ink-pair.ts';
import { compareSheets } from '#media/ink.ts';
import type { InkAnswer } from '#media/ink-work.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { Device } from '#store/device.ts';
import { pictureBytes } from '#store/picture-bytes.ts';

export type InkSeen = Extract<InkAnswer['now'], { comparable: true }>;
export type InkState =
  | { readonly at: 'looking' | 'apart' | 'failed' }
  | {
      readonly at: 'said';
      readonly word: InkWord;
      readonly seen: InkSeen;
      readonly url: string;
      readonly ratio: number;
    };

export function useInk(pair: InkPair): InkState {
  const device = useDevice();
  const [state, setState] = useState<InkState>({ at: 'looking' });
  const { work, other, before } = pair;
  const [photo, model, earlier] = [work.media, other.media, before?.media ?? null];
  const alone = other.from === 'work';
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    const say = (next: InkState) => {
      if (!stop.signal.aborted) setState(next);
    };
    void ask(device, { photo, model, earlier }, stop.signal).then(
      (answer) => {
        if (!answer) return say({ at: 'failed' });
        if (!answer.now.comparable || !answer.sheet) return say({ at: 'apart' });
        if (stop.signal.aborted) return undefined;
        url = URL.createObjectURL(answer.sheet);
        const earlierInk = answer.before?.comparable ? answer.before : null;
        const word = alone
          ? inkChange(answer.now, answer.now.model)
          : inkWord(answer.now, earlierInk, answer.now.model);
        return say({ at: 'said', word, seen: answer.now, url, ratio: answer.ratio });
      },
      () => say({ at: 'failed' }),
    );
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [device, photo, model, earlier, alone]);
  return state;
}

/** Null: a picture is not on this device, or cannot be read. */
async function ask(
  device: Device,
  { photo, model, earlier }: { photo: string | null; model: string | null; earlier: string | null },
  signal: AbortSignal,
): Promise<InkAnswer | null> {
  const [now, against, before] = await Promise.all([
    pictureBytes(device, photo),
    pictureBytes(device, model),
    pictureBytes(device, earlier),
  ]);
  if (!now || !against) return null;
  const answer = await compareSheets({ photo: now, model: against, before }, signal);
  return isRefused(answer) ? null : answer;
}
