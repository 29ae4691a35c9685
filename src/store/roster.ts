// 名簿: who is in which class today. From the roster's records; nothing here writes.
import type { ClassId, PersonId } from '#domain/id.ts';
import type { EnrollmentFacts } from '#domain/viewer.ts';
import { isActive, scope } from '#domain/viewer.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { readMeta, schoolDay, schoolNow } from '#store/device.ts';

export interface Pupil {
  readonly id: PersonId;
  /** 出席番号; null where the roster gives none. */
  readonly number: number | null;
  readonly displayName: string;
  readonly kana: string;
}
export interface RosterRow {
  readonly pupil: Pupil;
  /** When the pupil last kept a goal, a work or a reflection (ms); null = never. */
  readonly lastRecordAt: number | null;
}
/** The school's calendar day now, `2026-11-21`. */
export const todayOf = async (device: Device): Promise<string> => schoolDay(await schoolNow(device));

/** Pupils who are in the class today, by 出席番号, those without one behind. */
export async function pupilsOf(device: Device, classGroup: ClassId): Promise<Pupil[]> {
  const [today, enrollments] = await Promise.all([
    todayOf(device),
    device.db.records('enrollment').where('classGroup').equals(classGroup).toArray(),
  ]);
  return byNumber(device, enrollments.filter(isPupilToday(today)));
}

/** The same from rows that were read already. @param people at least those of the class */
export function pupilsAmong(
  classGroup: ClassId,
  today: string,
  enrollments: readonly Kept<'enrollment'>[],
  people: readonly Kept<'person'>[],
): Pupil[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const here = enrollments.filter((e) => e.classGroup === classGroup && isPupilToday(today)(e));
  return pupilRows(here, (e) => known.get(e.person));
}

/** Classes that the person of this device teaches today, by grade and name. */
export async function classesOf(device: Device): Promise<Kept<'classGroup'>[]> {
  const [today, own] = await Promise.all([
    todayOf(device),
    device.db.records('enrollment').where('person').equals(device.session.person).toArray(),
  ]);
  const taught = own.filter(isTaughtToday(today));
  const groups = await device.db.records('classGroup').bulkGet([...new Set(taught.map((e) => e.classGroup))]);
  return groups.filter((group) => group !== undefined && !group.trashed).sort(byGrade) as Kept<'classGroup'>[];
}

/** The school has told all, or cannot be asked, and there is none: before that nobody may be told so. */
export async function isWithoutClass(device: Device): Promise<boolean> {
  const [classes, pulledAt, contact] = await Promise.all([
    classesOf(device),
    readMeta(device.db, 'pulledAt'),
    readMeta(device.db, 'contact'),
  ]);
  return classes.length === 0 && (pulledAt !== undefined || contact?.online === false);
}

/** The same from rows that were read already. */
export function classesAmong(
  teacher: PersonId,
  today: string,
  enrollments: readonly Kept<'enrollment'>[],
  groups: readonly Kept<'classGroup'>[],
): Kept<'classGroup'>[] {
  const own = enrollments.filter((e) => e.person === teacher && isTaughtToday(today)(e));
  const taught = new Set(own.map((e) => e.classGroup));
  return groups.filter((group) => taught.has(group.id) && !group.trashed).sort(byGrade);
}

/** The class's pupils with the day of their last record, for a teacher of the class. */
export async function rosterOf(device: Device, classGroup: ClassId): Promise<RosterRow[]> {
  const pupils = await pupilsOf(device, classGroup);
  return Promise.all(pupils.map(async (pupil) => ({ pupil, lastRecordAt: await lastRecordAt(device, pupil.id) })));
}

/** Of an enrollment: a child who is in the class on that day. */
export const isPupilToday = (today: string) => (e: EnrollmentFacts & { readonly trashed: boolean }) =>
  e.role === 'pupil' && !e.trashed && isActive(e, today);

const isTaughtToday = (today: string) => (e: EnrollmentFacts & { readonly trashed: boolean }) =>
  e.role === 'teacher' && !e.trashed && isActive(e, today);

/** The people of these enrollments, as pupils are listed. */
export async function byNumber(device: Device, enrollments: readonly Kept<'enrollment'>[]): Promise<Pupil[]> {
  const people = await device.db.records('person').bulkGet(enrollments.map((e) => e.person));
  return pupilRows(enrollments, (_, at) => people[at]);
}

function pupilRows(
  enrollments: readonly Kept<'enrollment'>[],
  personOf: (enrollment: Kept<'enrollment'>, at: number) => Kept<'person'> | undefined,
): Pupil[] {
  return enrollments
    .map((e, at) => {
      const person = personOf(e, at);
      return { id: e.person, number: e.number, displayName: person?.displayName ?? '', kana: person?.kana ?? '' };
    })
    .sort((a, b) => (a.number ?? 100) - (b.number ?? 100) || (a.kana < b.kana ? -1 : 1));
}

/** Compares two classes. */
export const byGrade = (a: Kept<'classGroup'> | undefined, b: Kept<'classGroup'> | undefined): number =>
  (a?.grade ?? 0) - (b?.grade ?? 0) || ((a?.name ?? '') < (b?.name ?? '') ? -1 : 1);

/** Ids grow with time, so the newest of a portfolio is found among keys, without reading the portfolio. */
async function lastRecordAt({ db }: Device, pupil: PersonId): Promise<number | null> {
  const moments = await Promise.all(
    (['goal', 'work', 'reflection'] as const).map(async (type) => {
      const keys = await db.records(type).where('_s').equals(scope.portfolio(pupil)).primaryKeys();
      const newest = keys.reduce((last, key) => (key > last ? key : last), '');
      return newest === '' ? null : ((await db.records(type).get(newest))?.madeAt ?? null);
    }),
  );
  return moments.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}
