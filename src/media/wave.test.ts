import { expect, it } from 'vitest';
import { loudness } from '#media/wave.ts';

it('shows where it is loud and where it is quiet, the loudest as high as it goes', () => {
  const samples = Float32Array.from({ length: 800 }, (_, at) => (at < 400 ? 0.1 : 0.4) * (at % 2 ? 1 : -1));
  const wave = loudness(samples, 4);
  expect(wave).toEqual([expect.closeTo(0.25), expect.closeTo(0.25), 1, 1]);
});

it('silence is flat; fewer samples than bars are no trouble', () => {
  expect(loudness(new Float32Array(100), 5)).toEqual([0, 0, 0, 0, 0]);
  expect(loudness(Float32Array.of(0.5), 3)).toHaveLength(3);
  expect(loudness(new Float32Array(0), 3)).toEqual([0, 0, 0]);
});
