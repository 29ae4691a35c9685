// Brings the school's people and classes in line with a roster. The same person (by ID, or by name and reading) stays the
// same record from year to year, so a portfolio follows its child; a class of last year is left with its last day.
import { createHash } from 'node:crypto';
import type { PersonId, SchoolId } from '#domain/id.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import type { RosterRow } from '#server/admin/roster-file.ts';
import type { SchoolRecord } from '#server/seed-target.ts';
import type { Ledger } from '#server/sync/ledger.ts';
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
/** The year in whose April the school year began. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);

/** @returns one entry for each person, in the order of the rows */
export async function enroll(ledger: Ledger, rows: readonly RosterRow[]): Promise<Enrolled[]> {
  const { school } = ledger;
  const today = schoolDay(ledger.now);
  const year = schoolYearOf(today);
  const enrolled = new Map<PersonId, Enrolled>();
  const stays = new Map<PersonId, Set<string>>();
  for (const row of rows) {
    const person = derivedId(school, 'person', row.key);
    if (!enrolled.has(person)) await writeOneAsSchool(ledger, personRecord(person, row, ledger.now));
    if (!enrolled.has(person)) enrolled.set(person, { person, row });
    if (!row.classGroup) continue;
    const group = derivedId(school, 'class', String(year), row.classGroup.name);
    await keepClass(ledger, group, row.classGroup, year);
    const id = derivedId(group, 'enrollment', person);
    stays.set(person, (stays.get(person) ?? new Set()).add(id));
    await keepEnrollment(ledger, id, person, group, row, `${year}-04-01` > today ? today : `${year}-04-01`);
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

async function keepEnrollment(
  ledger: Ledger,
  id: string,
  person: PersonId,
  classGroup: string,
  row: RosterRow,
  from: string,
): Promise<void> {
  const role = row.role === 'pupil' ? 'pupil' : 'teacher';
  const values = { person, classGroup, role, number: row.number, from, to: null };
  await writeOneAsSchool(ledger, { type: 'enrollment', id, ...made(person, ledger.now), values });
}

/** Yesterday was the last day in every class but those of `stay`. */
export async function endEnrollments(
  ledger: Ledger,
  person: PersonId,
  stay: ReadonlySet<string> = new Set(),
): Promise<void> {
  const to = schoolDay(ledger.now - DAY);
  const key = enrollmentsOf(person);
  const related = await loadRelated(ledger, [], [key]);
  const open = related(key).filter((e) => !stay.has(e.id) && !e.trashed && e['to'] === null);
  for (const { id } of open) {
    await writeOneAsSchool(ledger, { type: 'enrollment', id, ...made(person, ledger.now), values: { to } });
  }
}

export const schoolIdOf = (name: string): SchoolId => derivedId('school', name);
