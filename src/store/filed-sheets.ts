// A stack of worksheets that a teacher photographed for the class: whose each is, by its square, and how it becomes a work of that
// child's. What was filed by mistake is taken back as long as the child has made nothing of it. [Note: Filed by a teacher]
import type { PersonId, RecordId } from '#domain/id.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { LooseRecord } from '#domain/record.ts';
import { isAsFiled, isFiledByTeacher } from '#domain/records/filed-work.ts';
import type { Refused } from '#domain/refusal.ts';
import { readSheetCode } from '#domain/sheet-code.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { loadRelated } from '#store/relations.ts';
import { taughtPupil } from '#store/taught-pupils.ts';
import { unitPlanOf } from '#store/units.ts';
import { nextStageIn } from '#store/works.ts';
import { writeChanges } from '#store/write.ts';

/** Whose a sheet is and where it belongs. */
export interface SheetOf {
  readonly pupil: PersonId;
  readonly unit: RecordId;
  readonly lesson: RecordId | null;
}
export type WhoseSheet =
  | { readonly kind: 'fits'; readonly of: SheetOf }
  /** foreign: no worksheet of ours · otherClass: of a child whom this teacher does not teach · gone: its unit is not here (any more). */
  | { readonly kind: 'foreign' | 'otherSchool' | 'otherClass' | 'gone' };

/** @param text what stands in the square */
export async function whoseSheet(device: Device, text: string): Promise<WhoseSheet> {
  const code = readSheetCode(text);
  if (!code) return { kind: 'foreign' };
  if (code.school !== device.session.school) return { kind: 'otherSchool' };
  if (!(await taughtPupil(device, code.pupil))) return { kind: 'otherClass' };
  const plan = await unitPlanOf(device, code.unit);
  if (!plan || plan.unit.classGroup === null) return { kind: 'gone' };
  // A lesson that was thrown away: the unit is still the right one.
  const lesson = plan.lessons.some(({ id }) => id === code.lesson) ? code.lesson : null;
  return { kind: 'fits', of: { pupil: code.pupil, unit: code.unit, lesson } };
}

/** Keeps a photographed sheet as a work of that child's, shown to the child and to their teachers. Record and bytes, or neither. */
export async function fileSheet(
  device: Device,
  prepared: PreparedMedia,
  { pupil, unit, lesson }: SheetOf,
): Promise<Made> {
  const id = device.newId();
  const keeping = mediaChanges(device, prepared, id, pupil);
  const stage = lesson === null ? 'practice' : await nextStageIn(device, lesson, pupil);
  const values = { unit, lesson, stage, kind: 'photo', media: keeping.media } as const;
  const making = { op: 'create', type: 'work', id, owner: pupil, values } as const;
  return (await writeWithMedia(device, [making, ...keeping.changes], keeping)) ?? { id };
}

/** The sheet was somebody else's: it leaves the child's devices whole, their bin too. */
export function takeBackSheet(device: Device, id: RecordId): Promise<Refused | null> {
  return writeChanges(device, [
    { op: 'patch', type: 'work', id, values: { takenBack: true } },
    { op: 'trash', type: 'work', id },
  ]);
}

/** True: a sheet of that child and lesson was filed before, by whomever, and lies there still. */
export async function isFiledBefore({ db }: Device, { pupil, unit, lesson }: SheetOf): Promise<boolean> {
  const works = await db.records('work').where('[unit+owner]').equals([unit, pupil]).toArray();
  return works.some((work) => isFiledByTeacher(work) && work.lesson === lesson && !work.trashed);
}

export interface FiledSheet {
  readonly work: Kept<'work'>;
  readonly name: string;
  readonly title: string;
  /** n回目; null = of the unit as a whole. */
  readonly number: number | null;
  readonly mayTakeBack: boolean;
}
const A_DAY_MS = 86_400_000;

/** What this teacher filed within a day, newest first. */
export async function sheetsFiledToday(device: Device): Promise<FiledSheet[]> {
  const { db, session } = device;
  const since = firstIdAt(device.surroundings.now() - A_DAY_MS);
  const fresh = await db.records('work').where('id').above(since).toArray();
  const filed = fresh.filter((work) => work.author === session.person && isFiledByTeacher(work) && !work.trashed);
  const related = await loadRelated(db, filed as unknown as LooseRecord[]);
  const sheets = await Promise.all(
    filed.map(async (work): Promise<FiledSheet> => {
      const { name, title, number } = await namesOf(device, { ...work, pupil: work.owner ?? '' });
      return { work, name, title, number, mayTakeBack: isAsFiled(work, related) };
    }),
  );
  return sheets.toReversed();
}

/** As people call them: the child, the unit, which lesson of it. */
export async function namesOf(
  device: Device,
  { pupil, unit, lesson }: SheetOf,
): Promise<Pick<FiledSheet, 'name' | 'title' | 'number'>> {
  const [person, plan] = await Promise.all([device.db.records('person').get(pupil), unitPlanOf(device, unit)]);
  const place = plan?.lessons.findIndex(({ id }) => id === lesson) ?? -1;
  return { name: person?.displayName ?? '', title: plan?.unit.title ?? '', number: place < 0 ? null : place + 1 };
}

/** Ids begin with the moment in which they were made. */
const firstIdAt = (ms: number): string =>
  Math.max(0, ms)
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})(.{4})$/, '$1-$2-');
