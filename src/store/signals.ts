// こまった: a quiet call to the teacher. Nobody else sees it.
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import type { AtLesson } from '#store/reflections.ts';
import { writeChanges } from '#store/write.ts';

/** @param words may be empty: to call is enough */
export function callForHelp(device: Device, at: AtLesson, words: string): Promise<Made> {
  const id = device.newId();
  const values = { unit: at.unit, lesson: at.lesson, words };
  return writeMaking(device, id, [{ op: 'create', type: 'signal', id, owner: device.session.person, values }]);
}

/** もう だいじょうぶ: the child takes the call back. */
export function takeBackCall(device: Device, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'signal', id }]);
}

// Words that are not sent yet stay on this device, so that closing the dialog loses nothing.
const draftKey = (lesson: string): string => `draft:signal:${lesson}`;

export async function callDraftOf(device: Device, lesson: string): Promise<string> {
  const kept = (await device.db.meta.get(draftKey(lesson)))?.value;
  return typeof kept === 'string' ? kept : '';
}

/** Keeps what is typed so far; blank words leave nothing behind. */
export async function keepCallDraft(device: Device, lesson: string, words: string): Promise<void> {
  if (words.trim() === '') await device.db.meta.delete(draftKey(lesson));
  else await device.db.meta.put({ key: draftKey(lesson), value: words });
}
