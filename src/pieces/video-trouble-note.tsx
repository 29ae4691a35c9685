// Why a film cannot be made, taken or kept, in words that say what to do.
import { Say } from '#pieces/say.tsx';
import type { VideoTrouble } from '#pieces/use-video.ts';
import { Notice } from '#ui/notice.tsx';

type Trouble = Exclude<VideoTrouble, null>;

export function VideoTroubleNote({ trouble }: { readonly trouble: Trouble }) {
  return (
    <Notice tone="bad">
      <Say k={troubleWords(trouble)} />
    </Notice>
  );
}

function troubleWords(trouble: Trouble) {
  if (trouble === 'trouble') return 'film.notKept';
  if (trouble.refused === 'forbidden') return 'film.blocked';
  if (trouble.refused === 'not-found') return 'film.none';
  if (trouble.refused === 'full') return 'film.full';
  if (trouble.refused === 'too-large') return 'film.tooLarge';
  if (trouble.refused !== 'not-media') return 'film.notKept';
  if (trouble.field === 'kind') return 'film.notFilm';
  return trouble.field === 'format' ? 'film.format' : 'film.broken';
}
