// Lining up: how the upper work lies over the lower one, with undo. Kept in the work itself after a moment of rest.
import { useEffect, useEffectEvent, useState } from 'react';
import type { BySlot, Slot } from '#features/compare/lying.ts';
import { useDevice } from '#pieces/device-context.tsx';
import type { SurfaceGesture } from '#pieces/use-touch-surface.ts';
import { type Alignment, alignWork, type Compared, UNALIGNED } from '#store/comparing.ts';

/** One press of a button or key. */
export type Nudge = 'left' | 'right' | 'up' | 'down' | 'grow' | 'shrink' | 'turnLeft' | 'turnRight';
const STEP = 0.01;
const GROWTH = 1.02;
const TURN = 1;
const REST_MS = 600;

export interface AlignGrip {
  readonly onGesture: (gesture: SurfaceGesture, board: { readonly width: number; readonly height: number }) => void;
  readonly onKey: (key: string) => boolean;
}
export interface Aligning {
  readonly alignment: Alignment;
  readonly nudge: (nudge: Nudge) => void;
  readonly undo: (() => void) | null;
  readonly reset: () => void;
  /** As found by the device. */
  readonly layAt: (alignment: Alignment) => void;
  readonly grip: AlignGrip;
}
interface Draft {
  readonly alignment: Alignment;
  readonly past: readonly Alignment[];
  /** Between the first and the last step of one drag nothing is put into the past. */
  readonly dragging: boolean;
  readonly kept: boolean;
}

interface Thing {
  readonly slot: Slot;
  readonly compared: Compared;
}
/** How each of them lies. Make what they are the React key of whoever calls this. */
export function useAlignments(things: readonly Thing[]): BySlot<Aligning> {
  const of = (slot: Slot) => things.find((thing) => thing.slot === slot)?.compared ?? null;
  return { red: useAlignment(of('red')), blue: useAlignment(of('blue')), green: useAlignment(of('green')) };
}

/** @param compared null: nothing lies there */
function useAlignment(compared: Compared | null): Aligning {
  const device = useDevice();
  const [draft, setDraft] = useState<Draft>({
    alignment: compared?.alignment ?? UNALIGNED,
    past: [],
    dragging: false,
    kept: true,
  });
  const move = (next: (now: Alignment) => Alignment, dragging = false) =>
    setDraft((now) => ({
      alignment: held(next(now.alignment)),
      past: dragging && now.dragging ? now.past : [...now.past, now.alignment],
      dragging,
      kept: false,
    }));
  const keep = useEffectEvent((alignment: Alignment) => {
    if (!draft.kept && compared?.own) void alignWork(device, compared.id, alignment);
  });
  const leave = useEffectEvent(() => keep(draft.alignment));
  const { alignment } = draft;
  useEffect(() => {
    const timer = setTimeout(() => {
      keep(alignment);
      setDraft((now) => (now.kept ? now : { ...now, kept: true, dragging: false }));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [alignment]);
  useEffect(() => () => leave(), []);
  const nudge = (by: Nudge) => move((now) => nudged(now, by));
  return {
    alignment,
    nudge,
    undo: draft.past.length === 0 ? null : () => setDraft(undone),
    reset: () => move(() => UNALIGNED),
    layAt: (found) => move(() => found),
    grip: {
      onGesture: (gesture, board) => move((now) => dragged(now, gesture, board), true),
      onKey: (key) => {
        const by = KEYS[key];
        if (by) nudge(by);
        return by !== undefined;
      },
    },
  };
}

const undone = (now: Draft): Draft => ({
  alignment: now.past.at(-1) ?? now.alignment,
  past: now.past.slice(0, -1),
  dragging: false,
  kept: false,
});

const KEYS: Readonly<Record<string, Nudge>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'grow',
  ';': 'grow',
  '=': 'grow',
  '-': 'shrink',
  '[': 'turnLeft',
  ']': 'turnRight',
};

export function nudged(now: Alignment, by: Nudge): Alignment {
  switch (by) {
    case 'left':
      return { ...now, x: now.x - STEP };
    case 'right':
      return { ...now, x: now.x + STEP };
    case 'up':
      return { ...now, y: now.y - STEP };
    case 'down':
      return { ...now, y: now.y + STEP };
    case 'grow':
      return { ...now, scale: now.scale * GROWTH };
    case 'shrink':
      return { ...now, scale: now.scale / GROWTH };
    case 'turnLeft':
      return { ...now, rotation: now.rotation - TURN };
    case 'turnRight':
      return { ...now, rotation: now.rotation + TURN };
  }
}

function dragged(
  now: Alignment,
  { dx, dy, factor, turn, width, height }: SurfaceGesture,
  board: { readonly width: number; readonly height: number },
): Alignment {
  if (board.width === 0 || board.height === 0) return now;
  return {
    x: now.x + (dx * width) / board.width,
    y: now.y + (dy * height) / board.height,
    scale: now.scale * factor,
    rotation: now.rotation + turn,
  };
}

/** A work can never be pushed out of sight. Rounded, so that nothing is kept that nobody sees. */
function held({ x, y, scale, rotation }: Alignment): Alignment {
  return {
    x: round(within(x, 0.75)),
    y: round(within(y, 0.75)),
    scale: round(Math.min(4, Math.max(0.25, scale))),
    rotation: round(((rotation + 540) % 360) - 180),
  };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
