// One film (or sound) under our own controls. The media element stays the truth about time; this tells what it does,
// picture by picture, and what a person asked for: speed, loop, mirror, sound.
import { type FilmLoop, FRAME, loopJump, loopWith, NO_LOOP, type Speed } from '#pieces/video-clock.ts';

export interface FilmState {
  readonly playing: boolean;
  readonly time: number;
  /** 0 until it is known. */
  readonly duration: number;
  readonly speed: Speed;
  readonly loop: FilmLoop;
  readonly mirrored: boolean;
  readonly muted: boolean;
  readonly failed: boolean;
}
const START: FilmState = {
  playing: false,
  time: 0,
  duration: 0,
  speed: 1,
  loop: NO_LOOP,
  mirrored: false,
  muted: false,
  failed: false,
};

export class Film {
  #element: HTMLMediaElement | null = null;
  #state = START;
  #frame = 0;
  readonly #hearers = new Set<() => void>();

  readonly state = (): FilmState => this.#state;
  readonly subscribe = (hearer: () => void): (() => void) => {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  };

  /** The `ref` of the element that shows it. */
  readonly attach = (element: HTMLMediaElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    this.#element = element;
    const { playing: _stopped, time: _start, duration: _other, failed: _past, ...kept } = this.#state;
    this.#change({ ...START, ...kept });
    element.muted = kept.muted;
    const heard = new AbortController();
    const on = (name: string, act: () => void) => element.addEventListener(name, act, { signal: heard.signal });
    on('loadedmetadata', this.#measure);
    on('durationchange', this.#measure);
    on('timeupdate', this.#tell);
    on('seeked', this.#tell);
    on('play', this.#run);
    on('pause', this.#rest);
    on('ended', this.#end);
    on('error', () => this.#change({ failed: true, playing: false }));
    // The bytes are on this device: they may have been read before anybody listened.
    if (element.readyState > 0) this.#measure();
    return () => {
      heard.abort();
      this.#rest();
      this.#element = null;
    };
  };

  readonly play = (): void => {
    if (!this.#element) return;
    this.#element.playbackRate = this.#state.speed;
    // A browser may refuse to start with sound: then it stays where it is, and the button says so.
    this.#element.play()?.catch(() => undefined);
  };
  readonly pause = (): void => this.#element?.pause();
  readonly toggle = (): void => (this.#state.playing ? this.pause() : this.play());
  readonly seek = (time: number): void => {
    if (!this.#element) return;
    this.#element.currentTime = Math.min(Math.max(0, time), this.#state.duration || Math.max(0, time));
    this.#tell();
  };
  /** One picture on (1) or back (−1). */
  readonly step = (by: 1 | -1): void => {
    this.pause();
    this.seek((this.#element?.currentTime ?? 0) + by * FRAME);
  };
  readonly setSpeed = (speed: Speed): void => {
    if (this.#element) this.#element.playbackRate = speed;
    this.#change({ speed });
  };
  /** Sets an end of the loop where the film now stands. */
  readonly setLoop = (which: 'start' | 'end'): void =>
    this.#change({ loop: loopWith(this.#state.loop, which, this.#element?.currentTime ?? 0) });
  readonly clearLoop = (): void => this.#change({ loop: NO_LOOP });
  readonly mirror = (): void => this.#change({ mirrored: !this.#state.mirrored });
  readonly mute = (): void => {
    const muted = !this.#state.muted;
    if (this.#element) this.#element.muted = muted;
    this.#change({ muted });
  };

  #change(part: Partial<FilmState>): void {
    this.#state = { ...this.#state, ...part };
    for (const hearer of this.#hearers) hearer();
  }
  readonly #tell = (): void => this.#change({ time: this.#element?.currentTime ?? 0 });
  readonly #measure = (): void => {
    const film = this.#element;
    if (!film || Number.isNaN(film.duration)) return;
    // A film straight from a camera tells its length only after one look at its end: then back to the start.
    if (!Number.isFinite(film.duration)) film.currentTime = Number.MAX_SAFE_INTEGER;
    else {
      if (this.#state.duration === 0 && film.currentTime >= film.duration) film.currentTime = 0;
      this.#change({ duration: film.duration, failed: false });
    }
  };
  /** `timeupdate` comes four times a second: too coarse for a loop and for a scrubber that glides. */
  readonly #run = (): void => {
    this.#change({ playing: true });
    const look = () => {
      const { loop, duration } = this.#state;
      const jump = loopJump(loop, this.#element?.currentTime ?? 0, duration);
      if (jump === null) this.#tell();
      else this.seek(jump);
      this.#frame = requestAnimationFrame(look);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(look);
  };
  readonly #rest = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#change({ playing: false });
  };
  readonly #end = (): void => {
    const again = loopJump(this.#state.loop, this.#state.duration, this.#state.duration);
    if (again === null) return this.#rest();
    this.seek(again);
    this.play();
  };
}
