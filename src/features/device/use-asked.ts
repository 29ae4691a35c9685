// A list that only the school knows: what it said last is shown at once, and it is asked anew when the screen opens.
import { useCallback, useEffect, useState } from 'react';
import { useDevice } from '#pieces/device-context.tsx';
import type { Answer } from '#remote/answer.ts';
import { type Door, doorOf } from '#remote/http.ts';
import type { Device } from '#store/device.ts';

export type AskState = 'asking' | 'fresh' | 'away' | 'failed';
/** One question, the same object for as long as it is the same question. */
export interface Question<T> {
  readonly ask: (door: Door) => Promise<Answer<{ readonly devices: readonly T[] }>>;
  readonly keep: (device: Device, devices: readonly T[]) => Promise<void>;
}

/**
 * @param everyMs asks by itself so often too, as long as the screen is looked at; nothing on it shows that
 * @returns how the asking went, and a way to ask again
 */
export function useAsked<T>(
  { ask, keep }: Question<T>,
  everyMs?: number,
): { readonly state: AskState; readonly again: () => void } {
  const device = useDevice();
  const [round, setRound] = useState(0);
  const [last, setLast] = useState<{ readonly round: number; readonly state: AskState } | null>(null);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    let gone = false;
    const run = async () => {
      const state = await asked({ ask, keep }, device).catch((): AskState => 'failed');
      if (!gone) setLast({ round, state });
    };
    void run();
    const timer = everyMs && setInterval(() => document.visibilityState === 'visible' && void run(), everyMs);
    // The network came back while the screen stood open.
    addEventListener('online', again);
    return () => {
      gone = true;
      if (timer) clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [ask, keep, device, round, again, everyMs]);
  return { state: last?.round === round ? last.state : 'asking', again };
}

async function asked<T>({ ask, keep }: Question<T>, device: Device): Promise<AskState> {
  const answer = await ask(doorOf(device.session.person));
  if (answer.kind === 'accepted') {
    await keep(device, answer.value.devices);
    return 'fresh';
  }
  return answer.kind === 'later' && answer.why !== 'busy' ? 'away' : 'failed';
}
