// What to take off a full disk. Only what the school has confirmed and can give again; a thumbnail of one's own never.
import type { ContentHash } from '#domain/id.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import { type Device, putMeta } from '#store/device.ts';
import { forgetBlob } from '#store/media-blobs.ts';

/**
 * Takes bytes off this device until `bytes` more should fit: what belongs to no record, then originals, then medium
 * sizes, others' before one's own; others' thumbnails last.
 * @returns whether anything went
 */
export async function makeRoom(device: Device, bytes: number): Promise<boolean> {
  let freed = 0;
  for (const candidate of await evictable(device)) {
    if (freed >= bytes) break;
    await forgetBlob(device.db, candidate.hash);
    freed += candidate.bytes;
  }
  if (freed === 0) return false;
  // On a disk that was just full even this may not fit: it is not worth a work.
  await putMeta(device.db, 'fullAt', device.surroundings.now()).catch(() => undefined);
  return true;
}

interface Candidate {
  readonly hash: ContentHash;
  readonly bytes: number;
  readonly rank: number;
}

async function evictable({ db, session }: Device): Promise<Candidate[]> {
  const rankOf = new Map<ContentHash, number>();
  await db.records('media').each((media) => {
    for (const variant of VARIANTS) {
      const hash = media.variants[variant]?.hash;
      if (!hash) continue;
      const isOwn = media.author === session.person;
      // Two records may show the same bytes: the one that needs them more decides.
      const rank = isOwn && media.up[variant] === undefined ? NEVER : evictionRank(variant, isOwn);
      rankOf.set(hash, Math.max(rank, rankOf.get(hash) ?? 0));
    }
  });
  const unconfirmed = new Set((await db.uploads.toArray()).map((upload) => upload.hash));
  const blobs = await db.blobs.orderBy('at').toArray();
  return blobs
    .map(({ hash, bytes }) => ({ hash, bytes, rank: rankOf.get(hash) ?? 0 }))
    .filter(({ hash, rank }) => rank < NEVER && !unconfirmed.has(hash))
    .sort((a, b) => a.rank - b.rank);
}

const NEVER = 6;
function evictionRank(variant: Variant, own: boolean): number {
  if (variant === 'o') return own ? 2 : 1;
  if (variant === 'm') return own ? 4 : 3;
  return own ? NEVER : 5;
}
