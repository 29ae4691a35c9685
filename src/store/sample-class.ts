// The tables of the sample class: made afresh each time it is entered, deleted when it is left, never those of an account. What
// is written in them stays in their outbox: nobody carries it. [Note: Sample class]
import type { PersonId } from '#domain/id.ts';
import { announcedBy, placementsOf } from '#domain/placement.ts';
import { factsOf, type PreparedMedia } from '#domain/prepared-media.ts';
import type { Session } from '#domain/protocol.ts';
import type { LooseRecord, Related } from '#domain/record.ts';
import { settingsId } from '#domain/records/settings.ts';
import { SAMPLE_TEACHER, type SamplePicture } from '#domain/sample.ts';
import { type EnrollmentFacts, scopesOf } from '#domain/viewer.ts';
import type { LooseKept } from '#store/database.ts';
import { type Device, openDevice, REAL_SURROUNDINGS, type Surroundings, viewerOf } from '#store/device.ts';
import { bare } from '#store/kept.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { openOwn } from '#store/own-things.ts';
import { SAMPLE_SCHOOL, sampleClass } from '#store/sample-records.ts';
import { SCHOOL_NAME, TEACHER_NAME } from '#store/sample-words.ts';
import { deleteAccount } from '#store/seal.ts';

const GOOD_FOR_MS = 90 * 86_400_000;

export interface SampleWishes {
  /** Whoever tries it: they go on reading as they chose to. */
  readonly own: PersonId;
  /** Null: the work stands without its picture. */
  readonly draw: (picture: SamplePicture) => Promise<PreparedMedia | null>;
  readonly surroundings?: Surroundings;
}

/** One after the other: a class that is being left must not be deleted when it has been made anew. */
let running: Promise<unknown> = Promise.resolve();
const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const done = running.then(act);
  running = done.catch(() => undefined);
  return done;
};

export const openSample = (wishes: SampleWishes): Promise<Device> => inTurn(() => make(wishes));

/** Takes it off the device, with all that was tried in it. */
export const dropSample = (device: Device): Promise<void> =>
  inTurn(async () => {
    device.db.close();
    await deleteAccount(SAMPLE_TEACHER);
  });

async function make({ own, draw, surroundings = REAL_SURROUNDINGS }: SampleWishes): Promise<Device> {
  await deleteAccount(SAMPLE_TEACHER);
  const now = surroundings.now();
  const { records, pictures } = sampleClass(now);
  const drawn = new Map<string, PreparedMedia>();
  for (const [media, picture] of pictures) {
    const prepared = await draw(picture);
    if (prepared) drawn.set(media, prepared);
  }
  const session: Session = {
    person: SAMPLE_TEACHER,
    school: SAMPLE_SCHOOL,
    schoolName: SCHOOL_NAME,
    role: 'teacher',
    displayName: TEACHER_NAME,
    kana: TEACHER_NAME,
    goodUntil: now + GOOD_FOR_MS,
  };
  const device = await openDevice(session, surroundings);
  const read = await settingsOf(own, records);
  const shown = [...records, ...read].map((record) => withPicture(record, drawn.get(record.id), now));
  await device.db.transaction('rw', device.db.tables, async () => {
    await putRecords(device, shown);
    for (const { variants } of drawn.values())
      for (const part of Object.values(variants)) await keepBlob(device.db, part, now);
  });
  return device;
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

function withPicture(record: LooseRecord, prepared: PreparedMedia | undefined, now: number): LooseRecord {
  if (!prepared) return record;
  const variants = factsOf(prepared);
  return { ...record, variants, up: Object.fromEntries(Object.keys(variants).map((variant) => [variant, now])) };
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
  for (const record of records) {
    const seen = placementsOf(record, related).filter((scope) => scopes.includes(scope));
    if (seen.length > 0) await device.db.table(record.type).put({ ...record, _rv: 1, _s: seen, _p: 0 });
  }
}
