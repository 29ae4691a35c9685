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
  /** What the other servers on this database told: a school's line is one, to whichever of them it leads. */
  hear(words: readonly string[]): void;
}

/** A medium size is over in seconds, and many wait for its place. */
const SILENCE_MS: Readonly<Record<SlotSize, number>> = { m: 10_000, o: 60_000 };
/**
 * So long after a thumbnail the next one of somebody may still be on its way, and so much fewer medium sizes begin: as many as
 * keep the line full when the last thumbnails only trickle in.
 */
const THUMBNAILS = { ms: 1000, share: 1 / 2 };
/** Whoever was turned away with a medium size is back by then, or not at all. */
const BACK_MS = 15_000;
/** Another server may have died with its requests. */
const LONGEST_REQUEST_MS = 120_000;
/** Of many thumbnails the others hear as often. */
const TELL_MS = 500;

interface Slot {
  readonly line: string;
  readonly size: SlotSize;
  /** At another server. */
  readonly isThere: boolean;
  /** Requests that are under way here; at another server: 1 or 0. */
  busy: number;
  heardAt: number;
}

/** @param tell to the other servers; a word that is lost makes a slot too many or too few for some seconds */
export function createUploadSlots(
  most: Readonly<Record<SlotSize, number>>,
  now: () => number,
  tell: (word: string) => void = () => undefined,
): UploadSlots {
  const slots = new Map<string, Slot>();
  /** Line → when a thumbnail last came over it. */
  const thumbnails = new Map<string, number>();
  /** Line and person → when they were last turned away there with a medium size. */
  const turnedAway = new Map<string, { readonly line: string; readonly at: number }>();

  let told = 0;
  // No two words alike: what goes to the others together is gathered as a set.
  const say = (word: string): void => tell(`${(told += 1)} ${word}`);

  function forgetOld(): void {
    for (const [upload, slot] of slots) {
      const silent = now() - slot.heardAt;
      const isOver = slot.busy === 0 ? silent > SILENCE_MS[slot.size] : slot.isThere && silent > LONGEST_REQUEST_MS;
      if (isOver) slots.delete(upload);
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

  /** A line is two words: the school and its network. */
  const HEARD: Readonly<Record<string, (...said: string[]) => void>> = {
    in: (size, upload = '', person, ...on) => {
      const line = on.join(' ');
      turnedAway.delete(`${line} ${person}`);
      // This server has it by now: what is told came late.
      if (slots.get(upload)?.isThere === false && slots.get(upload)?.busy !== 0) return;
      slots.set(upload, { line, size: size === 'm' ? 'm' : 'o', isThere: true, busy: 1, heardAt: now() });
    },
    idle: (upload = '') => {
      const slot = slots.get(upload);
      if (slot?.isThere) Object.assign(slot, { busy: 0, heardAt: now() });
    },
    out: (upload = '') => slots.delete(upload),
    no: (person, ...on) => turnedAway.set(`${on.join(' ')} ${person}`, { line: on.join(' '), at: now() }),
    t: (...on) => thumbnails.set(on.join(' '), now()),
  };

  return {
    enter(line, size, upload, person, anyway) {
      forgetOld();
      if (!slots.has(upload) && !anyway && !isFree(line, size)) {
        if (size !== 'm') return null;
        turnedAway.set(`${line} ${person}`, { line, at: now() });
        say(`no ${person} ${line}`);
        return null;
      }
      turnedAway.delete(`${line} ${person}`);
      const known = slots.get(upload);
      const slot = known?.isThere === false ? known : { line, size, isThere: false, busy: 0, heardAt: 0 };
      slots.set(upload, slot);
      slot.busy += 1;
      say(`in ${size} ${upload} ${person} ${line}`);
      let over = false;
      return () => {
        if (over) return;
        over = true;
        slot.busy -= 1;
        slot.heardAt = now();
        if (slot.busy === 0 && slots.get(upload) === slot) say(`idle ${upload}`);
      };
    },
    thumbnail(line) {
      const isNew = Math.floor((thumbnails.get(line) ?? 0) / TELL_MS) !== Math.floor(now() / TELL_MS);
      thumbnails.set(line, now());
      if (isNew) say(`t ${line}`);
    },
    waiting,
    free(upload) {
      if (slots.delete(upload)) say(`out ${upload}`);
    },
    hear(words) {
      for (const [, what = '', ...said] of words.map((word) => word.split(' '))) HEARD[what]?.(...said);
    },
  };
}
