// A photo on its way from a file to what the person says yes to. Nothing is kept before that.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { preparePhoto } from '#media/prepare-photo.ts';
import { useReleased } from '#pieces/use-released.ts';

export type PhotoState =
  | { readonly at: 'choosing'; readonly refused: Refused | 'trouble' | null }
  | { readonly at: 'camera' }
  /** `done`: 0–1. */
  | { readonly at: 'preparing'; readonly done: number }
  | {
      readonly at: 'looking';
      readonly prepared: PreparedMedia;
      readonly url: string;
      readonly isKeeping: boolean;
      readonly refused: Refused | 'trouble' | null;
    };
const CHOOSING: PhotoState = { at: 'choosing', refused: null };

export interface Photo {
  readonly state: PhotoState;
  /** Turns the camera on, on the page. */
  readonly look: () => void;
  readonly refuse: (refused: Refused) => void;
  readonly take: (file: Blob) => void;
  /** Another picture of the same thing is looked at: the photo made straight, or as it was. False: too late. */
  readonly swap: (other: PreparedMedia) => boolean;
  /** Hands over what is looked at. An answer that is a refusal is shown, and the photo stays to try again. */
  readonly keep: () => void;
  /** Back to choosing; stops what is under way. */
  readonly again: () => void;
}

export function usePhoto(
  onPrepared: (prepared: PreparedMedia) => unknown,
  onRefused?: (refused: Refused) => void,
): Photo {
  const [state, setState] = useState<PhotoState>(CHOOSING);
  const work = useRef<AbortController | null>(null);
  const again = useCallback(() => {
    work.current?.abort();
    setState(CHOOSING);
  }, []);
  const take = useCallback(
    (file: Blob) => {
      work.current?.abort();
      const mine = new AbortController();
      work.current = mine;
      setState({ at: 'preparing', done: 0 });
      const onProgress = (done: number) => !mine.signal.aborted && setState({ at: 'preparing', done });
      const show = (answer: PreparedMedia | Refused | 'trouble') => {
        if (mine.signal.aborted) return;
        setState(stateAfter(answer));
        if (isRefused(answer)) onRefused?.(answer);
      };
      void preparePhoto(file, { signal: mine.signal, onProgress }).then(show, () => show('trouble'));
    },
    [onRefused],
  );
  const look = useCallback(() => setState({ at: 'camera' }), []);
  const refuse = useCallback((refused: Refused) => setState({ at: 'choosing', refused }), []);
  const swap = (other: PreparedMedia) => {
    if (state.at !== 'looking' || state.isKeeping) return false;
    setState(stateAfter(other));
    return true;
  };
  const keep = () => {
    if (state.at !== 'looking' || state.isKeeping) return;
    setState({ ...state, isKeeping: true, refused: null });
    const stay = (refused: Refused | 'trouble') => setState({ ...state, isKeeping: false, refused });
    void Promise.resolve(onPrepared(state.prepared)).then(
      (answer) => (isRefused(answer) ? stay(answer) : setState(CHOOSING)),
      () => stay('trouble'),
    );
  };
  useEffect(() => () => work.current?.abort(), []);
  const url = state.at === 'looking' ? state.url : null;
  useReleased(url);
  return { state, look, refuse, take, swap, keep, again };
}

function stateAfter(answer: PreparedMedia | Refused | 'trouble'): PhotoState {
  if (answer === 'trouble' || isRefused(answer)) return { at: 'choosing', refused: answer };
  const shown = answer.variants.m ?? answer.variants.o;
  const url = URL.createObjectURL(new Blob(shown ? [shown.data] : [], { type: shown?.mime ?? '' }));
  return { at: 'looking', prepared: answer, url, isKeeping: false, refused: null };
}
