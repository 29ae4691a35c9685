// A file from outside on its way to what the person says yes to. Nothing is kept before that.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { type PlainSort, prepareGiven } from '#media/prepare-given.ts';

export type GivenState =
  | { readonly at: 'preparing' }
  | { readonly at: 'refused'; readonly refused: Refused | 'trouble' }
  | {
      readonly at: 'looking';
      readonly prepared: PreparedMedia;
      readonly isKeeping: boolean;
      readonly refused: Refused | 'trouble' | null;
    };

export interface GivenFile {
  readonly state: GivenState;
  readonly keep: () => void;
  /** Looks at it once more. */
  readonly again: () => void;
}

/** @param onKept called once it is kept; @param keep answers with a refusal where it could not be */
export function useGivenFile(
  { sort, file, name }: { readonly sort: PlainSort; readonly file: Blob; readonly name: string },
  keep: (prepared: PreparedMedia) => Promise<unknown>,
  onKept: () => void,
): GivenFile {
  const [state, setState] = useState<GivenState>({ at: 'preparing' });
  const look = useRef<AbortController | null>(null);
  const begin = useCallback(() => {
    look.current?.abort();
    const mine = new AbortController();
    look.current = mine;
    const show = (answer: PreparedMedia | Refused | 'trouble') => {
      if (mine.signal.aborted) return;
      if (answer === 'trouble' || isRefused(answer)) setState({ at: 'refused', refused: answer });
      else setState({ at: 'looking', prepared: answer, isKeeping: false, refused: null });
    };
    void prepareGiven(sort, file, name).then(show, () => show('trouble'));
  }, [sort, file, name]);
  useEffect(() => {
    begin();
    return () => look.current?.abort();
  }, [begin]);
  const again = () => {
    setState({ at: 'preparing' });
    begin();
  };
  const act = () => {
    if (state.at !== 'looking' || state.isKeeping) return;
    setState({ ...state, isKeeping: true, refused: null });
    const stay = (refused: Refused | 'trouble') => setState({ ...state, isKeeping: false, refused });
    void keep(state.prepared).then(
      (answer) => (isRefused(answer) ? stay(answer) : onKept()),
      () => stay('trouble'),
    );
  };
  return { state, keep: act, again };
}
