// Hands and keys while a place is being chosen: a tap puts the pin there, arrows move the cross, Enter sets it, Escape gives up.
import { placeOnPicture } from '#pieces/pin-layer.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import type { Grip } from '#pieces/zoom-stage.tsx';

const STEP = 0.02;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const within = (value: number): number => Math.min(1, Math.max(0, value));

export function pinGrip(desk: PinDesk | undefined): Grip | undefined {
  const aim = desk?.aim;
  if (!desk || !aim) return undefined;
  return {
    onTap: (stage, place) => {
      const at = placeOnPicture(stage, place);
      if (at) desk.put(at);
    },
    onKey: (key) => {
      const by = ARROWS[key];
      if (by) desk.aimAt({ x: within(aim.at.x + by[0]), y: within(aim.at.y + by[1]) });
      else if (key === 'Enter' || key === ' ') desk.put();
      else if (key === 'Escape') desk.stop();
      else return false;
      return true;
    },
  };
}
