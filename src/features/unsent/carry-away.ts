// Saves a picture, film or sound from the app's own store to the device's files: it stays there whatever happens here.
import type { VariantFacts } from '#domain/records/media.ts';
import { type Device, schoolDay } from '#store/device.ts';
import { readBlob } from '#store/media-blobs.ts';

/** @returns false when its bytes are not here */
export async function carryAway(device: Device, { hash, mime }: VariantFacts, at: number): Promise<boolean> {
  const blob = await readBlob(device.db, hash).catch(() => null);
  if (!blob) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `ashiato-${schoolDay(at)}-${hash.slice(0, 6)}.${ENDINGS[mime] ?? mime.split('/')[1]}`;
  link.click();
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

/** Where a kind's name does not end as its files do. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'audio/mp4': 'm4a',
  'audio/webm': 'weba',
  'audio/mpeg': 'mp3',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/x.scratch.sb3': 'sb3',
};
