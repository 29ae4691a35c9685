// A sheet on the photo that is looked at: found off the page, offered, and made straight only when the person says so.
// Whatever goes wrong here, the photo stays what it was and can be kept at once.
import { useEffect, useEffectEvent, useState } from 'react';
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Corners } from '#media/sheet/pixels.ts';
import { INSET, inFractions, inPixels } from '#pieces/sheet-quad.ts';

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
}

/** From here on a find is offered. A photo of a starfish on sand came to 0.33. */
const SURE = { usual: 0.5, whenSure: 0.9 } as const satisfies Record<SheetWish, number>;

/** @param swap shows another picture of the same thing in place of the photo */
export function useSheet(
  photo: PreparedMedia,
  swap: (other: PreparedMedia) => boolean,
  wish: SheetWish | undefined,
): Sheet {
  const [original] = useState(photo);
  const [state, setState] = useState<SheetState>({ at: 'nothing' });
  useEffect(() => {
    if (!wish) return undefined;
    const work = new AbortController();
    void lookedFor(original, wish, work.signal).then((found) => work.signal.aborted || setState(found));
    return () => work.abort();
  }, [original, wish]);
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
  const { m } = prepared.variants;
  if (!m) return { at: 'nothing' };
  try {
    // What draws the corners comes first: nothing is offered that could not be shown.
    const [{ askSheet }] = await Promise.all([import('#media/sheet.ts'), import('#pieces/sheet-corners.tsx')]);
    const found = await askSheet({ kind: 'find', photo: blobOf(m) }, signal);
    if (isRefused(found)) return { at: 'nothing' };
    const corners = found.corners && inFractions(found.corners, sizeOf(m));
    if (corners && found.sure >= SURE[wish]) return cornersAt(corners);
    return wish === 'usual' ? { at: 'unfound', guess: corners ?? INSET } : { at: 'nothing' };
  } catch {
    return { at: 'nothing' };
  }
}

/** Null: it could not be done. */
async function straightened(
  prepared: PreparedMedia,
  corners: Corners,
  signal: AbortSignal,
): Promise<PreparedMedia | null> {
  const { o } = prepared.variants;
  if (!o) return null;
  try {
    const { askSheet } = await import('#media/sheet.ts');
    const ask = { kind: 'straighten', photo: blobOf(o), corners: inPixels(corners, sizeOf(o)) } as const;
    const straight = await askSheet(ask, signal);
    return isRefused(straight) ? null : straight;
  } catch {
    return null;
  }
}

const blobOf = ({ data, mime }: PreparedVariant): Blob => new Blob([data], { type: mime });
const sizeOf = ({ w = 1, h = 1 }: PreparedVariant) => ({ w, h });
