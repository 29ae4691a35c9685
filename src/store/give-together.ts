// まとめて返す: the same word or stamp to several children at once, and all of it back with one press. To each it is a record of
// their own: nobody sees who else got it.
import type { RecordId } from '#domain/id.ts';
import type { Stamp } from '#domain/records/feedback.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type FeedbackRoot, feedbackOf, giveStamp, takeBackFeedback, writeComment } from '#store/feedback.ts';
import { handBack } from '#store/hand-back.ts';
import { giveOwnStamp, type OwnStamp } from '#store/own-stamps.ts';

export type SharedWord =
  | { readonly kind: 'comment' | 'handBack'; readonly words: string }
  | { readonly kind: 'stamp'; readonly stamp: Stamp };
/** `before`: the stamp whose place another one took. */
export interface GivenOne {
  readonly id: RecordId;
  readonly root: FeedbackRoot;
  readonly before: Stamp | OwnStamp | null;
}
export interface GivenTogether {
  readonly given: readonly GivenOne[];
  /** So many could not be given. */
  readonly refused: number;
}

/** Whoever already has this very stamp from this teacher keeps it. */
export async function giveTogether(
  device: Device,
  roots: readonly FeedbackRoot[],
  word: SharedWord,
): Promise<GivenTogether> {
  const given: GivenOne[] = [];
  let refused = 0;
  for (const root of roots) {
    const one = await giveOne(device, root, word);
    if (one === 'refused') refused += 1;
    else if (one) given.push(one);
  }
  return { given, refused };
}

async function giveOne(device: Device, root: FeedbackRoot, word: SharedWord): Promise<GivenOne | 'refused' | null> {
  if (word.kind !== 'stamp') {
    const made = await (word.kind === 'comment' ? writeComment : handBack)(device, root, word.words);
    return isRefused(made) ? 'refused' : { id: made.id, root, before: null };
  }
  const own = (await feedbackOf(device, root.id)).find(
    ({ kind, author }) => kind === 'stamp' && author === device.session.person,
  );
  if (own?.stamp === word.stamp) return null;
  const done = await giveStamp(device, root, word.stamp);
  return 'given' in done ? { id: done.given, root, before: own ? (own.stamp ?? own.strokes) : null } : 'refused';
}

/** Undo: what was made is taken back, what gave way comes again. */
export async function takeBackTogether(device: Device, given: readonly GivenOne[]): Promise<void> {
  for (const { id, root, before } of given) {
    if (typeof before === 'string') await giveStamp(device, root, before);
    else if (before) await giveOwnStamp(device, root, before);
    else await takeBackFeedback(device, id);
  }
}
