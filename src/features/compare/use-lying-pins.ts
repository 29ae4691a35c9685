// The pins of what lies on the desk, and the one work that can be marked here: the uppermost picture of one's own.
import { type BySlot, type Lying, SLOTS, type Slot } from '#features/compare/lying.ts';
import { type PinDesk, usePinDesk } from '#pieces/use-pin-desk.tsx';
import type { Compared } from '#store/comparing.ts';

export interface LyingPins {
  readonly desks: BySlot<PinDesk>;
  readonly marked: { readonly slot: Slot; readonly work: Compared } | null;
  /** Nothing is being set or written any more. */
  readonly stop: () => void;
}

export function useLyingPins(lying: Lying): LyingPins {
  const desks = { red: useDesk(lying.red), blue: useDesk(lying.blue), green: useDesk(lying.green) };
  const slot = SLOTS.findLast((each) => lying[each]?.own && lying[each].looks === 'picture');
  const work = slot ? lying[slot] : null;
  const stop = () => {
    for (const each of SLOTS) {
      desks[each].stop();
      desks[each].write(null);
    }
  };
  return { desks, marked: slot && work ? { slot, work } : null, stop };
}

function useDesk(compared: Compared | null): PinDesk {
  return usePinDesk({ id: compared?.id ?? '', kind: compared?.kind ?? 'file' }, compared?.own ?? false);
}
