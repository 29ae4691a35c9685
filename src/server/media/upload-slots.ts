// How many uploads of a size go at once over one line. A class's Wi-Fi carries forty thumbnails at once, forty medium
// pictures badly and forty films never: whoever gets no slot comes again in a little while. [Note: Slots]
import type { Variant } from '#domain/records/media.ts';

/** Thumbnails need no slot. */
export type SlotSize = Exclude<Variant, 't'>;

export interface UploadSlots {
  /**
   * A request of that upload begins; it holds its slot until it has been silent for a while.
   * @param anyway the person asked for it: over the limit, too
   * @returns to be called when the request is over; null when no slot is free
   */
  enter(line: string, size: SlotSize, upload: string, person: string, anyway: boolean): (() => void) | null;
  /** A thumbnail came. While they come, few medium sizes begin: those of the whole class go first. */
  thumbnail(line: string): void;
  /** How many people are waiting on that line to begin with a medium size. */
  waiting(line: string): number;
  /** The upload is over: the next may go at once. */
  free(upload: string): void;
}

/** A medium size is over in seconds, and many wait for its place. */
const SILENCE_MS: Readonly<Record<SlotSize, number>> = { m: 10_000, o: 60_000 };
/** So long after a thumbnail the next one of somebody may still be on its way, and so much fewer medium sizes begin. */
const THUMBNAILS = { ms: 2000, share: 1 / 4 };
/** Whoever was turned away with a medium size is back by then, or not at all. */
const BACK_MS = 15_000;

interface Slot {
  readonly line: string;
  readonly size: SlotSize;
  /** Requests that are under way. */
  busy: number;
  heardAt: number;
}

export function createUploadSlots(most: Readonly<Record<SlotSize, number>>, now: () => number): UploadSlots {
  const slots = new Map<string, Slot>();
  /** Line → when a thumbnail last came over it. */
  const thumbnails = new Map<string, number>();
  /** Line and person → when they were last turned away there with a medium size. */
  const turnedAway = new Map<string, { readonly line: string; readonly at: number }>();

  function forgetOld(): void {
    for (const [upload, slot] of slots) {
      if (slot.busy === 0 && now() - slot.heardAt > SILENCE_MS[slot.size]) slots.delete(upload);
    }
    for (const [line, at] of thumbnails) if (now() - at > THUMBNAILS.ms) thumbnails.delete(line);
    for (const [who, { at }] of turnedAway) if (now() - at > BACK_MS) turnedAway.delete(who);
  }

  const waiting = (line: string): number => [...turnedAway.values()].filter((one) => one.line === line).length;

  /** Originals begin when no medium size of anybody on that line is on its way or waits: across devices, too, m is before o. */
  function isFree(line: string, size: SlotSize): boolean {
    const taken = [...slots.values()].filter((slot) => slot.line === line);
    if (size === 'o' && (waiting(line) > 0 || taken.some((slot) => slot.size === 'm'))) return false;
    const limit = size === 'm' && thumbnails.has(line) ? Math.ceil(most.m * THUMBNAILS.share) : most[size];
    return taken.filter((slot) => slot.size === size).length < limit;
  }

  return {
    enter(line, size, upload, person, anyway) {
      forgetOld();
      if (!slots.has(upload) && !anyway && !isFree(line, size)) {
        if (size === 'm') turnedAway.set(`${line} ${person}`, { line, at: now() });
        return null;
      }
      if (size === 'm') turnedAway.delete(`${line} ${person}`);
      const slot = slots.get(upload) ?? { line, size, busy: 0, heardAt: 0 };
      slots.set(upload, slot);
      slot.busy += 1;
      let over = false;
      return () => {
        if (over) return;
        over = true;
        slot.busy -= 1;
        slot.heardAt = now();
      };
    },
    thumbnail: (line) => thumbnails.set(line, now()),
    waiting,
    free(upload) {
      slots.delete(upload);
    },
  };
}
