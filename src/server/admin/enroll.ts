// Brings the school's people and classes in line with a roster. The same person (by ID, or by name and reading) stays the
// same record from year to year, so a portfolio follows its child; a class of last year is left with its last day.
import { createHash } from 'node:crypto';
import { daysOf } from '#domain/enrolling.ts';
import type { ClassId, PersonId, SchoolId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import type { RosterRow } from '#server/admin/roster-file.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated } from '#server/sync/relation.repo.ts';
import { schoolDay } from '#server/sync/viewer.repo.ts';
import { writeOneAsSchool } from '#server/sync/write-as-school.ts';

export interface Enrolled {
  readonly person: PersonId;
  readonly row: RosterRow;
}
const DAY = 86_400_000;

/** The same id for the same words, for ever: reading a roster twice changes nothing. A UUIDv8. */
export function derivedId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** One for each person and class, however often they come back to it. */
export const enrollmentId = (classGroup: ClassId, person: PersonId): string =>
  derivedId(classGroup, 'enrollment', person);
/** The year in whose April the school year began. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);

/** @returns one entry for each person, in the order of the rows */
export async function enroll(ledger: Ledger, rows: readonly RosterRow[]): Promise<Enrolled[]> {
  const { school } = ledger;
  const year = schoolYearOf(schoolDay(ledger.now));
  const enrolled = new Map<PersonId, Enrolled>();
  const stays = new Map<PersonId, Set<string>>();
  for (const row of rows) {
    const person = derivedId(school, 'person', row.key);
    if (!enrolled.has(person)) await writeOneAsSchool(ledger, personRecord(person, row, ledger.now));
    if (!enrolled.has(person)) enrolled.set(person, { person, row });
    if (row.place !== undefined) {
      const id = await keepPlace(ledger, person, row, year);
      stays.set(person, (stays.get(person) ?? new Set()).add(id));
    }
    if (!row.classGroup) continue;
    const group = derivedId(school, 'class', String(year), row.classGroup.name);
    await keepClass(ledger, group, row.classGroup, year);
    const id = enrollmentId(group, person);
    stays.set(person, (stays.get(person) ?? new Set()).add(id));
    await keepEnrollment(ledger, id, person, group, row, year);
  }
  for (const [person, ids] of stays) await endEnrollments(ledger, person, ids);
  return [...enrolled.values()];
}

function made(person: PersonId, now: number): Pick<SchoolRecord, 'owner' | 'author' | 'madeAt'> {
  return { owner: null, author: person, madeAt: now };
}

function personRecord(person: PersonId, row: RosterRow, now: number): SchoolRecord {
  const grade = row.role === 'pupil' ? (row.classGroup?.grade ?? null) : null;
  const values = { displayName: row.name, kana: row.kana, role: row.role, grade };
  return { type: 'person', id: person, ...made(person, now), values };
}

async function keepClass(
  ledger: Ledger,
  id: string,
  { name, grade }: NonNullable<RosterRow['classGroup']>,
  schoolYear: number,
): Promise<void> {
  await writeOneAsSchool(ledger, {
    type: 'classGroup',
    id,
    ...made(id, ledger.now),
    values: { name, grade, schoolYear },
  });
}

/** A second place of learning is a class of its own, with its own teachers; its children keep the class that they belong to. */
async function keepPlace(ledger: Ledger, person: PersonId, row: RosterRow, year: number): Promise<string> {
  const group = derivedId(ledger.school, 'place', String(year), row.place ?? '');
  await keepClass(ledger, group, { name: row.place ?? '', grade: 9 }, year);
  const role = row.role === 'pupil' ? 'pupil' : 'teacher';
  const own = role === 'pupil' ? row.classGroup : null;
  const home = own && derivedId(ledger.school, 'class', String(year), own.name);
  const id = enrollmentId(group, person);
  const values = { person, classGroup: group, role, number: null, home, ...(await daysFor(ledger, id, row, year)) };
  await writeOneAsSchool(ledger, { type: 'enrollment', id, ...made(person, ledger.now), values });
  return id;
}

async function keepEnrollment(
  ledger: Ledger,
  id: string,
  person: PersonId,
  classGroup: string,
  row: RosterRow,
  year: number,
): Promise<void> {
  const role = row.role === 'pupil' ? 'pupil' : 'teacher';
  const values = { person, classGroup, role, number: row.number, ...(await daysFor(ledger, id, row, year)) };
  await writeOneAsSchool(ledger, { type: 'enrollment', id, ...made(person, ledger.now), values });
}

/**
 * As the roster says. Where it says nothing of days, those stay that the school's admin has set for whoever is in the class;
 * anybody else is there from the first of April on, without an end.
 */
async function daysFor(ledger: Ledger, id: string, row: RosterRow, year: number) {
  const today = schoolDay(ledger.now);
  const before = (await recordById(ledger, id))?.record;
  const known = before && !before.trashed && before['to'] === null ? before : undefined;
  const april = `${year}-04-01` > today ? today : `${year}-04-01`;
  const from = row.from ?? (known ? String(known['from']) : april);
  if (row.last !== undefined) return { from, ...daysOf(row.last, today) };
  return { from, to: null, until: known?.['until'] ?? null };
}

/** Yesterday was the last day in every class but those of `stay`. Where a last day is known ahead, that one stands. */
async function endEnrollments(ledger: Ledger, person: PersonId, stay: ReadonlySet<string>): Promise<void> {
  await endThose(ledger, person, (e) => !stay.has(e.id) && (e['until'] ?? null) === null);
}

/** Yesterday was the last day in every class. */
export const endAll = (ledger: Ledger, person: PersonId): Promise<void> => endThose(ledger, person, () => true);

async function endThose(ledger: Ledger, person: PersonId, ends: (e: LooseRecord) => boolean): Promise<void> {
  const values = { to: schoolDay(ledger.now - DAY), until: null };
  const key = enrollmentsOf(person);
  const related = await loadRelated(ledger, [], [key]);
  for (const { id } of related(key).filter((e) => !e.trashed && e['to'] === null && ends(e))) {
    await writeOneAsSchool(ledger, { type: 'enrollment', id, ...made(person, ledger.now), values });
  }
}

export const schoolIdOf = (name: string): SchoolId => derivedId('school', name);
