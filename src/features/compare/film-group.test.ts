import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FilmGroup } from '#features/compare/film-group.ts';
import { Film } from '#pieces/video-film.ts';

/** A film without a screen: it goes on when it is told. */
function aFilm(duration: number) {
  const element = Object.assign(new EventTarget(), {
    currentTime: 0,
    duration,
    readyState: 1,
    playbackRate: 1,
    muted: false,
    play: async () => void element.dispatchEvent(new Event('play')),
    pause: () => void element.dispatchEvent(new Event('pause')),
  });
  const film = new Film();
  film.attach(element as unknown as HTMLMediaElement);
  return { film, element };
}
const runs: FrameRequestCallback[] = [];
const aMoment = () => {
  for (const run of runs.splice(0)) run(0);
};
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => runs.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  runs.length = 0;
  vi.unstubAllGlobals();
});

test('beginnings that were chosen are where the films start, together', async () => {
  const [one, two, three] = [aFilm(10), aFilm(8), aFilm(6)];
  const chosen = vi.fn();
  const group = new FilmGroup(
    [
      { slot: 'red', film: one.film, start: 2 },
      { slot: 'blue', film: two.film, start: 1 },
      { slot: 'green', film: three.film, start: 0 },
    ],
    chosen,
  );
  const stop = group.watch();
  await Promise.resolve();
  expect([one, two, three].map(({ element }) => element.currentTime)).toEqual([2, 1, 0]);
  three.film.seek(1.5);
  group.startHere('green');
  expect(chosen).toHaveBeenCalledWith('green', 1.5);
  group.seek(3);
  expect([one, two, three].map(({ element }) => element.currentTime)).toEqual([5, 4, 4.5]);
  stop();
});

test('the part that is repeated is the same for all, counted from their beginnings', async () => {
  const [one, two] = [aFilm(10), aFilm(8)];
  const group = new FilmGroup(
    [
      { slot: 'red', film: one.film, start: 2 },
      { slot: 'blue', film: two.film, start: 1 },
    ],
    () => undefined,
  );
  const stop = group.watch();
  await Promise.resolve();
  group.seek(1);
  group.setLoop('start');
  group.seek(3);
  group.setLoop('end');
  group.toggle();
  expect([one.element.currentTime, two.element.currentTime]).toEqual([3, 2]);
  one.element.currentTime = 5.02;
  two.element.currentTime = 4.02;
  aMoment();
  expect([one.element.currentTime, two.element.currentTime]).toEqual([3, 2]);
  group.clearLoop();
  one.element.currentTime = 6;
  two.element.currentTime = 5;
  aMoment();
  expect([one.element.currentTime, two.element.currentTime]).toEqual([6, 5]);
  stop();
});

test('one that falls behind is brought back to the first', () => {
  const [one, two] = [aFilm(10), aFilm(10)];
  const group = new FilmGroup(
    [
      { slot: 'red', film: one.film, start: 0 },
      { slot: 'blue', film: two.film, start: 0 },
    ],
    () => undefined,
  );
  const stop = group.watch();
  group.toggle();
  one.element.currentTime = 2;
  two.element.currentTime = 1.5;
  aMoment();
  expect(two.element.currentTime).toBe(2);
  stop();
});
