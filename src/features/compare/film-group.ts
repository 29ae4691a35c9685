// Two or three films in step. Each has its own beginning (the moment of the jump, not of the camera); time counts from there,
// and so does the part that is repeated.
import type { Slot } from '#features/compare/lying.ts';
import { type FilmLoop, FRAME, loopJump, loopWith, NO_LOOP, type Speed } from '#pieces/video-clock.ts';
import type { Film } from '#pieces/video-film.ts';

/** More than this apart, seconds, and a film is brought back to the first. A browser's seek takes about as long. */
const DRIFT = 0.12;

export interface GroupedFilm {
  readonly slot: Slot;
  readonly film: Film;
  /** Where it begins, in its own seconds. */
  readonly start: number;
}

export class FilmGroup {
  #films: readonly GroupedFilm[];
  #loop = NO_LOOP;
  /** @param onStart a beginning was chosen */
  readonly #onStart: (slot: Slot, start: number) => void;

  constructor(films: readonly GroupedFilm[], onStart: (slot: Slot, start: number) => void) {
    this.#films = films;
    this.#onStart = onStart;
  }

  /** Keeps them in step until the answer is called. Where beginnings were chosen before, that is where they stand. */
  readonly watch = (): (() => void) => {
    const [first] = this.#films;
    const stops = [
      first?.film.subscribe(() => this.#hold()),
      ...this.#films.map(({ film, start }) => start > 0 && onceMeasured(film, () => film.seek(start))),
    ];
    return () => {
      for (const stop of stops) if (stop) stop();
    };
  };
  readonly startOf = (slot: Slot): number => this.#films.find((each) => each.slot === slot)?.start ?? 0;
  readonly loop = (): FilmLoop => this.#loop;

  /** Makes where a film now stands its beginning. */
  readonly startHere = (slot: Slot): void => {
    this.pause();
    this.#films = this.#films.map((each) => (each.slot === slot ? { ...each, start: each.film.state().time } : each));
    this.#onStart(slot, this.startOf(slot));
    this.seek(0);
  };
  /** Since the beginning, seconds: the longest leads. */
  readonly time = (): number => {
    const leader = this.#films.reduce((best, each) => (lengthOf(each) > lengthOf(best) ? each : best));
    return Math.max(0, timeOf(leader));
  };
  readonly duration = (): number => Math.max(0, ...this.#films.map(lengthOf));
  readonly playing = (): boolean => this.#films.some(({ film }) => film.state().playing);

  readonly seek = (time: number): void => {
    for (const { film, start } of this.#films) film.seek(start + time);
  };
  readonly pause = (): void => {
    for (const { film } of this.#films) film.pause();
  };
  readonly toggle = (): void => {
    if (this.playing()) return this.pause();
    const over = this.time() >= this.duration() - FRAME;
    const jump = loopJump(this.#loop, this.time(), this.duration());
    this.seek(jump ?? (over ? 0 : this.time()));
    for (const { film } of this.#films) film.play();
  };
  readonly step = (by: 1 | -1): void => {
    this.pause();
    this.seek(Math.max(0, this.time() + by * FRAME));
  };
  readonly setSpeed = (speed: Speed): void => {
    for (const { film } of this.#films) film.setSpeed(speed);
  };
  readonly mute = (): void => {
    for (const { film } of this.#films) film.mute();
  };
  /** Sets an end of the part that is repeated where they now stand. */
  readonly setLoop = (which: 'start' | 'end'): void => {
    this.#loop = loopWith(this.#loop, which, this.time());
    this.#redraw();
  };
  readonly clearLoop = (): void => {
    this.#loop = NO_LOOP;
    this.#redraw();
  };

  /** Its films are what a screen listens to. */
  #redraw(): void {
    this.seek(this.time());
  }
  #hold(): void {
    const [first, ...others] = this.#films;
    if (!first || !this.playing()) return;
    const jump = loopJump(this.#loop, this.time(), this.duration());
    if (jump !== null) {
      this.seek(jump);
      // One that had reached its own end goes along again.
      for (const { film } of this.#films) if (!film.state().playing) film.play();
      return;
    }
    if (!first.film.state().playing) return;
    for (const other of others) {
      if (!other.film.state().playing) continue;
      if (Math.abs(timeOf(other) - timeOf(first)) > DRIFT) other.film.seek(other.start + timeOf(first));
    }
  }
}

const timeOf = ({ film, start }: GroupedFilm): number => film.state().time - start;
const lengthOf = ({ film, start }: GroupedFilm): number => film.state().duration - start;

/** Before its length is known, a film cannot be moved. */
function onceMeasured(film: Film, act: () => void): () => void {
  const look = () => {
    if (film.state().duration === 0) return;
    stop();
    act();
  };
  const stop = film.subscribe(look);
  queueMicrotask(look);
  return stop;
}
