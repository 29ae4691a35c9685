import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { openCamera } from '#media/camera.ts';
import { preparePhoto } from '#media/prepare-photo.ts';
import { CapturePhoto } from '#pieces/capture-photo.tsx';
import type { Device } from '#store/device.ts';
import { ghostChoiceOf } from '#store/ghosts.ts';
import { keepWork } from '#store/works.ts';
import { aDevice, renderWithDevice } from '#tests/helpers/a-device.tsx';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';
import { aPicture } from '#tests/helpers/pictures.ts';

// The camera and its codecs are the browser's: tests/browser/camera.spec.ts takes real shots.
vi.mock('#media/prepare-photo.ts', () => ({ preparePhoto: vi.fn() }));
vi.mock('#media/black-photo.ts', () => ({ isBlackPhoto: async () => false }));
vi.mock('#media/camera.ts', () => ({
  canShowCamera: () => true,
  chooserOpensCamera: () => false,
  hasTwoCameras: async () => false,
  openCamera: vi.fn(),
}));

const PLACE = { unit: HIKARI, lesson: LESSONS[2] };
const camera = { isOn: false, shots: 0 };
const prepared: Blob[] = [];
let kept: PreparedMedia[] = [];
beforeEach(() => {
  kept = [];
  prepared.length = 0;
  Object.assign(camera, { isOn: false, shots: 0 });
  vi.mocked(preparePhoto).mockImplementation(async (photo) => {
    prepared.push(photo);
    return aPicture(3);
  });
  vi.mocked(openCamera).mockImplementation(async () => {
    camera.isOn = true;
    const close = () => {
      camera.isOn = false;
    };
    return { stream: aStream(), shoot: async () => new Blob([`shot ${++camera.shots}`]), close };
  });
});
afterEach(() => vi.restoreAllMocks());

/** One track; the browser may take it away. */
const track = new EventTarget();
const aStream = () => ({ getVideoTracks: () => [track] }) as unknown as MediaStream;
const keep = async (photo: PreparedMedia) => void kept.push(photo);
const draw = async (device: Device) =>
  renderWithDevice(<CapturePhoto label="しゃしん" onPrepared={keep} ghostOf={PLACE} />, device, '/', '/');
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const finder = () => screen.findByLabelText('カメラが うつしているもの');
async function turnOn(): Promise<void> {
  await press('カメラで とる');
  await isReady('とる');
}
async function isReady(name: string): Promise<void> {
  const shutter = await screen.findByRole('button', { name });
  const view = await finder();
  await expect
    .poll(() => {
      fireEvent.loadedData(view);
      return shutter.getAttribute('aria-busy');
    })
    .toBeNull();
}
const strip = () => screen.findByRole('region', { name: 'とった しゃしん' });
const shotNames = async () => (await within(await strip()).findAllByRole('button', { name: /まいめ/ })).length;
/** What shines through the finder. */
const ghost = async () => (await finder()).parentElement?.querySelector('img') ?? null;

async function aDeviceWithAWork(): Promise<Device> {
  const device = await aDevice();
  await keepWork(device, aPicture(7), { unit: HIKARI, lesson: LESSONS[1], stage: 'practice', kind: 'photo' });
  return device;
}

test('a few shots are taken, the good one is chosen, and only that one is made ready and kept', async () => {
  await draw(await aDevice());
  await turnOn();
  await press('とる');
  await press('もう 1まい');
  await press('もう 1まい');
  expect(await shotNames()).toBe(3);
  await press('2まいめの しゃしん');
  await press('これを つかう');
  await press('これで いい');
  await expect.poll(() => kept.length).toBe(1);
  expect(await Promise.all(prepared.map((photo) => photo.text()))).toEqual(['shot 2']);
  expect(camera.isOn).toBe(false);
});

test('a shot is thrown away and let go of; whoever looked at one goes back to the others', async () => {
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${++made}`);
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  await draw(await aDevice());
  await turnOn();
  await press('とる');
  await press('もう 1まい');
  await press('この 1まいを すてる');
  expect(await shotNames()).toBe(1);
  expect(revoked).toHaveBeenCalledTimes(1);
  await press('これを つかう');
  await press('とりなおす');
  expect(await shotNames()).toBe(1);
  expect(camera.isOn).toBe(true);
  await press('やめる');
  await expect.poll(() => new Set(revoked.mock.calls.flat()).size).toBe(made);
});

test('a camera that is taken away from the page is said so, and the shots so far are still there', async () => {
  await draw(await aDevice());
  await turnOn();
  await press('とる');
  act(() => void track.dispatchEvent(new Event('ended')));
  expect(await screen.findByText(/カメラが つかえません/)).toBeVisible();
  await press('カメラで とる');
  expect(await shotNames()).toBe(1);
});

test('after six shots there is no seventh', async () => {
  await draw(await aDevice());
  await turnOn();
  await press('とる');
  for (let more = 0; more < 5; more += 1) await press('もう 1まい');
  expect(await screen.findByText('6まい（6まいまで）')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'もう 1まい' })).toBeDisabled();
});

test('the last work shines through the finder, weaker or stronger, and not at all when the child says so', async () => {
  const device = await aDeviceWithAWork();
  await draw(device);
  await turnOn();
  await expect.poll(async () => (await ghost())?.style.opacity).toBe('0.35');
  const strength = await screen.findByRole('slider', { name: 'こさ' });
  fireEvent.change(strength, { target: { value: '60' } });
  expect((await ghost())?.style.opacity).toBe('0.6');
  await userEvent.click(await screen.findByRole('radio', { name: 'かさねない' }));
  expect(await ghost()).toBeNull();
  expect(screen.queryByRole('slider', { name: 'こさ' })).toBeNull();
  await expect.poll(() => ghostChoiceOf(device)).toEqual({ of: 'off', strength: 0.6 });
});

test('what was chosen is remembered for the next time', async () => {
  const device = await aDeviceWithAWork();
  const { unmount } = await draw(device);
  await turnOn();
  await userEvent.click(await screen.findByRole('radio', { name: 'かさねない' }));
  await expect.poll(async () => (await ghostChoiceOf(device)).of).toBe('off');
  unmount();
  await draw(device);
  await turnOn();
  expect(await screen.findByRole('radio', { name: 'かさねない' })).toBeChecked();
  expect(await ghost()).toBeNull();
});

test('where nothing is there to shine through, nothing is offered', async () => {
  await draw(await aDevice());
  await turnOn();
  await act(async () => undefined);
  expect(await ghost()).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});
