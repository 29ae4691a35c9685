// What this device knows of its contact with the school: written by sync, read by screens. [Note: The badge never flatters]
import type { ContactNote, Database } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';

export interface Contact extends ContactNote {
  /** Changes and uploads that the school has not confirmed. */
  readonly waiting: number;
  /** When the oldest of them was made; null = none waits. */
  readonly oldestWaitingAt: number | null;
  /** Refused for good and kept: somebody should look (store/quarantine.ts). */
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
export async function contactOf({ db, surroundings }: Device): Promise<Contact> {
  const [note, pulledAt, outbox, uploads, refused, firstWrite, firstUpload] = await Promise.all([
    readMeta(db, 'contact'),
    readMeta(db, 'pulledAt'),
    db.outbox.count(),
    db.uploads.count(),
    db.quarantine.count(),
    db.outbox.orderBy('lid').first(),
    db.uploads.orderBy('[place+at]').first(),
  ]);
  const waiting = outbox + uploads;
  const times = [firstWrite?.at, firstUpload?.at].filter((at) => at !== undefined);
  // Larger sizes may wait for good reasons.
  const promptly = [firstWrite?.at, firstUpload?.place === 0 ? firstUpload.at : undefined].filter(
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
    refused,
    late: online && trouble === null && surroundings.now() - Math.min(...promptly) > LATE_MS,
    inSync: online && trouble === null && waiting === 0 && fresh,
  };
}

/** For sync: writes only what changed, so that screens are not redrawn for nothing. */
export async function noteContact(db: Database, change: Partial<ContactNote>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const before = (await readMeta(db, 'contact')) ?? NEVER;
    const after = { ...before, ...change };
    if (JSON.stringify(after) !== JSON.stringify(before)) await putMeta(db, 'contact', after);
  });
}
