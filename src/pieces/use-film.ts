// A film for one screen, redrawn as it plays.
import { useState, useSyncExternalStore } from 'react';
import { Film, type FilmState } from '#pieces/video-film.ts';

export interface FilmOnScreen {
  readonly film: Film;
  readonly state: FilmState;
  /** The `ref` of the element that shows it. */
  readonly attach: Film['attach'];
}
export function useFilm(): FilmOnScreen {
  const [film] = useState(() => new Film());
  const state = useSyncExternalStore(film.subscribe, film.state);
  return { film, state, attach: film.attach };
}
