// The strokes of one character: from this device's shelf, or from the school. Asked again when the network is back.
import { useEffect, useState } from 'react';
import type { Strokes } from '#domain/stroke-order.ts';
import { strokesFile, strokesIn } from '#remote/strokes.ts';
import { keptStrokes, shelveStrokes } from '#store/stroke-shelf.ts';

/** loading: a moment · none: nobody wrote down how it is written · away: not on this device yet */
export type FoundStrokes = Strokes | 'loading' | 'none' | 'away';

export function useStrokes(character: string): FoundStrokes {
  const [found, setFound] = useState<FoundStrokes>('loading');
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const next = await find(character);
      if (!gone) setFound(next);
    };
    void look();
    const again = () => void look();
    addEventListener('online', again);
    return () => {
      gone = true;
      removeEventListener('online', again);
    };
  }, [character]);
  return found;
}

async function find(character: string): Promise<FoundStrokes> {
  const kept = strokesIn((await keptStrokes(character).catch(() => null)) ?? '');
  if (kept) return kept;
  const answer = await strokesFile(character);
  if (answer.kind !== 'accepted') return answer.kind === 'refused' ? 'none' : 'away';
  // The disk: it is shown all the same.
  await shelveStrokes(character, answer.value).catch(() => undefined);
  return strokesIn(answer.value) ?? 'none';
}
