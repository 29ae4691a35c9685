// 「先生が 見ました」: when it is said, and when not.
import { act, render } from '@testing-library/react';
import { type ReactNode, useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { LookingPlace, useLooking } from '#pieces/looking.tsx';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';
import { drawPictures, putInSight, type Sight } from '#tests/helpers/somebody-looks.ts';

const MOMENT_MS = 1800;
let device: TestDevice;
let sight: Sight;
beforeEach(async () => {
  device = await aDevice({ person: TEACHER, records: aSchool() });
  sight = putInSight();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Work({ id }: { readonly id: string }) {
  const place = useRef<HTMLElement>(null);
  useLooking(place, { id, owner: SAKURA, kind: 'photo' });
  return (
    <figure ref={place}>
      <a href="/" aria-label="光">
        <img src="blob:test" alt="" />
      </a>
    </figure>
  );
}
const here = (children: ReactNode) => (
  <DeviceProvider device={device}>
    <LookingPlace place="sakura/1">{children}</LookingPlace>
  </DeviceProvider>
);
const seen = async () => (await device.db.records('seen').toArray()).map(({ root }) => root);
/** And as long as the store needs for it. */
const aMoment = async (ms = MOMENT_MS) => {
  act(() => void vi.advanceTimersByTime(ms));
  await new Promise((done) => setTimeout(done, 40));
};
const moves = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));

test('a work that was there when its place was opened is seen after a moment, not at once', async () => {
  render(here(<Work id={WORKS[0]} />));
  await aMoment(900);
  expect(await seen()).toEqual([]);
  await aMoment();
  expect(await seen()).toEqual([WORKS[0]]);
});

test('a work that comes while the place stands open is seen only once somebody moves', async () => {
  const { rerender } = render(here(null));
  await aMoment();
  rerender(here(<Work id={WORKS[0]} />));
  await aMoment();
  expect(await seen()).toEqual([]);
  moves();
  await aMoment();
  expect(await seen()).toEqual([WORKS[0]]);
});

test('a picture that is not drawn yet, or lies beyond the edge, was not seen', async () => {
  drawPictures(false);
  render(here(<Work id={WORKS[0]} />));
  await aMoment();
  expect(await seen()).toEqual([]);
  drawPictures(true);
  sight.goes();
  await aMoment();
  expect(await seen()).toEqual([]);
  sight.comes();
  await aMoment();
  expect(await seen()).toEqual([WORKS[0]]);
});

test('on a screen that is put away nothing is seen', async () => {
  const awake = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  render(here(<Work id={WORKS[0]} />));
  await aMoment();
  expect(await seen()).toEqual([]);
  awake.mockReturnValue('visible');
  await aMoment();
  expect(await seen()).toEqual([WORKS[0]]);
});
