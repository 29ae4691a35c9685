// An opened account on this device: its database with clock, ids and the person who is using it.
import type { Hlc } from '#domain/clock.ts';
import { tick } from '#domain/clock.ts';
import type { AboutDevice, ClassDevice, DeviceReport, OwnDevice, Wiped } from '#domain/devices.ts';
import { type ClassId, type ScopeId, uuidv7 } from '#domain/id.ts';
import type { Session } from '#domain/protocol.ts';
import { isSampleTeacher } from '#domain/sample.ts';
import type { EnrollmentFacts, Viewer } from '#domain/viewer.ts';
import { type ContactNote, Database, databaseName, type Followed } from '#store/database.ts';
import { isFull } from '#store/is-full.ts';
import { openTables } from '#store/open-tables.ts';

/** What differs between a real device and a simulated one. */
export interface Surroundings {
  /** This device's clock, ms since 1970. It may be wrong. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
export const REAL_SURROUNDINGS: Surroundings = {
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
};

export interface Device {
  readonly db: Database;
  readonly session: Session;
  readonly surroundings: Surroundings;
  readonly newId: () => string;
  /** The sample class's: nothing of it is at school, or ever goes there. [Note: Sample class] */
  readonly isSample: boolean;
}

/** Opens (or makes) the database of the session's person. */
export async function openDevice(session: Session, surroundings: Surroundings = REAL_SURROUNDINGS): Promise<Device> {
  const device = deviceOf(new Database(databaseName(session.person)), session, surroundings);
  const { db, newId } = device;
  await openTables(db);
  if (await isNoted(device)) return device;
  const note = db.transaction('rw', db.meta, async () => {
    if (await isSealed(device)) return;
    await db.meta.delete('sealed');
    if (!(await db.meta.get('clientId'))) await db.meta.put({ key: 'clientId', value: newId() });
    await db.meta.put({ key: 'session', value: session });
  });
  await note.catch(async (error: unknown) => {
    // A full disk takes no note, and what was noted before will do. Room is made as soon as words need it.
    if (!isFull(error) || !(await db.meta.get('clientId'))) throw error;
  });
  return device;
}

/** Nothing is to be written, as at most starts: a write would wait for the disk, and the screen with it. */
async function isNoted({ db, session }: Device): Promise<boolean> {
  const [sealed, clientId, noted] = await db.meta.bulkGet(['sealed', 'clientId', 'session']);
  return !sealed && clientId !== undefined && JSON.stringify(noted?.value) === JSON.stringify(session);
}

export function deviceOf(db: Database, session: Session, surroundings: Surroundings): Device {
  const newId = () => uuidv7(surroundings.now(), surroundings.random(10));
  return { db, session, surroundings, newId, isSample: isSampleTeacher(session.person) };
}

/** Named values of one account: each is what its name says, or absent. */
export interface MetaValues {
  clientId: string;
  session: Session;
  /** The next seq to give to a mutation when it is first sent. */
  nextSeq: number;
  token: string;
  hlc: Hlc;
  serverEpoch: string;
  /** Server's clock minus this device's, ms. */
  clockOffset: number;
  /** Generation of the newest pull that was issued. */
  gen: number;
  /** Grows with every change of leader; an engine that holds an older one may write nothing. */
  leaderEpoch: number;
  /** When the last pull that left nothing to fetch was applied (device ms). */
  pulledAt: number;
  /** When the school last confirmed bytes of this device (device ms). */
  uploadedAt: number;
  /** Before that the school has no slot for originals (device ms). */
  slotAt: number;
  /** When room had to be made for new pictures (device ms): for some hours nothing is fetched in advance. */
  fullAt: number;
  /** What sync last noted about the way to the school. */
  contact: ContactNote;
  /** Scopes that did not hold what the school has there and were listed anew; for whoever looks into a broken device. */
  repairs: Repair[];
  persistAsked: boolean;
  /** The way to the first lesson was put away (store/first-steps.ts). */
  firstStepsAway: boolean;
  /** How often records left this device (store/kept-board.ts). */
  leaves: number;
  /** Where a comparison of films begins that are not one's own, in seconds, by model or work. */
  filmStarts: Readonly<Record<string, number>>;
  /** What lay over the camera's picture, and how strongly. */
  ghost: { readonly of: 'last' | 'model' | 'off'; readonly strength: number };
  /** What this device is, as its page last said. */
  about: AboutDevice;
  /** The client id that it had before this one. */
  former: NonNullable<DeviceReport['was']>;
  /** When it was found to be one of two copies, and went on as a device of its own (device ms). */
  copiedAt: number;
  wiped: WipedNote;
  /** What the school last said of one's own devices, and of those of each class. */
  ownDevices: KeptList<OwnDevice>;
  classDevices: Readonly<Record<ClassId, KeptList<ClassDevice>>>;
  /** Where this child went along with a teacher, last (store/leads.ts). */
  followed: Followed;
  /** `goodUntil` of the session under which its person left: shut for that session (store/seal.ts). */
  sealed: number;
}
/** What the school said, and when (device ms). */
export interface KeptList<T> {
  readonly at: number;
  readonly devices: readonly T[];
}
/** What was lost with the device in whose place this one came; told until its person has taken note. */
export interface WipedNote extends Wiped {
  readonly told: boolean;
}
export interface Repair {
  readonly scope: ScopeId;
  /** ms, the school's clock. */
  readonly at: number;
  /** Records that were here when the sums differed. */
  readonly had: number;
}

export async function readMeta<K extends keyof MetaValues>(db: Database, key: K): Promise<MetaValues[K] | undefined> {
  return (await db.meta.get(key))?.value as MetaValues[K] | undefined;
}
export async function putMeta<K extends keyof MetaValues>(db: Database, key: K, value: MetaValues[K]): Promise<void> {
  await db.meta.put({ key, value });
}

/** Its person left, and has not signed in since: whatever a list elsewhere says, nothing opens it. [Note: Leaving] */
export async function isSealed({ db, session }: Pick<Device, 'db' | 'session'>): Promise<boolean> {
  return (await readMeta(db, 'sealed')) === session.goodUntil;
}

/** What stamps are made from, as it stands in the tables. */
export interface Clockwork {
  readonly client: string;
  /** Server's clock minus this device's, ms. */
  readonly off: number;
  readonly last: Hlc | null;
}
const CLOCKWORK = ['clientId', 'clockOffset', 'hlc'] as const satisfies (keyof MetaValues)[];
export async function readClockwork(db: Database): Promise<Clockwork> {
  const [client, off, last] = await db.meta.bulkGet([...CLOCKWORK]);
  return {
    client: String(client?.value ?? ''),
    off: Number(off?.value ?? 0),
    last: (last?.value ?? null) as Hlc | null,
  };
}

/** The stamp for a write; inside the write's transaction, so that two tabs never get the same one. */
export async function nextStamp({ db, surroundings }: Device): Promise<{ ts: Hlc; off: number; at: number }> {
  const { client, off, last } = await readClockwork(db);
  const at = surroundings.now();
  const ts = tick(last, at, client);
  await putMeta(db, 'hlc', ts);
  return { ts, off, at };
}

/** Now by the school's clock, as well as this device knows it (ms). */
export async function schoolNow({ db, surroundings }: Device): Promise<number> {
  return surroundings.now() + ((await readMeta(db, 'clockOffset')) ?? 0);
}

/** The calendar day in Japan of a moment: the school's day, wherever the device thinks it is. */
export const schoolDay = (now: number): string => new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);

/** Who is using this device, with the enrollments that it knows of. */
export async function viewerOf(device: Device): Promise<Viewer> {
  const { db, session } = device;
  const enrolled = db.records('enrollment').where('person').equals(session.person).toArray();
  const [own, now] = await Promise.all([enrolled, schoolNow(device)]);
  const enrollments: EnrollmentFacts[] = own.filter((e) => !e.trashed);
  return {
    person: session.person,
    school: session.school,
    role: session.role,
    enrollments,
    today: schoolDay(now),
  };
}
