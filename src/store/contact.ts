// What this device knows of its contact with the school: written by sync, read by screens. [Note: The badge never flatters]
import type { ContactNote, Database } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';

export interface Contact extends ContactNote {
  /** Things (a work with its picture is one) of which the school has not confirmed something. */
  readonly waiting: number;
  /** When the oldest of them was made; null = none waits. */
  readonly oldestWaitingAt: number | null;
  /** Things refused for good and kept: somebody should look (store/refused-things.ts). */
  readonly refused: number;
  /** Words, or the small size of a picture, were not taken for ten minutes although the school can be reached. */
  readonly late: boolean;
  /** Only when nothing waits and everything of the school was here less than two minutes ago. */
  readonly inSync: boolean;
}

const FRESH_MS = 120_000;
const LATE_MS = 600_000;
const NEVER: ContactNote = { online: false, lastContactAt: null, trouble: null };

/** For the badge. A live query: it changes when sync notes something or when something is written. */
export function contactOf(device: Device): Promise<Contact> {
  const { meta, outbox, quarantine, uploads } = device.db;
  const tables = [meta, outbox, quarantine, uploads, device.db.records('media')];
  // oxlint-disable-next-line require-await -- Dexie follows native awaits only from a function that it sees to be async
  return device.db.transaction('r', tables, async () => look(device));
}

async function look({ db, surroundings }: Device): Promise<Contact> {
  const [note, pulledAt, changed, refused, uploads, firstWrite] = await Promise.all([
    readMeta(db, 'contact'),
    readMeta(db, 'pulledAt'),
    db.outbox.orderBy('rid').keys(),
    db.quarantine.orderBy('rid').keys(),
    db.uploads.toArray(),
    db.outbox.orderBy('lid').first(),
  ]);
  const sending = uploads.filter((upload) => upload.refused === undefined);
  const stopped = uploads.filter((upload) => upload.refused !== undefined);
  const waiting = await thingsAmong(db, [...changed, ...sending.map(({ media }) => media)]);
  const times = [firstWrite?.at, ...sending.map(({ at }) => at)].filter((at) => at !== undefined);
  // Larger sizes may wait for good reasons (store/media-hold.ts).
  const promptly = [firstWrite?.at, ...sending.filter(({ place }) => place === 0).map(({ at }) => at)].filter(
    (at) => at !== undefined,
  );
  const { online, lastContactAt, trouble, status } = note ?? NEVER;
  const fresh = pulledAt !== undefined && Math.abs(surroundings.now() - pulledAt) < FRESH_MS;
  return {
    online,
    lastContactAt,
    trouble,
    ...(status === undefined ? {} : { status }),
    waiting,
    oldestWaitingAt: times.length > 0 ? Math.min(...times) : null,
    refused: await thingsAmong(db, [...refused, ...stopped.map(({ media }) => media)]),
    late: online && trouble === null && surroundings.now() - Math.min(...promptly) > LATE_MS,
    inSync: online && trouble === null && waiting === 0 && fresh,
  };
}

/** A picture counts as the thing that it belongs to. */
async function thingsAmong(db: Database, keys: readonly unknown[]): Promise<number> {
  const ids = [...new Set(keys.map(String))];
  if (ids.length < 2) return ids.length;
  const media = await db.records('media').bulkGet(ids);
  return new Set(ids.map((id, at) => media[at]?.root ?? id)).size;
}

/** For sync: writes only what changed, so that screens are not redrawn for nothing. */
export async function noteContact(db: Database, change: Partial<ContactNote>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = (await readMeta(db, 'contact')) ?? NEVER;
    const after = { ...before, ...change };
    if (JSON.stringify(after) !== JSON.stringify(before)) await putMeta(db, 'contact', after);
  });
}
