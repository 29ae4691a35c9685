// Who is asking, from the roster as it stands in the database, and what they see today.
import type { ClassId, PersonId, ScopeId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { activeClasses, type EnrollmentFacts, isActive, type Role, scopesOf, type Viewer } from '#domain/viewer.ts';
import type { Transaction } from '#server/db/store-engine.ts';
import type { Ledger } from '#server/sync/ledger.ts';
import { recordById } from '#server/sync/record.repo.ts';
import { loadRelated, membersOf } from '#server/sync/relation.repo.ts';

export interface Asking {
  readonly viewer: Viewer;
  /** Most wanted first. */
  readonly scopes: readonly ScopeId[];
}

const JAPAN = 9 * 3_600_000;
/** The calendar day at the school. */
export const schoolDay = (now: number): string => new Date(now + JAPAN).toISOString().slice(0, 10);

export async function schoolOf(trx: Transaction, person: string): Promise<string | null> {
  const row = await trx.selectFrom('account').select('school').where('person', '=', person).executeTakeFirst();
  return row?.school ?? null;
}

/** Null: no such person, or no longer. */
export async function whoAsks(ledger: Ledger, person: string): Promise<Asking | null> {
  const found = (await recordById(ledger, person))?.record;
  if (found?.type !== 'person' || found.trashed) return null;
  const own = await facts(ledger, enrollmentsOf(person));
  const viewer: Viewer = {
    person,
    school: ledger.school,
    role: found['role'] as Role,
    enrollments: own,
    today: schoolDay(ledger.now),
  };
  const classes = viewer.role === 'teacher' ? activeClasses(viewer, 'teacher') : [];
  const taught: EnrollmentFacts[] = [];
  for (const group of classes) taught.push(...(await facts(ledger, membersOf(group))));
  return { viewer, scopes: scopesOf(viewer, taught) };
}

/** Who is in the class today. */
export async function pupilsToday(ledger: Ledger, classGroup: ClassId): Promise<PersonId[]> {
  const members = await facts(ledger, membersOf(classGroup));
  const today = schoolDay(ledger.now);
  return [...new Set(members.filter((e) => e.role === 'pupil' && isActive(e, today)).map((e) => e.person))];
}

async function facts(ledger: Ledger, key: string): Promise<EnrollmentFacts[]> {
  const related = await loadRelated(ledger, [], [key]);
  return related(key)
    .filter((record: LooseRecord) => !record.trashed)
    .map((record) => record as unknown as EnrollmentFacts);
}
