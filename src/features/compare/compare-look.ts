// How the two are looked at. Only the screen's: a reload may forget it.
import { type Dispatch, useReducer } from 'react';
import { type GuideLines, NO_LINES } from '#pieces/zoom-sheet.tsx';
import { WHOLE_VIEW, type ZoomView } from '#pieces/zoom-view.ts';

export const MODES = ['side', 'over', 'wipe', 'blink'] as const;
export type CompareMode = (typeof MODES)[number];
/** The lower one is red (the model, mostly), the upper one blue. */
export const SLOTS = ['red', 'blue'] as const;
export type Slot = (typeof SLOTS)[number];

export interface CompareLook {
  readonly mode: CompareMode;
  readonly view: ZoomView;
  readonly lines: GuideLines;
  /** 0: only red · 50: both · 100: only blue. */
  readonly mix: number;
  readonly tinted: boolean;
  /** Where the border stands, in hundredths of the stage. */
  readonly wipe: number;
  /** Which one is up while they take turns. */
  readonly shown: Slot;
  readonly aligning: boolean;
}
export type LookChange = Partial<Omit<CompareLook, 'view'>> | { readonly view: (view: ZoomView) => ZoomView };
export type ChangeLook = Dispatch<LookChange>;

/** @param tinted ink on paper: laid over each other in two colours at first; other things side by side */
export function useCompareLook(tinted: boolean) {
  return useReducer(changed, {
    mode: tinted ? 'over' : 'side',
    view: WHOLE_VIEW,
    lines: NO_LINES,
    mix: 50,
    tinted,
    wipe: 50,
    shown: 'blue',
    aligning: false,
  });
}

function changed(look: CompareLook, change: LookChange): CompareLook {
  if (typeof change === 'object' && 'view' in change) return { ...look, view: change.view(look.view) };
  return { ...look, ...change };
}

/**
 * How strongly each of the two is drawn, from only red to only blue. Ink in two colours shows through, so in the middle
 * both are whole; a picture with colours of its own would hide the one below, so it fades.
 */
export const strengths = (mix: number, tinted: boolean): { readonly red: number; readonly blue: number } =>
  tinted ? { red: Math.min(1, (100 - mix) / 50), blue: Math.min(1, mix / 50) } : { red: 1, blue: mix / 100 };
