// The tables of the sample class: made afresh when it is entered, deleted when it is left, never those of an account. What is
// written in them stays in their outbox: nobody carries it. Its pictures come behind (sample-drawing.ts). [Note: Sample class]
import type { PersonId } from '#domain/id.ts';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import type { Session } from '#domain/protocol.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { settingsId } from '#domain/records/settings.ts';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import { type EnrollmentFacts, scopesOf } from '#domain/viewer.ts';
import type { LooseKept } from '#store/database.ts';
import { type Device, openDevice, REAL_SURROUNDINGS, type Surroundings, schoolDay, viewerOf } from '#store/device.ts';
import { inTurn } from '#store/drop-sample.ts';
import { bare } from '#store/kept.ts';
import { openOwn } from '#store/own-things.ts';
import { SAMPLE_SCHOOL, SAMPLE_TODAY, sampleClass } from '#store/sample-records.ts';
import { SCHOOL_NAME, TEACHER_NAME } from '#store/sample-words.ts';
import { deleteAccount } from '#store/seal.ts';

const GOOD_FOR_MS = 90 * 86_400_000;

/**
 * As it stands, after a reload or in another tab; else made afresh.
 * @param own whoever tries it: they go on reading as they chose to
 */
export const openSample = (own: PersonId, surroundings: Surroundings = REAL_SURROUNDINGS): Promise<Device> =>
  inTurn(async () => {
    const found = await open(surroundings);
    if (await standsToday(found)) return found;
    found.db.close();
    await deleteAccount(SAMPLE_TEACHER);
    const made = await open(surroundings);
    await fill(made, own);
    return made;
  });

function open(surroundings: Surroundings): Promise<Device> {
  const session: Session = {
    person: SAMPLE_TEACHER,
    school: SAMPLE_SCHOOL,
    schoolName: SCHOOL_NAME,
    role: 'teacher',
    displayName: TEACHER_NAME,
    kana: TEACHER_NAME,
    goodUntil: surroundings.now() + GOOD_FOR_MS,
  };
  return openDevice(session, surroundings);
}

/** Of yesterday it would call yesterday's lesson today's. */
async function standsToday({ db, surroundings }: Device): Promise<boolean> {
  return (await db.records('lesson').get(SAMPLE_TODAY))?.date === schoolDay(surroundings.now());
}

async function fill(device: Device, own: PersonId): Promise<void> {
  const { records } = sampleClass(device.surroundings.now());
  const read = await settingsOf(own, records);
  // All or nothing: a tab that is closed on the way leaves none.
  await device.db.transaction('rw', device.db.tables, () => putRecords(device, [...records, ...read]));
}

/** They go on in the language and the size in which they read. */
async function settingsOf(own: PersonId, [like]: readonly LooseRecord[]): Promise<LooseRecord[]> {
  const db = await openOwn({ person: own });
  try {
    const kept = await db.table<LooseKept>('settings').get(settingsId(own));
    if (!kept || !like) return [];
    const { school, author } = like;
    return [{ ...bare(kept), id: settingsId(SAMPLE_TEACHER), school, author, owner: SAMPLE_TEACHER }];
  } finally {
    db.close();
  }
}

/** As after a full pull: each record in the scopes in which its school would have it. */
async function putRecords(device: Device, records: readonly LooseRecord[]): Promise<void> {
  const named = Map.groupBy(
    records.flatMap((record) => announcedBy(record).map((key) => ({ key, record }))),
    ({ key }) => key,
  );
  const related: Related = (key) => (named.get(key) ?? []).map(({ record }) => record);
  const enrolled = records.filter(({ type }) => type === 'enrollment') as unknown as EnrollmentFacts[];
  const { person } = device.session;
  const viewer = { ...(await viewerOf(device)), enrollments: enrolled.filter((each) => each.person === person) };
  const scopes = scopesOf(viewer, enrolled);
  await device.db.scopes.bulkPut(
    scopes.map((id, place) => ({ id, cursor: 1, epoch: '', place, sweeping: 0 as const })),
  );
  const kept = records.flatMap((record) => {
    const seen = placementsOf(record, related).filter((scope) => scopes.includes(scope));
    return seen.length > 0 ? [{ ...record, _rv: 1, _s: seen, _p: 0 }] : [];
  });
  for (const [type, rows] of Map.groupBy(kept, (each) => each.type)) await device.db.table(type).bulkPut(rows);
}
