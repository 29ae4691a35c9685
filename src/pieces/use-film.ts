// A film for one screen, redrawn as it plays.
import { useState, useSyncExternalStore } from 'react';
import { Film, type FilmState } from '#pieces/video-film.ts';

export interface FilmOnScreen {
  readonly film: Film;
  readonly state: FilmState;
  /** The `ref` of the element that shows it. */
  readonly attach: Film['attach'];
}
/** @param given one that lives longer than the screen of it */
export function useFilm(given?: Film): FilmOnScreen {
  const [film] = useState(() => given ?? new Film());
  const state = useSyncExternalStore(film.subscribe, film.state);
  return { film, state, attach: film.attach };
}
