// Which bytes of a picture this device holds, and what leaves with a record.
import type { ContentHash, RecordId } from '#domain/id.ts';
import type { LooseRecord } from '#domain/record.ts';
import { VARIANTS, type Variant } from '#domain/records/media.ts';
import type { Database, Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { forgetBlob } from '#store/media-blobs.ts';

export interface MediaHere {
  readonly media: Kept<'media'>;
  readonly here: ReadonlySet<Variant>;
}

/** For each media record that this device knows: which of its variants are here. Two reads, however many are asked. */
export async function mediaHere({ db }: Device, ids: readonly RecordId[]): Promise<Map<RecordId, MediaHere>> {
  const records = (await db.records('media').bulkGet([...ids])).flatMap((media) => (media ? [media] : []));
  const hashes = records.flatMap((media) => VARIANTS.flatMap((variant) => media.variants[variant]?.hash ?? []));
  const kept = await keptOf(db, hashes);
  return new Map(
    records.map((media) => {
      const here = VARIANTS.filter((variant) => kept.has(media.variants[variant]?.hash ?? ''));
      return [media.id, { media, here: new Set(here) }];
    }),
  );
}

/** One question for each costs more than the names of all that is here. */
const MANY = 60;

async function keptOf({ blobs }: Database, hashes: readonly ContentHash[]): Promise<ReadonlySet<ContentHash>> {
  if (hashes.length > MANY) return new Set(await blobs.toCollection().primaryKeys());
  return new Set((await blobs.bulkGet([...hashes])).flatMap((blob) => blob?.hash ?? []));
}

/**
 * Takes what belongs to a media record off this device: wishes and bytes. For when the record leaves; call it in that
 * transaction (which must hold `wanted`, `blobs`, `chunks`, `uploads`). Bytes that the school has not confirmed stay.
 */
export async function forgetMedia(db: Database, media: LooseRecord | Kept<'media'>): Promise<void> {
  const { variants } = media as unknown as Kept<'media'>;
  await db.wanted.bulkDelete(VARIANTS.map((variant) => `${media.id}/${variant}`));
  for (const variant of VARIANTS) {
    const hash = variants[variant]?.hash;
    if (hash) await forgetBlob(db, hash);
  }
}
