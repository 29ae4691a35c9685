// The door for films: a recording or a file in, a small film with a picture that stands for it out, or a refusal.
import { hashFromDigest } from '#domain/content-hash.ts';
import { LIMITS } from '#domain/limits.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { askWorker } from '#media/ask-worker.ts';
import { lookAtFilm } from '#media/film-look.ts';
import type { FilmAnswer, FilmMade, FilmTooLong, FilmWish } from '#media/film-work.ts';
import { withoutPlace } from '#media/mp4-place.ts';
// Vite makes the default export.
// oxlint-disable-next-line import/default
import FilmWorker from '#media/prepare-film.worker.ts?worker';
import { HEAD_BYTES, sniffSound } from '#media/sniff-sound.ts';

export interface FilmOptions {
  /** Seconds: where the minute begins that is taken of a longer film. */
  readonly from?: number;
  /** Recorded in this app a moment ago: whatever else fails, it stays. */
  readonly isOwn?: boolean;
  /** 0–1, now and then. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}
export interface PreparedFilm {
  readonly prepared: PreparedMedia;
  /** It had a sound that this device cannot read. */
  readonly hasLostSound: boolean;
}

/**
 * @returns how long it is where it is longer than a minute and nobody has said which one; refused: `too-large`, or `not-media`
 * with `field` `kind` (no film), `broken`, or `format` (this device cannot read it)
 * @throws the signal's reason when it is given up; an Error when it broke off on the way
 */
export async function prepareFilm(
  file: Blob,
  options: FilmOptions = {},
): Promise<PreparedFilm | FilmTooLong | Refused> {
  if (file.size > LIMITS.filmFileBytes) return { refused: 'too-large' };
  const { from = null, isOwn = false } = options;
  const wish: FilmWish = { file, from };
  const asked = askWorker<FilmAnswer>(() => new FilmWorker(), wish, options.signal, options.onProgress);
  const answer = await asked.catch(async (error: unknown) => {
    options.signal?.throwIfAborted();
    return (isOwn && (await asItIs(file))) || Promise.reject(error);
  });
  const made = isOwn && isRefused(answer) ? ((await asItIs(file)) ?? answer) : answer;
  return 'data' in made ? withStill(made) : made;
}

async function withStill({ data, mime, w, h, duration, hasLostSound }: FilmMade): Promise<PreparedFilm> {
  const { still } = await lookAtFilm(new Blob([data], { type: mime }));
  const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
  const o = { data, hash, bytes: data.byteLength, mime, w, h, duration };
  return { prepared: { variants: { ...(still ? { t: still } : {}), o } }, hasLostSound };
}

/** A film of this app's own camera knows no place; null: it is none that plays here. */
async function asItIs(film: Blob): Promise<FilmMade | null> {
  if (film.size > LIMITS.originalBytesOf.video) return null;
  const kind = sniffSound(new Uint8Array(await film.slice(0, HEAD_BYTES).arrayBuffer()));
  const mime = kind === 'audio/mp4' ? 'video/mp4' : 'video/webm';
  const { w, h, duration } = await lookAtFilm(film.slice(0, film.size, mime));
  if (!w || !h) return null;
  const data = await film.arrayBuffer();
  if (mime === 'video/mp4') withoutPlace(new Uint8Array(data));
  return { data, mime, w, h, duration: duration ?? 0, hasLostSound: false };
}
