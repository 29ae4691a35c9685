// Several shots in a row, held in memory until one of them is chosen; what is thrown away is let go of at once.
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Shot {
  readonly id: number;
  readonly photo: Blob;
  readonly url: string;
}
export interface Shots {
  readonly all: readonly Shot[];
  /** The one that is looked at: the newest, until another is tapped. */
  readonly chosen: Shot | null;
  readonly isFull: boolean;
  readonly add: (photo: Blob) => void;
  readonly choose: (shot: Shot) => void;
  readonly drop: (shot: Shot) => void;
  readonly clear: () => void;
}
/** A few at 4K: some 10 MB. */
export const MOST_SHOTS = 6;

interface Held {
  readonly all: readonly Shot[];
  readonly chosen: number;
}
const NONE: Held = { all: [], chosen: 0 };

export function useShots(): Shots {
  const [{ all, chosen }, setHeld] = useState<Held>(NONE);
  const next = useRef(1);
  const lent = useRef(new Set<string>());
  const letGo = useCallback((url: string) => {
    if (lent.current.delete(url)) URL.revokeObjectURL(url);
  }, []);
  const add = (photo: Blob) => {
    const shot = { id: next.current++, photo, url: URL.createObjectURL(photo) };
    lent.current.add(shot.url);
    setHeld((now) => ({ all: [...now.all, shot], chosen: shot.id }));
  };
  const drop = (shot: Shot) => {
    letGo(shot.url);
    setHeld((now) => {
      const left = now.all.filter(({ id }) => id !== shot.id);
      return { all: left, chosen: now.chosen === shot.id ? (left.at(-1)?.id ?? 0) : now.chosen };
    });
  };
  const clear = useCallback(() => {
    for (const url of lent.current) letGo(url);
    setHeld(NONE);
  }, [letGo]);
  useEffect(() => {
    const { current } = lent;
    return () => {
      for (const url of current) letGo(url);
    };
  }, [letGo]);
  return {
    all,
    chosen: all.find(({ id }) => id === chosen) ?? null,
    isFull: all.length >= MOST_SHOTS,
    add,
    choose: ({ id }) => setHeld((now) => ({ ...now, chosen: id })),
    drop,
    clear,
  };
}
