import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawOnBoard } from '#media/growth-board.ts';
import { growthFilm } from '#media/growth-film.ts';

// Canvas and recorder are a browser's own: tests/browser/growth.spec.ts makes real films.
vi.mock('#media/growth-board.ts', () => ({ boardSize: async () => ({ w: 30, h: 40 }), drawOnBoard: vi.fn() }));
const track = { stop: vi.fn() };
beforeEach(() => {
  vi.mocked(drawOnBoard).mockReset();
  track.stop.mockReset();
  const stream = { getTracks: () => [track] };
  const canvas = { getContext: () => ({}), captureStream: () => stream };
  vi.stubGlobal('document', { createElement: () => canvas });
  vi.stubGlobal('MediaRecorder', ARecorder);
});
afterEach(() => vi.unstubAllGlobals());

class ARecorder extends EventTarget {
  static readonly isTypeSupported = () => true;
  state = 'inactive';
  start(): void {
    this.state = 'recording';
  }
  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(new Event('stop'));
  }
}
const PICTURES = [1, 2].map(() => ({ picture: new Blob(), x: 0, y: 0, scale: 1, rotation: 0 }));
const film = () =>
  growthFilm(PICTURES, { each: 0.001, signal: new AbortController().signal, onProgress: () => undefined });

test('a film that is recorded from a canvas lets go of it when it is done', async () => {
  expect((await film())?.type).toBe('video/mp4');
  expect(track.stop).toHaveBeenCalledOnce();
});

test('a film that breaks off lets go of it too', async () => {
  vi.mocked(drawOnBoard).mockRejectedValue(new Error('no picture'));
  await expect(film()).rejects.toThrow('no picture');
  expect(track.stop).toHaveBeenCalledOnce();
});
