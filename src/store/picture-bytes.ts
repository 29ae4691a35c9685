// The bytes of a picture themselves, for what looks at its pixels on the device.
import type { Variant } from '#domain/records/media.ts';
import type { Device } from '#store/device.ts';
import { readBlob } from '#store/media-blobs.ts';
import { mediaHere } from '#store/media-here.ts';

const ORDER: readonly Variant[] = ['m', 'o'];

/** @returns the first of `order` that is here: the middle size, or else the largest. Null: this device does not hold it (yet) */
export async function pictureBytes(
  device: Device,
  media: string | null,
  order: readonly Variant[] = ORDER,
): Promise<Blob | null> {
  if (media === null) return null;
  const found = (await mediaHere(device, [media])).get(media);
  const variant = order.find((each) => found?.here.has(each));
  const hash = variant && found?.media.variants[variant]?.hash;
  return hash ? readBlob(device.db, hash) : null;
}
