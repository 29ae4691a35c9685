// What the teacher said lately, with the lesson that it is about: for the child's first screen.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { feedbackTo, isRead, placeOf } from '#store/feedback.ts';
import { isWaitingForTry } from '#store/hand-back.ts';

export interface TeacherWord {
  readonly note: Kept<'feedback'>;
  /** Where it leads; null when what it is about is not on this device. */
  readonly unit: Kept<'unit'> | null;
  /** n回目; null for what belongs to no lesson. */
  readonly number: number | null;
}

export interface TeacherWords {
  readonly shown: readonly TeacherWord[];
  /** So many wait beside those that are shown. */
  readonly more: number;
  readonly unread: number;
}

/**
 * What this device's pupil was asked to try again, then what is not read yet, newest first; when there is none, the newest word.
 * @param opened ids that were read just now and shall stay on the screen
 * @param most so many are shown; where the others belong is not looked for
 */
export async function teacherWordsOf(device: Device, opened: readonly string[], most: number): Promise<TeacherWords> {
  const all = (await feedbackTo(device, device.session.person)).toReversed();
  const waits = await Promise.all(all.map((note) => isWaitingForTry(device, note)));
  const fresh = all.filter((note, at) => !isRead(note) || opened.includes(note.id) || waits[at]);
  // What waits for the child comes before what is only to be read.
  const asked = fresh.filter((note) => note.kind === 'handBack');
  const told = fresh.length > 0 ? [...asked, ...fresh.filter((note) => !asked.includes(note))] : all.slice(0, 1);
  return {
    shown: await Promise.all(told.slice(0, most).map((note) => withPlace(device, note))),
    more: Math.max(0, told.length - most),
    unread: told.filter((note) => !isRead(note)).length,
  };
}

async function withPlace(device: Device, note: Kept<'feedback'>): Promise<TeacherWord> {
  const place = await placeOf(device, note);
  const unit = place && (await device.db.records('unit').get(place.unit));
  if (!place || !unit) return { note, unit: null, number: null };
  const lessons = await device.db.records('lesson').where('unit').equals(unit.id).sortBy('order');
  const at = lessons.filter((lesson) => !lesson.trashed).findIndex((lesson) => lesson.id === place.lesson);
  return { note, unit, number: at < 0 ? null : at + 1 };
}
