import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { openFilmCamera } from '#media/film-camera.ts';
import { type FilmOptions, type PreparedFilm, prepareFilm } from '#media/prepare-film.ts';
import type { RecorderHearer } from '#media/recorder.ts';
import type { Device } from '#store/device.ts';
import { keepPiece } from '#store/takes.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';

// The camera and its codecs are the browser's: tests/browser/film.spec.ts films and makes small.
vi.mock('#media/prepare-film.ts', () => ({ prepareFilm: vi.fn() }));
vi.mock('#media/film-camera.ts', () => ({ openFilmCamera: vi.fn() }));
afterEach(() => vi.restoreAllMocks());

const FIELD = `video/work/${LESSONS[2]}`;
/** Says what it was given, so that a test sees which bytes became the work. */
async function prepared(file: Blob): Promise<PreparedFilm> {
  const data = await file.arrayBuffer();
  const facts = { hash: 'b'.repeat(64), bytes: data.byteLength, mime: 'video/mp4', w: 1280, h: 720, duration: 2 };
  return { prepared: { variants: { o: { data, ...facts } } } as PreparedMedia, hasLostSound: false };
}

function aFilmCamera({ hasSound = true } = {}) {
  const camera = { hearer: null as RecorderHearer | null, isStopped: false, isOff: false };
  const stop = () => {
    if (camera.isStopped) return;
    camera.isStopped = true;
    camera.hearer?.onEnd();
  };
  const start = (hearer: RecorderHearer) => {
    camera.hearer = hearer;
  };
  const close = () => {
    camera.isOff = true;
  };
  const recorder = () => ({ mime: 'video/mp4', loudness: () => 0, start, stop });
  vi.mocked(openFilmCamera).mockResolvedValue({ stream: STREAM, hasSound, recorder, close });
  vi.stubGlobal('navigator', Object.assign(navigator, { mediaDevices: { getUserMedia: vi.fn(), enumerateDevices } }));
  vi.mocked(prepareFilm).mockImplementation(prepared);
  return camera;
}
const STREAM = { getVideoTracks: () => [] } as unknown as MediaStream;
const enumerateDevices = async () => [];
const draw = async (device: Device) =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const open = () => press('どうが');
async function film(): Promise<void> {
  await press('どうがを とる');
  const start = await screen.findByRole('button', { name: 'とりはじめる' });
  await expect
    .poll(() => {
      fireEvent.loadedData(screen.getByLabelText('カメラが うつしているもの'));
      return start.getAttribute('aria-busy');
    })
    .toBeNull();
  await userEvent.click(start);
  await screen.findByText('どうがを とっています');
}
const filmsOf = async (device: Device) =>
  (await device.db.records('work').toArray()).filter((work) => work.kind === 'video');
const held = async (device: Device) => (await device.db.takes.toArray()).length;
function give(file: File): void {
  const input = document.querySelector('input[accept="video/*"]');
  if (!input) throw new Error('there is a place for a film');
  fireEvent.change(input, { target: { files: [file] } });
}
const CLIP = new File(['うみ'], 'IMG_1.MOV', { type: 'video/quicktime' });

test('what is filmed is looked at and becomes a work, and nothing of the take stays', async () => {
  const device = await aDevice();
  const camera = aFilmCamera();
  await draw(device);
  await open();
  await film();
  camera.hearer?.onPiece(new Blob(['いち']), 1);
  camera.hearer?.onPiece(new Blob(['に']), 12);
  expect(await screen.findByText('12秒（60秒まで）')).toBeVisible();
  await expect.poll(() => held(device)).toBe(2);
  await press('おわる');
  expect(await screen.findByText('見てみよう。これで いいですか？')).toHaveFocus();
  expect(camera.isOff).toBe(true);
  // Once the film has its height, the answer is brought above the edge of a phone.
  const seen: Element[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    seen.push(this);
  };
  fireEvent.loadedMetadata(screen.getByLabelText('いま とった どうが', { selector: 'video' }));
  const keep = screen.getByRole('button', { name: 'これで いい' });
  await expect.poll(() => seen.some((each) => each.contains(keep))).toBe(true);
  await press('これで いい');
  await expect.poll(() => filmsOf(device)).toMatchObject([{ lesson: LESSONS[2], stage: 'trial' }]);
  await expect.poll(() => held(device)).toBe(0);
  // And so is the work that was kept.
  await expect.poll(() => seen.some((each) => each.matches('li') && each.closest('section') !== null)).toBe(true);
  const [chunk] = await device.db.chunks.toArray();
  expect(new TextDecoder().decode(chunk?.data)).toBe('いちに');
});

test('a tab that is closed while filming offers what was filmed so far when it is opened again', async () => {
  const device = await aDevice();
  const camera = aFilmCamera();
  const { unmount } = await draw(device);
  await open();
  await film();
  camera.hearer?.onPiece(new Blob(['とちゅう']), 1);
  await expect.poll(() => held(device)).toBe(1);
  unmount();
  expect([camera.isStopped, camera.isOff]).toEqual([true, true]);
  await draw(device);
  expect(await screen.findByText(/とちゅうまでの どうがが のこっていました/)).toBeVisible();
  await press('これで いい');
  await expect.poll(async () => (await filmsOf(device)).length).toBe(1);
});

test('a full disk in the middle ends the filming, and what was filmed is still there to keep', async () => {
  const device = await aDevice();
  const camera = aFilmCamera();
  await draw(device);
  await open();
  await film();
  const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
  vi.spyOn(device.db.takes, 'add').mockRejectedValue(full);
  camera.hearer?.onPiece(new Blob(['いち']), 1);
  expect(await screen.findByText(/ここまでの どうがは のこっています/)).toBeVisible();
  expect(camera.isStopped).toBe(true);
  await press('これで いい');
  await expect.poll(async () => (await filmsOf(device)).length).toBe(1);
});

test('a page out of sight films nobody, and asks when it is back', async () => {
  const device = await aDevice();
  const camera = aFilmCamera();
  await draw(device);
  await open();
  await film();
  camera.hearer?.onPiece(new Blob(['いち']), 1);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  expect(camera.isStopped).toBe(true);
  expect(await screen.findByText(/見てみよう/)).toBeVisible();
});

test('doing it again throws away what was filmed, on the person’s word only', async () => {
  const device = await aDevice();
  aFilmCamera();
  const data = new TextEncoder().encode('まえ').buffer;
  await keepPiece(device, { field: FIELD, take: 'one', mime: 'video/mp4', data });
  await draw(device);
  await press('とりなおす');
  await expect.poll(() => held(device)).toBe(0);
  expect(await filmsOf(device)).toEqual([]);
});

test('without a microphone it is said before anything is filmed', async () => {
  const device = await aDevice();
  aFilmCamera({ hasSound: false });
  await draw(device);
  await open();
  await press('どうがを とる');
  expect(await screen.findByText(/音の ない どうがに なります/)).toBeVisible();
});

test.each([
  ['a camera that may not be used', { refused: 'forbidden' }, /カメラが つかえません/],
  ['no camera', { refused: 'not-found' }, /ここでは どうがを とれません/],
] as const)('%s is said calmly, and a film of the device is the second way', async (_name, answer, words) => {
  const device = await aDevice();
  aFilmCamera();
  vi.mocked(openFilmCamera).mockResolvedValue(answer);
  await draw(device);
  await open();
  await press('どうがを とる');
  expect(await screen.findByText(words)).toBeVisible();
  give(CLIP);
  await press('これで いい');
  await expect.poll(async () => (await filmsOf(device)).length).toBe(1);
});

test('of a film that is too long the child says which minute, by key too', async () => {
  const device = await aDevice();
  aFilmCamera();
  const wishes: FilmOptions[] = [];
  vi.mocked(prepareFilm).mockImplementation(async (file, options = {}) => {
    wishes.push(options);
    return options.from === undefined ? { seconds: 150 } : prepared(file);
  });
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'どうがを とる' });
  give(CLIP);
  const slider = await screen.findByRole('slider', { name: 'のこす ところ' });
  expect(slider).toHaveAttribute('aria-valuetext', '0:00から 1:00まで');
  fireEvent.change(slider, { target: { value: '45' } });
  expect(slider).toHaveAttribute('aria-valuetext', '0:45から 1:45まで');
  await press('ここを のこす');
  await press('これで いい');
  await expect.poll(async () => (await filmsOf(device)).length).toBe(1);
  expect(wishes.map(({ from }) => from)).toEqual([undefined, 45]);
});

test('making a film small shows how far it is, and can be stopped', async () => {
  const device = await aDevice();
  aFilmCamera();
  let given: AbortSignal | undefined;
  vi.mocked(prepareFilm).mockImplementation((_file, options) => {
    given = options?.signal;
    options?.onProgress?.(0.4);
    return new Promise(() => undefined);
  });
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'どうがを とる' });
  give(CLIP);
  expect(await screen.findByText('40%')).toBeVisible();
  await press('やめる');
  expect(await screen.findByRole('button', { name: 'どうがを とる' })).toBeVisible();
  expect(given?.aborted).toBe(true);
});

test.each([
  [{ refused: 'too-large' }, /どうがが 大きすぎます/],
  [{ refused: 'not-media', field: 'kind' }, /これは どうがでは ありません/],
  [{ refused: 'not-media', field: 'broken' }, /この どうがは こわれています/],
  [{ refused: 'not-media', field: 'format' }, /この 端末では ひらけない どうがです/],
] as const)('a file that is refused as %o is said so', async (answer, words) => {
  const device = await aDevice();
  aFilmCamera();
  vi.mocked(prepareFilm).mockResolvedValue(answer);
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'どうがを とる' });
  give(CLIP);
  expect(await screen.findByText(words)).toBeVisible();
});

test('a sound that could not be read is said before the film is kept', async () => {
  const device = await aDevice();
  aFilmCamera();
  vi.mocked(prepareFilm).mockImplementation(async (file) => ({ ...(await prepared(file)), hasLostSound: true }));
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'どうがを とる' });
  give(CLIP);
  expect(await screen.findByText(/音は はいっていません/)).toBeVisible();
});

test('a film that cannot be opened stays when another one is chosen, stopped or kept, until it is thrown away on purpose', async () => {
  const device = await aDevice();
  aFilmCamera();
  const data = new TextEncoder().encode('まえ').buffer;
  await keepPiece(device, { field: FIELD, take: 'before', mime: 'video/mp4', data });
  vi.mocked(prepareFilm)
    .mockResolvedValueOnce({ refused: 'not-media', field: 'broken' })
    .mockImplementationOnce(() => new Promise(() => undefined));
  await draw(device);
  expect(await screen.findByText(/とちゅうまでの どうがが ひらけません/)).toBeVisible();
  give(CLIP);
  await press('やめる');
  expect(await screen.findByText(/とちゅうまでの どうがが ひらけません/)).toBeVisible();
  give(CLIP);
  await press('とりなおす');
  expect(await screen.findByText(/とちゅうまでの どうがが ひらけません/)).toBeVisible();
  give(CLIP);
  await press('これで いい');
  await expect.poll(async () => (await filmsOf(device)).length).toBe(1);
  expect(await screen.findByText(/とちゅうまでの どうがが ひらけません/)).toBeVisible();
  expect(await held(device)).toBe(1);
  await press('すてる');
  await expect.poll(() => held(device)).toBe(0);
  await expect.poll(() => screen.queryByText(/ひらけません/)).toBeNull();
});

test('a film that is given up while its picture is made takes no memory', async () => {
  const device = await aDevice();
  aFilmCamera();
  const lent = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:film');
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const made = Promise.withResolvers<PreparedFilm>();
  vi.mocked(prepareFilm).mockReturnValueOnce(made.promise);
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'どうがを とる' });
  give(CLIP);
  await press('やめる');
  lent.mockClear();
  revoked.mockClear();
  made.resolve(await prepared(CLIP));
  await expect.poll(() => lent.mock.calls.length).toBe(1);
  expect(revoked).toHaveBeenCalledWith('blob:film');
});
