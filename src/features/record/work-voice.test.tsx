import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { Refused } from '#domain/refusal.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { prepareSound } from '#media/prepare-sound.ts';
import { openMicrophone, type RecorderHearer } from '#media/recorder.ts';
import type { Device } from '#store/device.ts';
import { keepPiece } from '#store/takes.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';

// The microphone and its codecs are the browser's: browser tests record real sounds.
vi.mock('#media/prepare-sound.ts', () => ({ prepareSound: vi.fn() }));
vi.mock('#media/recorder.ts', () => ({ openMicrophone: vi.fn() }));
afterEach(() => vi.restoreAllMocks());

const FIELD = `voice/work/${LESSONS[2]}`;
/** Says what it was given, so that a test sees which bytes became the work. */
async function prepared(file: Blob): Promise<PreparedMedia> {
  const data = await file.arrayBuffer();
  return { variants: { o: { data, hash: 'a'.repeat(64), bytes: data.byteLength, mime: 'audio/webm', duration: 2 } } };
}

function aMicrophone() {
  const microphone = { hearer: null as RecorderHearer | null, isStopped: false };
  const stop = () => {
    if (microphone.isStopped) return;
    microphone.isStopped = true;
    microphone.hearer?.onEnd();
  };
  const start = (hearer: RecorderHearer) => {
    microphone.hearer = hearer;
  };
  vi.mocked(openMicrophone).mockResolvedValue({ mime: 'audio/webm', loudness: () => 0.5, start, stop });
  vi.mocked(prepareSound).mockImplementation(prepared);
  return microphone;
}
const draw = async (device: Device) =>
  renderWithDevice(
    <RecordPage />,
    device,
    `/units/${HIKARI}/lessons/${LESSONS[2]}/record?step=work`,
    '/units/:unit/lessons/:lesson/record',
  );
const open = async () => userEvent.click(await screen.findByRole('button', { name: 'こえ・音' }));
const start = async () => userEvent.click(await screen.findByRole('button', { name: 'とりはじめる' }));
const soundsOf = async (device: Device) =>
  (await device.db.records('work').toArray()).filter((work) => work.kind === 'audio');
const heard = async (device: Device) => (await device.db.takes.toArray()).length;

test('what is said is heard again and becomes a work of sound, and nothing of the take stays', async () => {
  const device = await aDevice();
  const microphone = aMicrophone();
  await draw(device);
  await open();
  await start();
  expect(await screen.findByText('音を とっています')).toBeVisible();
  microphone.hearer?.onPiece(new Blob(['いち']), 1);
  microphone.hearer?.onPiece(new Blob(['に']), 2);
  expect(await screen.findByText('2秒（60秒まで）')).toBeVisible();
  await expect.poll(() => heard(device)).toBe(2);
  await userEvent.click(screen.getByRole('button', { name: 'おわる' }));
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  await expect.poll(() => soundsOf(device)).toMatchObject([{ lesson: LESSONS[2], stage: 'trial' }]);
  expect(await screen.findByText('さくひん 1')).toBeVisible();
  await expect.poll(() => heard(device)).toBe(0);
  const [chunk] = await device.db.chunks.toArray();
  expect(new TextDecoder().decode(chunk?.data)).toBe('いちに');
});

test('a tab that is closed in the middle offers what was said so far when it is opened again', async () => {
  const device = await aDevice();
  const microphone = aMicrophone();
  const { unmount } = await draw(device);
  await open();
  await start();
  await screen.findByText('音を とっています');
  microphone.hearer?.onPiece(new Blob(['とちゅう']), 1);
  await expect.poll(() => heard(device)).toBe(1);
  unmount();
  expect(microphone.isStopped).toBe(true);
  await draw(device);
  expect(await screen.findByText(/とちゅうまでの 音が のこっていました/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'これで いい' }));
  await expect.poll(async () => (await soundsOf(device)).length).toBe(1);
});

test('a page out of sight listens to nobody, and asks when it is back', async () => {
  const device = await aDevice();
  const microphone = aMicrophone();
  await draw(device);
  await open();
  await start();
  await screen.findByText('音を とっています');
  microphone.hearer?.onPiece(new Blob(['いち']), 1);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  fireEvent(document, new Event('visibilitychange'));
  expect(microphone.isStopped).toBe(true);
  expect(await screen.findByText(/きいてみよう/)).toBeVisible();
});

test('a full disk in the middle ends the recording, and what was said is still there to keep', async () => {
  const device = await aDevice();
  const microphone = aMicrophone();
  await draw(device);
  await open();
  await start();
  await screen.findByText('音を とっています');
  const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
  vi.spyOn(device.db.takes, 'add').mockRejectedValue(full);
  microphone.hearer?.onPiece(new Blob(['いち']), 1);
  expect(await screen.findByText(/ここまでの 音は のこっています/)).toBeVisible();
  expect(microphone.isStopped).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'これで いい' }));
  await expect.poll(async () => (await soundsOf(device)).length).toBe(1);
});

test('doing it again throws away what was recorded, on the person’s word only', async () => {
  const device = await aDevice();
  aMicrophone();
  const data = new TextEncoder().encode('まえ').buffer;
  await keepPiece(device, { field: FIELD, take: 'one', mime: 'audio/webm', data });
  await draw(device);
  await userEvent.click(await screen.findByRole('button', { name: 'とりなおす' }));
  await expect.poll(() => heard(device)).toBe(0);
  expect(await soundsOf(device)).toEqual([]);
});

test.each([
  ['a microphone that may not be used', { refused: 'forbidden' }, /マイクが つかえません。先生に 見せて/],
  ['no microphone', { refused: 'not-found' }, /マイクが ありません/],
] as const)('%s is said calmly, and a file is the second way', async (_name, answer, words) => {
  const device = await aDevice();
  aMicrophone();
  vi.mocked(openMicrophone).mockResolvedValue(answer satisfies Refused);
  await draw(device);
  await open();
  await start();
  expect(await screen.findByText(words)).toBeVisible();
  const input = document.querySelector('input[accept="audio/*"]');
  if (!input) throw new Error('there is a place for a file');
  fireEvent.change(input, { target: { files: [new File(['うた'], 'song.mp3', { type: 'audio/mpeg' })] } });
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  await expect.poll(async () => (await soundsOf(device)).length).toBe(1);
});

test('a file that is no sound is said so', async () => {
  const device = await aDevice();
  aMicrophone();
  vi.mocked(prepareSound).mockResolvedValue({ refused: 'not-media', field: 'kind' });
  await draw(device);
  await open();
  await screen.findByRole('button', { name: 'とりはじめる' });
  const input = document.querySelector('input[accept="audio/*"]');
  if (!input) throw new Error('there is a place for a file');
  fireEvent.change(input, { target: { files: [new File(['x'], 'x.txt')] } });
  expect(await screen.findByText(/音の ファイルでは ありません/)).toBeVisible();
});

test('a recording that cannot be opened stays until it is thrown away on purpose, whatever else is recorded', async () => {
  const device = await aDevice();
  const microphone = aMicrophone();
  const data = new TextEncoder().encode('まえ').buffer;
  await keepPiece(device, { field: FIELD, take: 'before', mime: 'audio/webm', data });
  vi.mocked(prepareSound).mockRejectedValueOnce(new Error('not in this browser'));
  await draw(device);
  expect(await screen.findByText(/とちゅうまでの 音が ひらけません/)).toBeVisible();
  await start();
  await screen.findByText('音を とっています');
  microphone.hearer?.onPiece(new Blob(['あと']), 1);
  await expect.poll(() => heard(device)).toBe(2);
  await userEvent.click(screen.getByRole('button', { name: 'おわる' }));
  await userEvent.click(await screen.findByRole('button', { name: 'これで いい' }));
  await expect.poll(async () => (await soundsOf(device)).length).toBe(1);
  await expect.poll(() => heard(device)).toBe(1);
  expect(await screen.findByText(/とちゅうまでの 音が ひらけません/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'もういちど ひらく' }));
  expect(await screen.findByText(/とちゅうまでの 音が のこっていました/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'とりなおす' }));
  await expect.poll(() => heard(device)).toBe(0);
});
