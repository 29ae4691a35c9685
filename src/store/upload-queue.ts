// The queue of unconfirmed bytes as sync works on it. A row leaves only when the school has verified those bytes.
import { VARIANTS } from '#domain/records/media.ts';
import type { UploadEntry } from '#store/database.ts';
import { type Device, putMeta, readMeta } from '#store/device.ts';
import { engineTransaction, type Fence } from '#store/engine-transaction.ts';

/** After so many refusals a row rests until the app is opened anew: its bytes stay. */
const MOST_TRIES = 8;

/**
 * Uploads that can go now, in their order: all thumbnails, then all medium sizes, then originals; older ones first.
 * Left out: those whose record the school does not have yet, or has refused. Confirmed ones are settled on the way.
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
    else if (media && media._rv > 0 && !stopped.has(media.id) && row.tries < MOST_TRIES) ready.push(row);
  }
  return ready;
}

/** The school has verified these bytes. From now on they may be evicted. */
export function settleUpload(device: Device, fence: Fence, { key }: UploadEntry): Promise<void> {
  const { db, surroundings } = device;
  return engineTransaction(db, fence, [db.uploads], async () => {
    await db.uploads.delete(key);
    await putMeta(db, 'uploadedAt', surroundings.now());
  });
}

export function noteUpload(
  { db }: Device,
  fence: Fence,
  { key }: UploadEntry,
  what: Partial<Pick<UploadEntry, 'url' | 'tries'>>,
): Promise<void> {
  return engineTransaction(db, fence, [db.uploads], async () => {
    await db.uploads.update(key, what);
  });
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
      await db.uploads.add({
        key,
        media,
        variant,
        hash,
        bytes,
        mime,
        place,
        url: null,
        tries: 0,
        at: surroundings.now(),
      });
    }
  });
}

/** Rests end when the app is opened. */
export function wakeUploads({ db }: Device, fence: Fence): Promise<void> {
  return engineTransaction(db, fence, [db.uploads], async () => {
    await db.uploads.filter((row) => row.tries >= MOST_TRIES).modify({ tries: 0 });
  });
}
