// Plays what moves on the wall, all at once.
import { Pause, Play, SkipBack } from 'lucide-react';
import { useArePlaying, type WallFilms } from '#features/projector/wall-films.ts';
import { Say, useSay } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export function FilmButtons({ films }: { readonly films: WallFilms }) {
  const say = useSay();
  const playing = useArePlaying(films);
  return (
    <>
      <Button icon={playing ? Pause : Play} onClick={films.toggle}>
        <Say k={playing ? 'projector.stop' : 'projector.play'} />
      </Button>
      <IconButton icon={SkipBack} variant="plain" label={say('projector.start')} onClick={films.toStart} />
    </>
  );
}
