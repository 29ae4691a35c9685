// What sort of thing a file is, before anything is done with it: by its first bytes, and where those leave it open, by what the
// system says of it.
import { FILE_HEAD_BYTES } from '#domain/file-kind.ts';
import { sniffPicture } from '#media/sniff-picture.ts';
import { sniffSound } from '#media/sniff-sound.ts';

export type GivenSort = 'photo' | 'video' | 'audio' | 'file';

export async function sortOfGiven(file: Blob, name: string): Promise<GivenSort> {
  const head = new Uint8Array(await file.slice(0, FILE_HEAD_BYTES).arrayBuffer());
  if (sniffPicture(head)) return 'photo';
  const sound = sniffSound(head);
  if (!sound) return file.type.startsWith('video/') ? 'video' : 'file';
  // Only the tracks inside tell sound from film in these.
  const isEither = sound === 'audio/mp4' || sound === 'audio/webm';
  const saysSound = file.type.startsWith('audio/') || /\.(m4a|weba|aac)$/i.test(name);
  return isEither && !saysSound ? 'video' : 'audio';
}
