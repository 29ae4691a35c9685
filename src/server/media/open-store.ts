// The home of bytes that the configuration asks for.
import { join } from 'node:path';
import { type BlobStore, openFolderStore } from '#server/media/blob-store.ts';
import { openS3Store, type S3Place } from '#server/media/s3-store.ts';

export async function openStore(place: {
  readonly data: string;
  readonly bucket?: S3Place | null;
}): Promise<BlobStore> {
  return place.bucket ? openS3Store(place.bucket) : openFolderStore(join(place.data, 'media'));
}
