// もういちど: a work goes back to its child for another try, with what to look at. It is open until the child has made one: nobody
// has to close it.
import type { RecordId } from '#domain/id.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type FeedbackPlace, type FeedbackRoot, type FeedbackShown, giveFeedback, placeOf } from '#store/feedback.ts';
import type { Made } from '#store/made.ts';

/** @param words what to look at; `invalid` without any */
export async function handBack(device: Device, root: FeedbackRoot, words: string): Promise<Made> {
  if (words.trim() === '') return { refused: 'invalid', field: 'words' };
  return giveFeedback(device, root, { kind: 'handBack', words: words.trim() });
}

export interface Retry {
  /** Where the child tries again; null when this device does not hold it. */
  readonly place: FeedbackPlace | null;
  /** The first work that came after the word; null = not yet. */
  readonly work: RecordId | null;
}

/** How it stands with a work that was handed back. */
export async function retryOf(device: Device, note: Pick<FeedbackShown, 'root' | 'owner' | 'madeAt'>): Promise<Retry> {
  const place = await placeOf(device, note);
  if (!place || note.owner === null) return { place, work: null };
  const works = await worksAt(device, note.owner, place);
  const later = works.filter((work) => !work.trashed && work.madeAt > note.madeAt && work.lesson === place.lesson);
  const [first] = later.sort((a, b) => a.madeAt - b.madeAt);
  return { place, work: first?.id ?? null };
}

/** What was kept outside of lessons stands in no index of lessons. */
function worksAt({ db }: Device, owner: string, { unit, lesson }: FeedbackPlace): Promise<Kept<'work'>[]> {
  const works = db.records('work');
  if (lesson !== null) return works.where('[owner+lesson]').equals([owner, lesson]).toArray();
  return works.where('[unit+owner]').equals([unit, owner]).toArray();
}

/** 「もういちど」 that the child has not tried yet. What it is about is gone from here: then nobody can try, and nothing waits. */
export async function isWaitingForTry(device: Device, note: Kept<'feedback'>): Promise<boolean> {
  if (note.kind !== 'handBack') return false;
  const { place, work } = await retryOf(device, note);
  return place !== null && work === null;
}
