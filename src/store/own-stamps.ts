// Stamps that a teacher drew: known from what was given with them, so that they are on every device of the teacher; and from what
// was drawn on this one and not given yet.
import { derivedId } from '#domain/derived-id.ts';
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type FeedbackRoot, feedbackOf, giveFeedback, type Stamped, takeBackFeedback } from '#store/feedback.ts';
import { notOffered, offerNoMore } from '#store/not-offered.ts';
import { withRoomForWords } from '#store/room-for-words.ts';
import { writeChanges } from '#store/write.ts';

/** Strokes, as a red pen's. */
export type OwnStamp = readonly string[];
const DRAWN = 'stamps:drawn';
/** Where a device kept them before they travelled. */
const HIDDEN_HERE = 'stamps:hidden';
const same = (a: OwnStamp, b: OwnStamp): boolean => keyOf(a) === keyOf(b);
/** What a stamp is called where its strokes would be too long. */
const nameOf = (stamp: OwnStamp): string => derivedId('stamp', keyOf(stamp));
const keyOf = (stamp: OwnStamp): string => [...stamp].sort().join();

/** Newest first. */
export async function ownStampsOf(device: Device): Promise<OwnStamp[]> {
  const [all, drawn, here, everywhere] = await Promise.all([
    device.db.records('feedback').toArray(),
    listOf(device, DRAWN),
    listOf(device, HIDDEN_HERE),
    notOffered(device, 'hiddenStamps'),
  ]);
  const hidden = new Set([...everywhere, ...here.map(nameOf)]);
  const given = all
    .filter(({ kind, author, strokes }) => kind === 'stamp' && author === device.session.person && strokes.length > 0)
    .sort((a, b) => b.madeAt - a.madeAt)
    .map(({ strokes }) => strokes);
  const known = new Map([...drawn, ...given].map((stamp) => [keyOf(stamp), stamp]));
  return [...known.values()].filter((stamp) => !hidden.has(nameOf(stamp))).slice(0, LIMITS.ownStamps);
}

/** `invalid` for a blank one, `full`, `too-large` for one with more in it than a stamp shows. */
export async function keepOwnStamp(device: Device, stamp: OwnStamp): Promise<Refused | null> {
  if (stamp.length === 0) return { refused: 'invalid' };
  if (stamp.join('').length > LIMITS.ownStampChars) return { refused: 'too-large' };
  const value = [stamp, ...(await listOf(device, DRAWN))].slice(0, LIMITS.ownStamps);
  return withRoomForWords(device, async () => {
    await device.db.meta.put({ key: DRAWN, value });
    return null;
  });
}

/** Not offered any more, on no device of the teacher's; where it was given, it stays. */
export async function hideOwnStamp(device: Device, stamp: OwnStamp): Promise<void> {
  const drawn = (await listOf(device, DRAWN)).filter((each) => !same(each, stamp));
  await device.db.meta.put({ key: DRAWN, value: drawn });
  const here = (await listOf(device, HIDDEN_HERE)).filter((each) => !same(each, stamp));
  await offerNoMore(device, 'hiddenStamps', [...here, stamp].map(nameOf));
}

/** As `giveStamp`: one stamp each, the same one again takes it back. */
export async function giveOwnStamp(device: Device, root: FeedbackRoot, stamp: OwnStamp): Promise<Stamped> {
  const all = await feedbackOf(device, root.id);
  const own = all.find((f) => f.kind === 'stamp' && f.author === device.session.person);
  if (!own) {
    const made = await giveFeedback(device, root, { kind: 'stamp', strokes: [...stamp] });
    return 'refused' in made ? made : { given: made.id };
  }
  if (same(own.strokes, stamp)) return (await takeBackFeedback(device, own.id)) ?? { takenBack: own.id };
  const values = { stamp: null, strokes: [...stamp] };
  return (await writeChanges(device, [{ op: 'patch', type: 'feedback', id: own.id, values }])) ?? { given: own.id };
}

async function listOf({ db }: Device, key: string): Promise<OwnStamp[]> {
  const kept = (await db.meta.get(key))?.value;
  return Array.isArray(kept) ? kept.filter((each): each is string[] => Array.isArray(each)) : [];
}
