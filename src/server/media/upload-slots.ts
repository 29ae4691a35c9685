// How many large uploads go at once over one line. A class's Wi-Fi carries forty thumbnails at once and forty films never:
// whoever gets no slot comes again in a little while. [Note: Slots]
export interface UploadSlots {
  /**
   * A request of that upload begins; it holds its slot until 60 s after the last one.
   * @param anyway the person asked for it: over the limit, too
   * @returns to be called when the request is over; null when no slot is free
   */
  enter(line: string, upload: string, anyway: boolean): (() => void) | null;
  /** The upload is over: the next may go at once. */
  free(upload: string): void;
}

const SILENCE_MS = 60_000;

interface Slot {
  readonly line: string;
  /** Requests that are under way. */
  busy: number;
  heardAt: number;
}

export function createUploadSlots(most: number, now: () => number): UploadSlots {
  const slots = new Map<string, Slot>();

  function dropSilent(): void {
    for (const [upload, slot] of slots) {
      if (slot.busy === 0 && now() - slot.heardAt > SILENCE_MS) slots.delete(upload);
    }
  }

  return {
    enter(line, upload, anyway) {
      dropSilent();
      const taken = [...slots.values()].filter((slot) => slot.line === line);
      if (!slots.has(upload) && !anyway && taken.length >= most) return null;
      const slot = slots.get(upload) ?? { line, busy: 0, heardAt: 0 };
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
    free(upload) {
      slots.delete(upload);
    },
  };
}
