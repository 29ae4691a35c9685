// 先生のことば: words and stamps of a teacher on one record of one child, and what the child answers with a tap.
import type { PersonId, RecordId } from '#domain/id.ts';
import type { Stamp } from '#domain/records/feedback.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Keeping, Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { writeChanges } from '#store/write.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

/** What feedback may be given on. `owner` is the pupil. */
export interface FeedbackRoot {
  readonly id: RecordId;
  readonly owner: PersonId | null;
}
/** The child's answers that need no typing. */
export const TAPS = ['thanks', 'willTry', 'question'] as const;
export type Tap = (typeof TAPS)[number];

/** What a screen draws of it; also as a footprint gives it. */
export type FeedbackShown = Omit<Kept<'feedback'>, keyof Keeping> & Partial<Pick<Keeping, '_p'>>;

/** Where a word of the teacher belongs, so that a screen can lead there. */
export interface FeedbackPlace {
  readonly type: 'work' | 'reflection' | 'goal' | 'signal';
  readonly id: RecordId;
  readonly unit: string;
  readonly lesson: string | null;
}

/** All that was said about one record, oldest first. */
export async function feedbackOf(device: Device, root: RecordId): Promise<Kept<'feedback'>[]> {
  return oldestFirst(await device.db.records('feedback').where('root').equals(root).toArray());
}

/** All that was said to one pupil, about anything, oldest first. */
export async function feedbackTo(device: Device, pupil: PersonId): Promise<Kept<'feedback'>[]> {
  return oldestFirst(await device.db.records('feedback').where('owner').equals(pupil).toArray());
}

/** What the pupil has not opened yet, oldest first. */
export async function unreadFeedbackOf(device: Device, pupil: PersonId): Promise<Kept<'feedback'>[]> {
  return (await feedbackTo(device, pupil)).filter((f) => !isRead(f));
}

/** The record that the feedback is about, as far as it leads somewhere; null when this device does not hold it. */
export async function placeOf(device: Device, feedback: Pick<FeedbackShown, 'root'>): Promise<FeedbackPlace | null> {
  if (feedback.root === null) return null;
  for (const type of ['work', 'reflection', 'goal', 'signal'] as const satisfies readonly TypeName[]) {
    const record = await device.db.records(type).get(feedback.root);
    if (record) return { type, id: record.id, unit: record.unit, lesson: record.lesson };
  }
  return null;
}

export const isRead = (feedback: Pick<FeedbackShown, 'answer'>): boolean => 'readAt' in feedback.answer;
/** The tap that the child answered with, if any. */
export function tapOf(feedback: Pick<FeedbackShown, 'answer'>): Tap | null {
  return TAPS.find((tap) => tap === feedback.answer['tap']) ?? null;
}

/** Sends words to the child, about the whole or about a place or moment of it. `invalid` for blank ones. */
export async function writeComment(
  device: Device,
  root: FeedbackRoot,
  words: string,
  at: Kept<'feedback'>['at'] = null,
): Promise<Made> {
  if (words.trim() === '') return { refused: 'invalid', field: 'words' };
  return giveFeedback(device, root, { kind: 'comment', words: words.trim(), at });
}

export type Stamped = { readonly given: RecordId } | { readonly takenBack: RecordId } | Refused;

/**
 * Puts one stamp of this teacher on a record: another one takes its place, the same one again takes it back.
 * One each, so that stamps stay a word and never become a count.
 */
export async function giveStamp(device: Device, root: FeedbackRoot, stamp: Stamp): Promise<Stamped> {
  const all = await feedbackOf(device, root.id);
  const own = all.find((f) => f.kind === 'stamp' && f.author === device.session.person);
  if (!own) {
    const made = await giveFeedback(device, root, { kind: 'stamp', stamp });
    return 'refused' in made ? made : { given: made.id };
  }
  if (own.stamp === stamp) return (await takeBackFeedback(device, own.id)) ?? { takenBack: own.id };
  // One that was drawn gives way too.
  const values = { stamp, strokes: [] };
  return (await writeChanges(device, [{ op: 'patch', type: 'feedback', id: own.id, values }])) ?? { given: own.id };
}

/** Undo of a comment or stamp: it leaves the child's screen. `restoreFeedback` undoes the undo. */
export async function takeBackFeedback(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'feedback', id }]);
}

export async function restoreFeedback(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'feedback', id }]);
}

/** Notes when the child opened it first. Once only. */
export function readFeedback(device: Device, id: RecordId): Promise<Refused | null> {
  return answer(device, id, (found, readAt) => (isRead(found) ? found.answer : { ...found.answer, readAt }));
}

/** The child's tap; none takes back what was tapped. */
export function answerFeedback(device: Device, id: RecordId, tap: Tap | null): Promise<Refused | null> {
  return answer(device, id, (found, readAt) => {
    if (tap !== null) return { readAt, ...found.answer, tap };
    const { tap: _taken, ...rest } = found.answer;
    return rest;
  });
}

/** What the child answers in their own words; none take them back. */
export function answerInWords(device: Device, id: RecordId, words: string): Promise<Refused | null> {
  const said = words.trim();
  return answer(device, id, (found, readAt) => {
    if (said !== '') return { readAt, ...found.answer, words: said };
    const { words: _gone, ...rest } = found.answer;
    return rest;
  });
}
/** The child's own words in answer, '' when there are none. */
export const answerOf = ({ answer: { words } }: Pick<FeedbackShown, 'answer'>): string =>
  typeof words === 'string' ? words : '';

/** The teacher's word to a child who is stuck. */
export async function answerSignal(device: Device, id: RecordId, words: string): Promise<Refused | null> {
  const values = { answer: words.trim(), answeredAt: await schoolNow(device) };
  return writeChanges(device, [{ op: 'patch', type: 'signal', id, values }]);
}

// A comment that is being written is the teacher's alone: it stays on this device until it is sent.
const draftKey = (root: RecordId): string => `draft:feedback:${root}`;

export async function feedbackDraftOf(device: Device, root: RecordId): Promise<string> {
  const kept = (await device.db.meta.get(draftKey(root)))?.value;
  return typeof kept === 'string' ? kept : '';
}

/** Keeps what is typed so far; blank words leave nothing behind. */
export async function keepFeedbackDraft(device: Device, root: RecordId, words: string): Promise<void> {
  if (words.trim() === '') await device.db.meta.delete(draftKey(root));
  else await device.db.meta.put({ key: draftKey(root), value: words });
}

type Said = Partial<Pick<Kept<'feedback'>, 'kind' | 'words' | 'stamp' | 'strokes' | 'at'>>;
/** Whatever a teacher gives to one child about one record. */
export function giveFeedback(device: Device, root: FeedbackRoot, values: Said): Promise<Made> {
  const id = device.newId();
  return writeMaking(device, id, [{ op: 'create', type: 'feedback', id, owner: root.owner, root: root.id, values }]);
}

type Answer = Kept<'feedback'>['answer'];
/** @param next from how it is now and the school's time; read and written in one, so that opening it wipes out no tap */
function answer(
  device: Device,
  id: RecordId,
  next: (found: Kept<'feedback'>, now: number) => Answer,
): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const found = await device.db.records('feedback').get(id);
    if (!found) return { refused: 'not-found' };
    return [{ op: 'patch', type: 'feedback', id, values: { answer: next(found, await schoolNow(device)) } }];
  });
}

const oldestFirst = (all: readonly Kept<'feedback'>[]): Kept<'feedback'>[] =>
  all.filter((f) => !f.trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
