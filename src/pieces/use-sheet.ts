// A sheet on the photo that is looked at: found off the page, offered, and made straight only when the person says so.
// Whatever goes wrong here, the photo stays what it was and can be kept at once.
import { useEffect, useEffectEvent, useState } from 'react';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import { INSET } from '#pieces/sheet-quad.ts';
import { cornersOn, straightened } from '#pieces/straight-photo.ts';

/** `usual`: what is photographed here is mostly a sheet. `whenSure`: it may be one. */
export type SheetWish = 'usual' | 'whenSure';

export type SheetState =
  /** Nothing is offered: it is still looked for, or cannot be looked for, or there is hardly a sheet. */
  | { readonly at: 'nothing' }
  /** There may be one that only eyes can see. `guess`: where the corners begin when they are chosen by hand. */
  | { readonly at: 'unfound'; readonly guess: Corners }
  | {
      readonly at: 'corners';
      /** Fractions of the picture. */
      readonly corners: Corners;
      /** Where they were before a hand moved them. */
      readonly first: Corners;
      readonly isBusy: boolean;
      readonly hasFailed: boolean;
    }
  | { readonly at: 'straight'; readonly before: SheetState };

export interface Sheet {
  readonly state: SheetState;
  readonly choose: () => void;
  readonly move: (corners: Corners) => void;
  readonly straighten: () => void;
  /** The corners to where they were; after straightening, the photo as it was. */
  readonly back: () => void;
  /** Shows the picture in which something was hidden; from now on it is what is straightened and gone back to. Null: too late. */
  readonly cover: (covered: PreparedMedia) => BeforeCover | null;
  /** False: too late. */
  readonly uncover: (before: BeforeCover) => boolean;
}
/** What was looked at before something was hidden. */
export interface BeforeCover {
  readonly looked: PreparedMedia;
  readonly original: PreparedMedia;
  /** How it had been straightened. */
  readonly straight: SheetState | null;
}

/** From here on a find is offered. A photo of a starfish on sand came to 0.33. */
const SURE = { usual: 0.5, whenSure: 0.9 } as const satisfies Record<SheetWish, number>;

/** @param photo the one that is looked at now
 * @param swap shows another picture of the same thing in place of it */
export function useSheet(
  photo: PreparedMedia,
  swap: (other: PreparedMedia) => boolean,
  wish: SheetWish | undefined,
): Sheet {
  const [first] = useState(photo);
  const [original, setOriginal] = useState(photo);
  const [state, setState] = useState<SheetState>({ at: 'nothing' });
  useEffect(() => {
    if (!wish) return undefined;
    const work = new AbortController();
    void lookedFor(first, wish, work.signal).then((found) => work.signal.aborted || setState(found));
    return () => work.abort();
  }, [first, wish]);
  const corners = state.at === 'corners' && state.isBusy ? state.corners : null;
  const show = useEffectEvent((straight: PreparedMedia | null) => {
    if (state.at !== 'corners') return;
    const before = { ...state, isBusy: false, hasFailed: straight === null };
    setState(straight && swap(straight) ? { at: 'straight', before } : before);
  });
  useEffect(() => {
    if (!corners) return undefined;
    const work = new AbortController();
    void straightened(original, corners, work.signal).then((straight) => work.signal.aborted || show(straight));
    return () => work.abort();
  }, [corners, original]);
  return {
    state,
    choose: () => state.at === 'unfound' && setState(cornersAt(state.guess)),
    move: (moved) => state.at === 'corners' && !state.isBusy && setState({ ...state, corners: moved }),
    straighten: () => state.at === 'corners' && setState({ ...state, isBusy: true, hasFailed: false }),
    back: () => {
      if (state.at === 'corners') setState({ ...state, corners: state.first });
      if (state.at === 'straight' && swap(original)) setState(state.before);
    },
    cover: (covered) => {
      if (!swap(covered)) return null;
      const straight = state.at === 'straight' ? state : null;
      // Seen from above already: the slanted photo still shows what is hidden now, so nothing leads back to it but `uncover`.
      if (straight) setState({ at: 'nothing' });
      setOriginal(covered);
      return { looked: photo, original, straight };
    },
    uncover: (before) => {
      if (!swap(before.looked)) return false;
      setOriginal(before.original);
      if (before.straight) setState(before.straight);
      return true;
    },
  };
}

const cornersAt = (corners: Corners): SheetState => ({
  at: 'corners',
  corners,
  first: corners,
  isBusy: false,
  hasFailed: false,
});

/** Never fails: what cannot be looked for is not offered. */
async function lookedFor(prepared: PreparedMedia, wish: SheetWish, signal: AbortSignal): Promise<SheetState> {
  try {
    // What draws the corners comes with it: nothing is offered that could not be shown.
    const [found] = await Promise.all([cornersOn(prepared, signal), import('#pieces/sheet-corners.tsx')]);
    if (!found) return { at: 'nothing' };
    const { corners, sure } = found;
    if (corners && sure >= SURE[wish]) return cornersAt(corners);
    return wish === 'usual' ? { at: 'unfound', guess: corners ?? INSET } : { at: 'nothing' };
  } catch {
    return { at: 'nothing' };
  }
}
