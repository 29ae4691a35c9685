// Times of a film: what a loop does, how a moment is written. Seconds.

/** 「ここから」 and 「ここまで」; null = not set. */
export interface FilmLoop {
  readonly start: number | null;
  readonly end: number | null;
}
export const NO_LOOP: FilmLoop = { start: null, end: null };
export const SPEEDS = [0.25, 0.5, 0.75, 1] as const;
export type Speed = (typeof SPEEDS)[number];
/** Most school devices film at 30 pictures a second, and a browser does not tell. */
export const FRAME = 1 / 30;
/** Shorter ones are a slip of the finger, and would only stutter. */
const SHORTEST_LOOP = 0.2;

/** Sets one end; the other gives way when they would meet. */
export function loopWith(loop: FilmLoop, which: 'start' | 'end', time: number): FilmLoop {
  const next = { ...loop, [which]: time };
  if (next.start === null || next.end === null || next.end - next.start >= SHORTEST_LOOP) return next;
  return which === 'start' ? { start: time, end: null } : { start: null, end: time };
}

/** Where to go on from, when the loop's end or the film's is passed; null = just go on. */
export function loopJump(loop: FilmLoop, time: number, duration: number): number | null {
  if (loop.start === null && loop.end === null) return null;
  const end = loop.end ?? duration;
  if (end > 0 && time >= end) return loop.start ?? 0;
  return loop.start !== null && time < loop.start - FRAME ? loop.start : null;
}

/** `0:04`: a voice is as long as it is, to the second. */
export const soundTime = (seconds: number): string => filmTime(Math.round(seconds)).slice(0, -2);

/** `0:07.4` */
export function filmTime(seconds: number): string {
  const tenths = Math.round(Math.max(0, Number.isFinite(seconds) ? seconds : 0) * 10);
  const minutes = Math.floor(tenths / 600);
  const rest = (tenths % 600) / 10;
  return `${minutes}:${rest.toFixed(1).padStart(4, '0')}`;
}
