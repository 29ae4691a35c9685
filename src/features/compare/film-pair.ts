// Two films in step. Each has its own beginning (the moment of the jump, not of the camera); time counts from there.
import { FRAME, type Speed } from '#pieces/video-clock.ts';
import type { Film } from '#pieces/video-film.ts';

/** More than this apart, seconds, and the second film is brought back to the first. A browser's seek takes about as long. */
const DRIFT = 0.12;

export class FilmPair {
  readonly red: Film;
  readonly blue: Film;
  #starts = { red: 0, blue: 0 };
  #stop: () => void = () => undefined;

  constructor(red: Film, blue: Film) {
    this.red = red;
    this.blue = blue;
  }

  /** Keeps the two in step until the answer is called. */
  readonly watch = (): (() => void) => {
    this.#stop = this.red.subscribe(() => this.#hold());
    return () => this.#stop();
  };
  readonly starts = (): { readonly red: number; readonly blue: number } => this.#starts;

  /** Makes where a film now stands its beginning. */
  readonly startHere = (which: 'red' | 'blue'): void => {
    this.pause();
    this.#starts = { ...this.#starts, [which]: this[which].state().time };
    this.seek(0);
  };
  /** Since the beginning, seconds: the longer of the two leads. */
  readonly time = (): number => Math.max(0, this.#timeOf(this.#leader()));
  readonly duration = (): number => Math.max(this.#lengthOf('red'), this.#lengthOf('blue'), 0);
  readonly playing = (): boolean => this.red.state().playing || this.blue.state().playing;

  readonly seek = (time: number): void => {
    this.red.seek(this.#starts.red + time);
    this.blue.seek(this.#starts.blue + time);
  };
  readonly pause = (): void => {
    this.red.pause();
    this.blue.pause();
  };
  readonly toggle = (): void => {
    if (this.playing()) return this.pause();
    this.seek(this.time() >= this.duration() - FRAME ? 0 : this.time());
    this.red.play();
    this.blue.play();
  };
  readonly step = (by: 1 | -1): void => {
    this.pause();
    this.seek(Math.max(0, this.time() + by * FRAME));
  };
  readonly setSpeed = (speed: Speed): void => {
    this.red.setSpeed(speed);
    this.blue.setSpeed(speed);
  };
  readonly mute = (): void => {
    this.red.mute();
    this.blue.mute();
  };

  #leader(): 'red' | 'blue' {
    return this.#lengthOf('red') >= this.#lengthOf('blue') ? 'red' : 'blue';
  }
  #timeOf(which: 'red' | 'blue'): number {
    return this[which].state().time - this.#starts[which];
  }
  #lengthOf(which: 'red' | 'blue'): number {
    return this[which].state().duration - this.#starts[which];
  }
  #hold(): void {
    if (!this.red.state().playing || !this.blue.state().playing) return;
    const apart = this.#timeOf('blue') - this.#timeOf('red');
    if (Math.abs(apart) > DRIFT) this.blue.seek(this.#starts.blue + this.#timeOf('red'));
  }
}
