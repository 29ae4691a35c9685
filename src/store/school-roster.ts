// 名簿 of the whole school, for its admin: every class with its people and their days in it. No works: an admin's device holds none.
import { isActive, lastDayOf } from '#domain/viewer.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { byGrade, byNumber, isPupilToday, type Pupil, todayOf } from '#store/roster.ts';

/** Somebody in a class, with their days in it. */
export interface Enrolled extends Pupil {
  readonly from: string;
  /** null = none is known */
  readonly last: string | null;
}
export interface ClassOfSchool {
  readonly group: Kept<'classGroup'>;
  readonly pupils: readonly Enrolled[];
  /** Those who are still to come too. */
  readonly teachers: readonly Enrolled[];
}

/** By grade and name. */
export async function schoolRosterOf(device: Device): Promise<ClassOfSchool[]> {
  const today = await todayOf(device);
  const [groups, enrollments] = await Promise.all([
    device.db.records('classGroup').toArray(),
    device.db.records('enrollment').toArray(),
  ]);
  const rows = groups
    .filter((group) => !group.trashed)
    .sort(byGrade)
    .map(async (group) => {
      const here = enrollments.filter((e) => e.classGroup === group.id && !e.trashed);
      const teaches = here.filter((e) => e.role === 'teacher' && (e.from > today || isActive(e, today)));
      const [pupils, teachers] = await Promise.all([
        withDays(device, here.filter(isPupilToday(today))),
        withDays(device, teaches),
      ]);
      return { group, pupils, teachers };
    });
  return Promise.all(rows);
}

/** Whoever teaches at the school, by their reading. */
export async function teachersOf({ db }: Device): Promise<Kept<'person'>[]> {
  const people = await db.records('person').toArray();
  return people
    .filter(({ role, trashed }) => role === 'teacher' && !trashed)
    .sort((a, b) => (a.kana < b.kana ? -1 : 1));
}

async function withDays(device: Device, enrollments: readonly Kept<'enrollment'>[]): Promise<Enrolled[]> {
  const days = new Map(enrollments.map((e) => [e.person, { from: e.from, last: lastDayOf(e) }]));
  const people = await byNumber(device, enrollments);
  return people.flatMap((each) => {
    const its = days.get(each.id);
    return its ? [{ ...each, ...its }] : [];
  });
}
