// What the teacher said lately, with the lesson that it is about: for the child's first screen.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { feedbackTo, isRead, placeOf } from '#store/feedback.ts';

export interface TeacherWord {
  readonly note: Kept<'feedback'>;
  /** Where it leads; null when what it is about is not on this device. */
  readonly unit: { readonly id: string; readonly title: string } | null;
  /** n回目; null for what belongs to no lesson. */
  readonly number: number | null;
}

/**
 * What this device's pupil has not read yet, newest first; when all is read, the newest word.
 * @param opened ids that were read just now and shall stay on the screen
 */
export async function teacherWordsOf(device: Device, opened: readonly string[]): Promise<TeacherWord[]> {
  const all = (await feedbackTo(device, device.session.person)).toReversed();
  const fresh = all.filter((note) => !isRead(note) || opened.includes(note.id));
  const shown = fresh.length > 0 ? fresh : all.slice(0, 1);
  return Promise.all(shown.map((note) => withPlace(device, note)));
}

async function withPlace(device: Device, note: Kept<'feedback'>): Promise<TeacherWord> {
  const place = await placeOf(device, note);
  const unit = place && (await device.db.records('unit').get(place.unit));
  if (!place || !unit) return { note, unit: null, number: null };
  const lessons = await device.db.records('lesson').where('unit').equals(unit.id).sortBy('order');
  const at = lessons.filter((lesson) => !lesson.trashed).findIndex((lesson) => lesson.id === place.lesson);
  return { note, unit: { id: unit.id, title: unit.title }, number: at < 0 ? null : at + 1 };
}
