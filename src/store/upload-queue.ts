// The queue of unconfirmed bytes as sync works on it. A row leaves only when the school has verified those bytes.
import { VARIANTS } from '#domain/records/media.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { Database, UploadEntry } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';

/** After so many refusals a row rests until the app is opened anew, or its person says so: its bytes stay. */
const MOST_TRIES = 8;
/** The school would say the same again. */
const FOR_GOOD: ReadonlySet<RefusalCode> = new Set(['not-media', 'too-large', 'invalid', 'gone']);

/**
 * Uploads that can go now, in their order: all thumbnails, then all medium sizes, then originals; what its person wants sent
 * first, then older ones. Left out: those that were refused, and those whose record the school does not have yet, or has
 * refused. Confirmed ones are settled on the way.
 */
export async function uploadsToSend(device: Device, fence: Fence): Promise<UploadEntry[]> {
  const { db } = device;
  const rows = await db.uploads.orderBy('[place+at]').toArray();
  if (rows.length === 0) return rows;
  const ids = [...new Set(rows.map((row) => row.media))];
  const [records, refused] = await Promise.all([
    db.records('media').bulkGet(ids),
    db.quarantine.where('rid').anyOf(ids).toArray(),
  ]);
  const stopped = new Set(refused.map((entry) => entry.rid));
  const byId = new Map(records.flatMap((media) => (media ? [[media.id, media]] : [])));
  const ready: UploadEntry[] = [];
  for (const row of rows) {
    const media = byId.get(row.media);
    if (media?.up[row.variant] !== undefined) await settleUpload(device, fence, row);
    else if (media && media._rv > 0 && !stopped.has(media.id) && row.refused === undefined) ready.push(row);
  }
  return ready.sort((a, b) => a.place - b.place || (b.now ?? 0) - (a.now ?? 0) || a.at - b.at);
}

/** The school has verified these bytes. From now on they may be evicted. */
export function settleUpload(device: Device, fence: Fence, { key }: UploadEntry): Promise<void> {
  const { db, surroundings } = device;
  return engineTransaction(db, fence, [db.uploads], async () => {
    await db.uploads.delete(key);
    await putMeta(db, 'uploadedAt', surroundings.now());
  });
}

/** Where it goes on; null = from the beginning. */
export function noteUpload({ db }: Device, fence: Fence, { key }: UploadEntry, url: string | null): Promise<void> {
  return engineTransaction(db, fence, [db.uploads], async () => {
    await db.uploads.update(key, { url });
  });
}

/**
 * The school said no to these bytes. It begins anew another time; for good, or after too many times, it rests and its person
 * is told. Nothing is taken off this device.
 */
export function noteRefusedUpload(
  { db }: Device,
  fence: Fence,
  { key }: UploadEntry,
  refused: RefusalCode,
): Promise<void> {
  return engineTransaction(db, fence, [db.uploads], async () => {
    const row = await db.uploads.get(key);
    if (!row) return;
    const tries = row.tries + 1;
    const rests = FOR_GOOD.has(refused) || tries >= MOST_TRIES;
    await db.uploads.put({ ...row, url: null, tries, ...(rests ? { refused } : {}) });
  });
}

/** The school has no slot for originals before then. */
export function noteNoSlot(device: Device, fence: Fence, waitMs: number): Promise<void> {
  const { db, surroundings } = device;
  return engineTransaction(db, fence, [], () => putMeta(db, 'slotAt', surroundings.now() + waitMs));
}

/**
 * Puts back into the queue what the school should have and, after all its news came, does not: it was restored from an
 * older backup, or found the bytes damaged. Only own bytes that are here.
 */
export async function requeueLost(device: Device, fence: Fence): Promise<void> {
  const { db, session, surroundings } = device;
  // The answer to an upload comes before the news of it: until the next full pull nothing can be told.
  if (((await readMeta(db, 'pulledAt')) ?? 0) <= ((await readMeta(db, 'uploadedAt')) ?? 0)) return;
  const own = await db
    .records('media')
    .filter((media) => media.author === session.person && media._rv > 0 && !media.trashed)
    .toArray();
  const lost = own.flatMap((media) =>
    VARIANTS.flatMap((variant, place) => {
      const facts = media.up[variant] === undefined ? media.variants[variant] : undefined;
      return facts ? [{ media: media.id, variant, place: place as UploadEntry['place'], facts }] : [];
    }),
  );
  if (lost.length === 0) return;
  await engineTransaction(db, fence, [db.uploads, db.blobs], async () => {
    for (const { media, variant, place, facts } of lost) {
      const key = `${media}/${variant}`;
      const { hash, bytes, mime } = facts;
      if ((await db.uploads.get(key)) || !(await db.blobs.get(hash))) continue;
      const about = { key, media, variant, hash, bytes, mime, place };
      await db.uploads.add({ ...about, url: null, tries: 0, at: surroundings.now() });
    }
  });
}

/** Rests end when the app is opened: unless the school would say the same again. */
export function wakeUploads({ db }: Device, fence: Fence): Promise<void> {
  return engineTransaction(db, fence, [db.uploads], async () => {
    const resting = await db.uploads.filter(({ tries }) => tries >= MOST_TRIES).toArray();
    await db.uploads.bulkPut(resting.map((row) => askedAnew(row)));
  });
}

/** The row as if the school had never been asked. */
export function askedAnew({ refused: _no, ...row }: UploadEntry): UploadEntry {
  return { ...row, url: null, tries: 0 };
}

/** Grows whenever there is more to send than before, or something is to go sooner: then sync should look. */
export async function uploadsPressing({ uploads }: Database): Promise<number> {
  const rows = await uploads.toArray();
  return rows.reduce((sum, { refused, now }) => sum + (refused === undefined ? 1 : 0) + (now ?? 0), 0);
}
