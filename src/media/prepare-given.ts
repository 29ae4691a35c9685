// The door for files of which nobody has said what they are: each goes on to the door of its kind.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import { prepareFile } from '#media/prepare-file.ts';
import { prepareFilm } from '#media/prepare-film.ts';
import { prepareSound } from '#media/prepare-sound.ts';

/** Of which nothing is asked but whether it is to be kept. A photo has questions of its own. */
export type PlainSort = 'video' | 'audio' | 'file';

/** @returns as the doors do; a film of more than a minute is `too-large` with `field` `long`: which minute is asked elsewhere */
export async function prepareGiven(sort: PlainSort, file: Blob, name: string): Promise<PreparedMedia | Refused> {
  if (sort === 'audio') return prepareSound(file);
  if (sort === 'file') return prepareFile(file, name);
  const film = await prepareFilm(file);
  if (isRefused(film)) return film;
  return 'prepared' in film ? film.prepared : { refused: 'too-large', field: 'long' };
}
