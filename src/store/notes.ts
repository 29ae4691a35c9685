// 指導記録: what this teacher writes about a child, and what the child's other teachers wrote. Nothing of it is ever on a child's
// device [Note: Guidance]; that it was read is written down as well.
import type { PersonId, RecordId } from '#domain/id.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Attendance } from '#domain/records/guidance-note.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { todayOf } from '#store/roster.ts';
import { taughtPupils } from '#store/taught-pupils.ts';
import { writeChanges } from '#store/write.ts';

/** Whom a note is about, and what it began at. */
export interface NotePlace {
  readonly pupil: PersonId;
  readonly about?: RecordId | null;
  readonly unit?: RecordId | null;
  readonly lesson?: RecordId | null;
}
export interface NoteSaid {
  readonly words: string;
  readonly tags: readonly string[];
  readonly attendance: Attendance | null;
}

/** `invalid` for a note that says nothing at all. */
export async function writeNote(device: Device, place: NotePlace, said: NoteSaid): Promise<Made> {
  if (saysNothing(said)) return { refused: 'invalid', field: 'words' };
  const id = device.newId();
  return writeMaking(device, id, [await making(device, id, place, said)]);
}

/** A note that begins with a voice: record, sound and all in one write. */
export async function speakNewNote(
  device: Device,
  place: NotePlace,
  said: NoteSaid,
  prepared: PreparedMedia,
): Promise<Made> {
  const id = device.newId();
  const keeping = mediaChanges(device, prepared, id, place.pupil);
  const made = await making(device, id, place, said);
  const changes = [{ ...made, values: { ...made.values, voice: keeping.media } }, ...keeping.changes];
  return (await writeWithMedia(device, changes, keeping)) ?? { id };
}

export function speakNote(
  device: Device,
  note: Pick<Kept<'guidanceNote'>, 'id' | 'owner'>,
  prepared: PreparedMedia,
): Promise<Refused | null> {
  const keeping = mediaChanges(device, prepared, note.id, note.owner);
  const naming = { op: 'patch', type: 'guidanceNote', id: note.id, values: { voice: keeping.media } } as const;
  return writeWithMedia(device, [naming, ...keeping.changes], keeping);
}

export function changeNote(
  device: Device,
  id: RecordId,
  values: Partial<{ words: string; tags: string[]; attendance: Attendance | null; voice: RecordId | null }>,
): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'guidanceNote', id, values }]);
}
export function trashNote(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'guidanceNote', id }]);
}
export function restoreNote(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'guidanceNote', id }]);
}

/** A note as a screen shows it. */
export interface NoteShown {
  readonly note: Kept<'guidanceNote'>;
  readonly author: string;
  readonly isMine: boolean;
  /** What it began at, as far as it is on this device. */
  readonly work: Kept<'work'> | null;
  readonly unit: Kept<'unit'> | null;
  readonly lesson: Kept<'lesson'> | null;
}

/** All notes about one child, newest first. */
export async function notesAbout(device: Device, pupil: PersonId): Promise<NoteShown[]> {
  return shown(device, await device.db.records('guidanceNote').where('owner').equals(pupil).toArray());
}
export async function ownNotes(device: Device): Promise<NoteShown[]> {
  return shown(device, await device.db.records('guidanceNote').where('author').equals(device.session.person).toArray());
}
export const noteById = async (device: Device, id: RecordId): Promise<Kept<'guidanceNote'> | null> =>
  (await device.db.records('guidanceNote').get(id)) ?? null;

/** Tags that this teacher or other teachers of these children use already, the most used first. */
export async function usedTags(device: Device): Promise<string[]> {
  const counts = new Map<string, number>();
  const taught = new Set((await taughtPupils(device)).map(({ pupil }) => pupil.id));
  // A note about a child who is taught elsewhere by now may still lie here, on its way out.
  await device.db.records('guidanceNote').each((note) => {
    if (!note.trashed && taught.has(note.owner ?? ''))
      for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tag]) => tag);
}

export interface NoteViewShown {
  readonly id: RecordId;
  readonly name: string;
  readonly isMine: boolean;
  readonly at: number;
  readonly notes: number;
}
/** Who has opened the notes about this child, newest first. */
export async function viewsOfNotes(device: Device, pupil: PersonId): Promise<NoteViewShown[]> {
  const views = await device.db.records('noteView').where('owner').equals(pupil).toArray();
  const names = await namesOf(device, views);
  return views
    .sort((a, b) => b.madeAt - a.madeAt)
    .map(({ id, author, madeAt, notes }) => ({
      id,
      name: names.get(author) ?? '',
      isMine: author === device.session.person,
      at: madeAt,
      notes,
    }));
}

/**
 * Writes down that this teacher has opened the notes of this child: once for a sitting, and once more when others' notes have come
 * in meanwhile. Only where there was something of others to read.
 */
export async function noteThatRead(device: Device, pupil: PersonId): Promise<Refused | null> {
  const { db, session } = device;
  const now = await schoolNow(device);
  const found = await db.records('guidanceNote').where('owner').equals(pupil).toArray();
  const notes = found.filter(({ trashed, author }) => !trashed && author !== session.person).length;
  const views = await db.records('noteView').where('owner').equals(pupil).toArray();
  const sitting = views.filter(({ author, madeAt }) => author === session.person && now - madeAt < SITTING_MS);
  if (notes === 0 || sitting.some((view) => view.notes >= notes)) return null;
  return writeChanges(device, [
    { op: 'create', type: 'noteView', id: device.newId(), owner: pupil, values: { notes } },
  ]);
}
const SITTING_MS = 10 * 60_000;

async function making(device: Device, id: RecordId, place: NotePlace, said: NoteSaid) {
  const { pupil, about = null, unit = null, lesson = null } = place;
  const words = said.words.trim();
  const values = { about, unit, lesson, day: await todayOf(device), ...said, tags: [...said.tags], words };
  return { op: 'create', type: 'guidanceNote', id, owner: pupil, values } as const;
}
const saysNothing = ({ words, tags, attendance }: NoteSaid): boolean =>
  words.trim() === '' && tags.length === 0 && attendance === null;

async function shown(device: Device, all: readonly Kept<'guidanceNote'>[]): Promise<NoteShown[]> {
  const { db, session } = device;
  const notes = all.filter(({ trashed }) => !trashed).sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  const ids = (of: (note: Kept<'guidanceNote'>) => string | null) => notes.map((note) => of(note) ?? '');
  const [names, works, units, lessons] = await Promise.all([
    namesOf(device, notes),
    db.records('work').bulkGet(ids((note) => note.about)),
    db.records('unit').bulkGet(ids((note) => note.unit)),
    db.records('lesson').bulkGet(ids((note) => note.lesson)),
  ]);
  return notes.map((note, at) => ({
    note,
    author: names.get(note.author) ?? '',
    isMine: note.author === session.person,
    work: works[at] ?? null,
    unit: units[at] ?? null,
    lesson: lessons[at] ?? null,
  }));
}

async function namesOf(
  { db }: Device,
  records: readonly { readonly author: PersonId }[],
): Promise<Map<string, string>> {
  const people = await db.records('person').bulkGet([...new Set(records.map(({ author }) => author))]);
  return new Map(people.flatMap((person) => (person ? [[person.id, person.displayName] as const] : [])));
}
