// What everybody may see, worked out from scratch: all records, the rules of the domain, and nothing of the server's own
// bookkeeping.
import type { ScopeId } from '#domain/id.ts';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { enrollmentsOf } from '#domain/relation.ts';
import { type EnrollmentFacts, scopesOf, type Viewer } from '#domain/viewer.ts';
import { schoolDay } from '#store/device.ts';
import { PEOPLE, type PersonName, SCHOOL, type SimSchool, sessionOf } from '#tests/sync/sim-school.ts';

export interface Seen {
  readonly record: LooseRecord;
  readonly rv: number;
  readonly scopes: readonly ScopeId[];
}
export interface Truth {
  readonly records: ReadonlyMap<
    string,
    { readonly record: LooseRecord; readonly rv: number; readonly placed: readonly ScopeId[] }
  >;
  readonly scopesOf: (person: PersonName) => ScopeId[];
  /** What that person may see, by record id. */
  readonly seenBy: (person: PersonName) => Map<string, Seen>;
}

export async function truthOf(school: SimSchool): Promise<Truth> {
  const rows = await school.database().database.selectFrom('record').select(['data', 'rv']).execute();
  const last = asked.get(school);
  const isSame =
    last?.rows.length === rows.length &&
    last.rows.every((row, at) => row.data === rows[at]?.data && row.rv === rows[at].rv);
  if (isSame) return last.truth;
  const truth = workOut(school, rows);
  asked.set(school, { rows, truth });
  return truth;
}

/** While no record changes, neither does what it says. */
const asked = new WeakMap<SimSchool, { readonly rows: readonly Row[]; readonly truth: Truth }>();
interface Row {
  readonly data: string;
  readonly rv: number;
}

function workOut(school: SimSchool, rows: readonly Row[]): Truth {
  const all = rows.map((row) => ({ record: JSON.parse(row.data) as LooseRecord, rv: row.rv }));
  const byKey = new Map<string, LooseRecord[]>();
  for (const { record } of all) {
    for (const key of announcedBy(record)) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const related: Related = (key) => byKey.get(key) ?? [];
  const records = new Map(
    all.map(({ record, rv }) => [record.id, { record, rv, placed: placementsOf(record, related) }]),
  );
  const enrollments = all
    .filter(({ record }) => record.type === 'enrollment' && !record.trashed)
    .map(({ record }) => record as unknown as EnrollmentFacts);
  const scopes = (name: PersonName): ScopeId[] => {
    const own = related(enrollmentsOf(PEOPLE[name])) as unknown as EnrollmentFacts[];
    const today = schoolDay(school.now);
    const viewer: Viewer = {
      person: PEOPLE[name],
      school: SCHOOL,
      role: sessionOf(name).role,
      enrollments: own,
      today,
    };
    return scopesOf(viewer, enrollments);
  };
  return {
    records,
    scopesOf: scopes,
    seenBy: (name) => {
      const mine = new Set(scopes(name));
      const seen = new Map<string, Seen>();
      for (const [id, { record, rv, placed }] of records) {
        const here = placed.filter((scope) => mine.has(scope));
        if (here.length > 0) seen.set(id, { record, rv, scopes: here });
      }
      return seen;
    },
  };
}
