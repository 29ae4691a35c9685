// The lamp of each work, from what this device holds. The rule itself is domain/lamp.ts. [Note: The lamp]
import { type Lamp, lampOf } from '#domain/lamp.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import type { Kept, UploadEntry } from '#store/database.ts';
import { type Device, readMeta } from '#store/device.ts';
import { type Holds, holdOf, holdsNow } from '#store/media-hold.ts';

/** @returns a lamp for each work that is on this device; the others are left out */
export async function lampsOf(device: Device, workIds: readonly string[]): Promise<Map<string, Lamp>> {
  const { db } = device;
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
  const lamps = works.map((work): [string, Lamp] => {
    const its = work.media === null ? undefined : mediaById.get(work.media);
    const isStopped = stopped.has(work.id) || (work.media !== null && stopped.has(work.media));
    const variants = its ? VARIANTS.filter((v) => its.variants[v]) : [];
    const itsUploads = its ? (uploading.get(its.id) ?? []) : [];
    const wordsWait = isStopped || isWaiting(work) || (work.media !== null && (!its || isWaiting(its)));
    const heldBy = wordsWait ? null : oneHold(itsUploads, holds);
    const facts = {
      waiting: wordsWait || itsUploads.length > 0,
      // What the person told the browser to keep back is not on its way.
      online: (contact?.online ?? false) && contact?.trouble === null && !isStopped && heldBy !== 'data',
      heldByTeacher: heldBy === 'teacher',
      variants,
      up: variants.filter((v: Variant) => its?.up[v] !== undefined),
      seenByTeacher: seen.some((s) => s.root === work.id && !s.trashed && s.person !== work.owner),
    };
    return [work.id, lampOf(facts)];
  });
  return new Map(lamps);
}

const isWaiting = (record: Kept<'work'> | Kept<'media'>): boolean => record._p === 1 || record._rv === 0;

/** What keeps all of them here; null = at least one of them may go. */
function oneHold(uploads: readonly UploadEntry[], holds: Holds | null): ReturnType<typeof holdOf> {
  const found = holds ? uploads.map((upload) => holdOf(upload, holds)) : [];
  return found.includes(null) ? null : (found[0] ?? null);
}
