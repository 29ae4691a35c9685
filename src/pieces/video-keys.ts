// Keys of a whole player. A slider or a button that has the focus keeps its own (space, arrows).
import type { KeyboardEvent } from 'react';
import { SPEEDS } from '#pieces/video-clock.ts';
import type { Film } from '#pieces/video-film.ts';

export function onFilmKey(event: KeyboardEvent, film: Film): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const held = event.target instanceof HTMLElement && event.target.closest('button, input, a, textarea') !== null;
  const act = actOf(film, event.key.toLowerCase()) ?? (held ? null : stageActOf(film, event.key));
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(film: Film, key: string): (() => void) | null {
  const { speed } = film.state();
  const acts: Readonly<Record<string, () => void>> = {
    k: film.toggle,
    a: () => film.setLoop('start'),
    b: () => film.setLoop('end'),
    c: film.clearLoop,
    m: film.mirror,
    s: film.mute,
    ',': () => film.step(-1),
    '.': () => film.step(1),
    '<': () => film.setSpeed(SPEEDS.findLast((each) => each < speed) ?? speed),
    '>': () => film.setSpeed(SPEEDS.find((each) => each > speed) ?? speed),
  };
  return acts[key] ?? null;
}

function stageActOf(film: Film, key: string): (() => void) | null {
  const { time } = film.state();
  const acts: Readonly<Record<string, () => void>> = {
    ' ': film.toggle,
    ArrowLeft: () => film.seek(time - 1),
    ArrowRight: () => film.seek(time + 1),
    Home: () => film.seek(0),
  };
  return acts[key] ?? null;
}
