// The door for sounds: a recording or a file in, its bytes with what they are and how long they last out, or a refusal.
import { hashFromDigest } from '#domain/content-hash.ts';
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import { withoutPlace } from '#media/mp4-place.ts';
import { hears, lengthOf } from '#media/player.ts';
import { HEAD_BYTES, sniffSound } from '#media/sniff-sound.ts';

/** @returns refused: `too-large`, or `not-media` with `field` `kind` (no sound) or `broken` (this device cannot play it) */
export async function prepareSound(file: Blob): Promise<PreparedMedia | Refused> {
  // Before anything of it is read.
  if (file.size > LIMITS.originalBytesOf.audio) return { refused: 'too-large' };
  const mime = sniffSound(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (!mime) return { refused: 'not-media', field: 'kind' };
  const look = await lookAt(file.slice(0, file.size, mime));
  if (look === null) return { refused: 'not-media', field: 'broken' };
  if (look.isFilm) return { refused: 'not-media', field: 'kind' };
  const data = await file.arrayBuffer();
  if (mime === 'audio/mp4') withoutPlace(new Uint8Array(data));
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
  const { duration } = look;
  return { variants: { o: { data, hash, bytes: data.byteLength, mime, ...(duration ? { duration } : {}) } } };
}

interface Look {
  /** Seconds; null where the device does not tell. */
  readonly duration: number | null;
  readonly isFilm: boolean;
}

/** Null: it cannot be played here. */
async function lookAt(sound: Blob): Promise<Look | null> {
  const url = URL.createObjectURL(sound);
  const player = Object.assign(document.createElement('video'), { muted: true, preload: 'metadata' });
  try {
    player.src = url;
    if (!(await hears(player, 'loadedmetadata'))) return null;
    return { duration: await lengthOf(player), isFilm: player.videoWidth > 0 };
  } finally {
    player.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
