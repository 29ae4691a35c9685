// How what lies on the desk is looked at. Only the screen's: a reload may forget it.
import { type Dispatch, useReducer } from 'react';
import { SLOTS, type Slot } from '#features/compare/lying.ts';
import { type GuideLines, NO_LINES } from '#pieces/zoom-sheet.tsx';
import { WHOLE_VIEW, type ZoomView } from '#pieces/zoom-view.ts';

export const MODES = ['side', 'over', 'wipe', 'blink'] as const;
export type CompareMode = (typeof MODES)[number];

/** How one of the pictures is drawn while they lie over each other. */
export interface LayerLook {
  /** 0–100 */
  readonly strength: number;
  /** In the colour of its place; else in its own colours. */
  readonly tinted: boolean;
}
/** The borders between the pictures, in hundredths of the stage; the second only between three. */
export type Borders = readonly [number, number];

export interface CompareLook {
  readonly mode: CompareMode;
  readonly view: ZoomView;
  readonly lines: GuideLines;
  readonly layers: Readonly<Record<Slot, LayerLook>>;
  readonly borders: Borders;
  /** Which one is up while they take turns. */
  readonly shown: Slot;
  /** Which one is being lined up. */
  readonly aligning: Slot | null;
  readonly pins: boolean;
}
export type LookChange =
  | Partial<Omit<CompareLook, 'view' | 'layers'>>
  | { readonly view: (view: ZoomView) => ZoomView }
  | { readonly layer: Slot; readonly to: Partial<LayerLook> };
export type ChangeLook = Dispatch<LookChange>;

/** @param tinted ink on paper: laid over each other in colours at first; other things side by side */
export function useCompareLook(tinted: boolean) {
  return useReducer(changed, {
    mode: tinted ? 'over' : 'side',
    view: WHOLE_VIEW,
    lines: NO_LINES,
    layers: tinted
      ? { red: INK, blue: INK, green: INK }
      : { red: { strength: 100, tinted: false }, blue: FADED, green: FADED },
    borders: [50, 75],
    shown: 'blue',
    aligning: null,
    pins: true,
  } satisfies CompareLook);
}

const INK: LayerLook = { strength: 100, tinted: true };
/** In its own colours it would hide what lies below. */
const FADED: LayerLook = { strength: 50, tinted: false };

function changed(look: CompareLook, change: LookChange): CompareLook {
  if ('layer' in change) {
    const now = look.layers[change.layer];
    const faded = change.to.tinted === false && change.layer !== SLOTS[0] && now.strength > FADED.strength;
    const next = { ...now, ...(faded ? FADED : {}), ...change.to };
    return { ...look, layers: { ...look.layers, [change.layer]: next } };
  }
  if (typeof change === 'object' && 'view' in change) return { ...look, view: change.view(look.view) };
  return { ...look, ...change };
}
