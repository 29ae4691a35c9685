// Where a work is by now. Computed from facts, never stored, and never ahead of the truth. [Note: The lamp]
import type { Variant } from '#domain/records/media.ts';

export type Lamp =
  | 'thisDevice' // この端末だけ
  | 'later' // 先生が「あとで送る」にしています。この端末にあります
  | 'sending' // 送っています
  | 'elsewhere' // 絵や写真が、まだ学校にありません。この端末にもありません
  | 'arrived' // 学校に届きました
  | 'seen'; // 先生が見ました

export interface LampFacts {
  /** This device holds changes of the record, or of its media record, that the server has not answered. */
  readonly waiting: boolean;
  /** Contact with the school right now: something is on the way. */
  readonly online: boolean;
  /** The words have arrived; what is missing waits here because the class's teacher said 「あとで送る」. */
  readonly heldByTeacher: boolean;
  /** What the school lacks of the picture is not on this device: nobody sends it from here. */
  readonly elsewhere: boolean;
  /** Variants that the work's media has, and those that the server has verified. */
  readonly variants: readonly Variant[];
  readonly up: readonly Variant[];
  readonly seenByTeacher: boolean;
}

/** `arrived` only when words and every variant of the picture are at the school. */
export function lampOf(facts: LampFacts): Lamp {
  const arrived = !facts.waiting && facts.variants.every((variant) => facts.up.includes(variant));
  if (arrived) return facts.seenByTeacher ? 'seen' : 'arrived';
  if (facts.heldByTeacher) return 'later';
  if (facts.elsewhere && !facts.waiting) return 'elsewhere';
  return facts.online ? 'sending' : 'thisDevice';
}
