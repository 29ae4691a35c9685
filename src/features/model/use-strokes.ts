// The strokes of one character: from the service worker's shelf, or from the school. Asked again when the network is back.
import { useEffect, useState } from 'react';
import type { Strokes } from '#domain/stroke-order.ts';
import { strokesOf } from '#remote/strokes.ts';

/** loading: a moment · none: nobody wrote down how it is written · away: not on this device yet */
export type FoundStrokes = Strokes | 'loading' | 'none' | 'away';

export function useStrokes(character: string): FoundStrokes {
  const [found, setFound] = useState<FoundStrokes>('loading');
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const answer = await strokesOf(character);
      if (gone) return;
      if (answer.kind === 'accepted') setFound(answer.value);
      else setFound(answer.kind === 'refused' ? 'none' : 'away');
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
