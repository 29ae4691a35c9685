// The films on the wall, played, stopped and set back all together.
import { useState, useSyncExternalStore } from 'react';
import type { Film } from '#pieces/video-film.ts';

export class WallFilms {
  readonly #films = new Set<Film>();
  readonly #hearers = new Set<() => void>();

  /** @returns takes it away again */
  readonly add = (film: Film): (() => void) => {
    this.#films.add(film);
    const stop = film.subscribe(this.#tell);
    return () => {
      stop();
      this.#films.delete(film);
      this.#tell();
    };
  };
  readonly subscribe = (hearer: () => void): (() => void) => {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  };
  readonly playing = (): boolean => [...this.#films].some((film) => film.state().playing);
  readonly toggle = (): void => {
    const stops = this.playing();
    for (const film of this.#films) {
      if (stops) film.pause();
      else film.play();
    }
  };
  readonly toStart = (): void => {
    for (const film of this.#films) {
      film.pause();
      film.seek(0);
    }
  };
  readonly #tell = (): void => {
    for (const hearer of this.#hearers) hearer();
  };
}

export const useWallFilms = (): WallFilms => useState(() => new WallFilms())[0];
export const useArePlaying = (films: WallFilms): boolean => useSyncExternalStore(films.subscribe, films.playing);
