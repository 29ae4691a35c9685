import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { VideoPlayer } from '#pieces/video-player.tsx';
import { renderPlain } from '#tests/helpers/render-plain.tsx';

// jsdom plays nothing: the element notes what it is told and says what a browser would say.
beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: false, configurable: true });
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function pause(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: true, configurable: true });
    this.dispatchEvent(new Event('pause'));
  });
});

function aPlayer(duration = 8): HTMLVideoElement {
  const { container } = renderPlain(<VideoPlayer url="blob:test" title="とびばこ" />);
  const video = container.querySelector('video');
  if (!video) throw new Error('there is no film');
  Object.defineProperty(video, 'duration', { value: duration, configurable: true });
  fireEvent.loadedMetadata(video);
  return video;
}
const at = (video: HTMLVideoElement, time: number) => {
  video.currentTime = time;
  fireEvent.timeUpdate(video);
};

test('it plays and stops by its button', async () => {
  const user = userEvent.setup();
  const video = aPlayer();
  await user.click(screen.getByRole('button', { name: '見る' }));
  expect(video.paused).toBe(false);
  await user.click(screen.getByRole('button', { name: 'とめる' }));
  expect(video.paused).toBe(true);
});

test('it runs slowly when asked to, and says so', async () => {
  const user = userEvent.setup();
  const video = aPlayer();
  await user.click(screen.getByRole('radio', { name: 'とても ゆっくり' }));
  expect(video.playbackRate).toBe(0.25);
  expect(screen.getByRole('radio', { name: 'とても ゆっくり' })).toBeChecked();
});

test('from here, to here: the part in between comes again and again', async () => {
  const user = userEvent.setup();
  const video = aPlayer();
  at(video, 2);
  await user.click(screen.getByRole('button', { name: 'ここから' }));
  at(video, 3);
  await user.click(screen.getByRole('button', { name: 'ここまで' }));
  expect(screen.getByText('0:02.0 から 0:03.0 まで くりかえします')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '見る' }));
  video.currentTime = 3.1;
  await vi.waitFor(() => expect(video.currentTime).toBe(2));
  await user.click(screen.getByRole('button', { name: 'とめる' }));
  await user.click(screen.getByRole('button', { name: 'くりかえしを やめる' }));
  expect(screen.getByRole('button', { name: 'ここから' })).toHaveAttribute('aria-pressed', 'false');
});

test('everything by keyboard: frame by frame, mirror, sound, speed, loop', async () => {
  const user = userEvent.setup();
  const video = aPlayer();
  screen.getByRole('button', { name: '見る' }).focus();
  at(video, 1);
  await user.keyboard('.');
  expect(video.currentTime).toBeCloseTo(1 + 1 / 30);
  await user.keyboard(',');
  expect(video.currentTime).toBeCloseTo(1);
  await user.keyboard('ms');
  expect(video).toHaveAttribute('data-mirrored', 'true');
  expect(video.muted).toBe(true);
  await user.keyboard('<');
  expect(video.playbackRate).toBe(0.75);
  await user.keyboard('a');
  expect(screen.getByRole('button', { name: 'ここから' })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('k');
  expect(video.paused).toBe(false);
});

test('the slider goes to any place of the film', () => {
  const video = aPlayer();
  fireEvent.change(screen.getByRole('slider', { name: '見る ところ' }), { target: { value: '4' } });
  expect(video.currentTime).toBeCloseTo(4, 1);
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '0:04.0 / 0:08.0');
});

test('a film straight from a camera is measured once, then stands at its start', () => {
  const video = aPlayer(Number.POSITIVE_INFINITY);
  expect(video.currentTime).toBe(Number.MAX_SAFE_INTEGER);
  Object.defineProperty(video, 'duration', { value: 5, configurable: true });
  fireEvent.durationChange(video);
  expect(video.currentTime).toBe(0);
  expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '0:00.0 / 0:05.0');
});

test('a film that cannot be opened says so', () => {
  const video = aPlayer();
  fireEvent.error(video);
  expect(screen.getByRole('alert')).toHaveTextContent('開けませんでした');
});

test('sound has no mirror and no frames', () => {
  renderPlain(<VideoPlayer url="blob:test" title="リコーダー" soundOnly />);
  expect(screen.getByRole('button', { name: '聞く' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'かがみ' })).not.toBeInTheDocument();
});
