// What this device made and the school has not confirmed. An upload row is written in the SAME transaction as its work,
// its media record and its bytes, and leaves only when the school has verified those bytes. [Note: Two lanes]
import type { PersonId, RecordId } from '#domain/id.ts';
import { factsOf, type PreparedMedia } from '#domain/prepared-media.ts';
import { VARIANTS } from '#domain/records/media.ts';
import type { Refused } from '#domain/refusal.ts';
import { isRefused } from '#domain/refusal.ts';
import type { Database, UploadEntry } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { isFull } from '#store/is-full.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { makeRoom } from '#store/media-room.ts';
import { askToPersist } from '#store/persist.ts';
import { layBallast } from '#store/room-for-words.ts';
import { type Change, writeChanges } from '#store/write.ts';

export interface MediaKeeping {
  /** The id that the media record will have: put it into the work. */
  readonly media: RecordId;
  /** Makes the media record. Goes after the change that makes its root. */
  readonly changes: readonly Change[];
  /** Keeps bytes and upload rows. Only inside the transaction that writes `changes`. */
  readonly keep: (db: Database) => Promise<void>;
  readonly bytes: number;
}

/**
 * What has to be written so that a prepared picture belongs to `root`.
 * @param root the record that it is a part of: made in the same write, or there already
 */
export function mediaChanges(
  device: Device,
  prepared: PreparedMedia,
  root: RecordId,
  owner: PersonId | null,
): MediaKeeping {
  const media = device.newId();
  const at = device.surroundings.now();
  const { preview } = prepared;
  const values = { variants: factsOf(prepared), ...(preview ? { preview: { ...preview } } : {}) };
  const parts = VARIANTS.flatMap((variant, place) => {
    const part = prepared.variants[variant];
    return part ? [{ variant, place: place as UploadEntry['place'], part }] : [];
  });
  return {
    media,
    changes: [{ op: 'create', type: 'media', id: media, owner, root, values }],
    keep: async (db) => {
      for (const { variant, place, part } of parts) {
        const { hash, bytes, mime } = part;
        await keepBlob(db, part, at);
        const key = `${media}/${variant}`;
        await db.uploads.put({ key, media, variant, hash, bytes, mime, place, url: null, tries: 0, at });
      }
    },
    bytes: parts.reduce((sum, { part }) => sum + part.bytes, 0),
  };
}

/**
 * Writes records and the bytes of their picture in ONE strict transaction, or neither. When the disk is full it makes
 * room once and tries again.
 * @param changes all changes, those of `keeping` among them, roots first
 * @returns null when kept; `full` when there is no room: then nothing was changed
 */
export async function writeWithMedia(
  device: Device,
  changes: readonly Change[],
  keeping: Pick<MediaKeeping, 'keep' | 'bytes'>,
): Promise<Refused | null> {
  const refused = await writeBoth(device, changes, keeping);
  const answer =
    refused?.refused === 'full' && (await makeRoom(device, keeping.bytes))
      ? await writeBoth(device, changes, keeping)
      : refused;
  if (!answer) {
    await askToPersist(device);
    // Not waited for: the work is kept.
    void layBallast(device);
  }
  return answer;
}

async function writeBoth(device: Device, changes: readonly Change[], keeping: Pick<MediaKeeping, 'keep'>) {
  try {
    return await device.db.transaction('rw', device.db.tables, async () => {
      const refused = await writeChanges(device, changes);
      // Nothing may be half there: thrown, so that the whole transaction is taken back.
      if (refused) throw refused;
      await keeping.keep(device.db);
      return null;
    });
  } catch (error) {
    if (isRefused(error)) return error;
    if (isFull(error)) return { refused: 'full' } satisfies Refused;
    throw error;
  }
}
