// The lamp of each work, from what this device holds. The rule itself is domain/lamp.ts. [Note: The lamp]
import { type Lamp, lampOf } from '#domain/lamp.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import type { Kept, UploadEntry } from '#store/database.ts';
import { type Device, readMeta } from '#store/device.ts';
import { type Holds, holdOf, holdsNow } from '#store/media-hold.ts';

/** @returns a lamp for each work that is on this device; the others are left out */
export async function lampsOf(device: Device, workIds: readonly string[]): Promise<Map<string, Lamp>> {
  const { db, session } = device;
  // Nothing of the sample class was ever sent anywhere: a lamp would say that it was.
  if (device.isSample) return new Map();
  const ids = [...workIds];
  const works = (await db.records('work').bulkGet(ids)).filter((work) => work !== undefined);
  const mediaIds = works.map((work) => work.media).filter((id) => id !== null);
  const [media, uploads, seen, refused, contact] = await Promise.all([
    db.records('media').bulkGet(mediaIds),
    db.uploads.where('media').anyOf(mediaIds).toArray(),
    db.records('seen').where('root').anyOf(ids).toArray(),
    db.quarantine
      .where('rid')
      .anyOf([...ids, ...mediaIds])
      .toArray(),
    readMeta(db, 'contact'),
  ]);
  const mediaById = new Map(media.filter((m) => m !== undefined).map((m) => [m.id, m]));
  const uploading = Map.groupBy(uploads, (upload) => upload.media);
  const holds = uploads.length > 0 ? await holdsNow(device) : null;
  const stopped = new Set([
    ...refused.map((entry) => entry.rid),
    ...uploads.flatMap((upload) => (upload.refused === undefined ? [] : [upload.media])),
  ]);
  const gone = await goneFromHere(device, [...mediaById.values()]);
  const lamps = works.map((work): [string, Lamp] => {
    const its = work.media === null ? undefined : mediaById.get(work.media);
    const isStopped = stopped.has(work.id) || (work.media !== null && stopped.has(work.media));
    const variants = its ? VARIANTS.filter((v) => its.variants[v]) : [];
    const itsUploads = its ? (uploading.get(its.id) ?? []) : [];
    const wordsWait = isStopped || isWaiting(work) || (work.media !== null && (!its || isWaiting(its)));
    const heldBy = wordsWait ? null : oneHold(itsUploads, holds);
    const online = (contact?.online ?? false) && contact?.trouble === null && !isStopped;
    // What a teacher filed never lay here: it may be on its way from their device, and without contact nobody knows.
    const isFiled = its !== undefined && its.author !== session.person;
    const facts = {
      waiting: wordsWait || itsUploads.length > 0,
      // What the person told the browser to keep back is not on its way.
      online: online && heldBy !== 'data',
      heldByTeacher: heldBy === 'teacher',
      elsewhere: its !== undefined && (gone.has(its.id) || (isFiled && !online)),
      variants,
      up: variants.filter((v: Variant) => its?.up[v] !== undefined),
      seenByTeacher: seen.some((s) => s.root === work.id && !s.trashed && s.person !== work.owner),
    };
    return [work.id, lampOf(facts)];
  });
  return new Map(lamps);
}

/**
 * Own pictures that the school lacks by its latest word, and of which nothing that it lacks is here: they were made on another
 * device that has not sent them, or made room here once they had arrived, and the school lost them since.
 */
async function goneFromHere({ db, session }: Device, media: readonly Kept<'media'>[]): Promise<Set<string>> {
  const lacking = media.flatMap((one) => {
    const hashes = VARIANTS.flatMap((v) => (one.up[v] === undefined ? (one.variants[v]?.hash ?? []) : []));
    return one.author === session.person && hashes.length > 0 ? [{ id: one.id, hashes }] : [];
  });
  if (lacking.length === 0) return new Set();
  const [pulledAt = 0, uploadedAt = 0] = await Promise.all([readMeta(db, 'pulledAt'), readMeta(db, 'uploadedAt')]);
  // The answer to an upload comes before the news of it.
  if (pulledAt <= uploadedAt) return new Set();
  const hashes = lacking.flatMap((one) => one.hashes);
  const here = new Set<string>(await db.blobs.where('hash').anyOf(hashes).primaryKeys());
  return new Set(lacking.flatMap((one) => (one.hashes.some((hash) => here.has(hash)) ? [] : [one.id])));
}

const isWaiting = (record: Kept<'work'> | Kept<'media'>): boolean => record._p === 1 || record._rv === 0;

/** What keeps all of them here; null = at least one of them may go. */
function oneHold(uploads: readonly UploadEntry[], holds: Holds | null): ReturnType<typeof holdOf> {
  const found = holds ? uploads.map((upload) => holdOf(upload, holds)) : [];
  return found.includes(null) ? null : (found[0] ?? null);
}
