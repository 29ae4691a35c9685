// 筆順 for home: they come before anybody looks at them, whatever the service worker is busy with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepStrokes } from '#app/keep-strokes.ts';
import { keptStrokes, strokesToCome } from '#store/stroke-shelf.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, HIKARI } from '#tests/helpers/a-school.ts';
import { aShelf } from '#tests/helpers/a-shelf.ts';

const FOLDER = join(import.meta.dirname, '../../public');
const PORTAL = new Response('<p>Log in</p>', { headers: { 'content-type': 'text/html' } });
let school: 'here' | 'away' | 'portal';
let asked: string[];

beforeEach(() => {
  school = 'here';
  asked = [];
  vi.stubGlobal('caches', aShelf());
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    if (school === 'away') throw new TypeError('no network');
    if (school === 'portal') return PORTAL.clone();
    try {
      return new Response(readFileSync(join(FOLDER, address)), { headers: { 'content-type': 'image/svg+xml' } });
    } catch {
      return new Response('', { status: 404 });
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

const model = (id: string, characters: string, unit: string = HIKARI) =>
  aRecord('model', { id: anId(id), unit, kind: 'text', characters });

test('the strokes of the units’ 手本 are fetched without a service worker, each once', async () => {
  const device = await aDevice({ records: [...aSchool(), model('order', '光'), model('again', '光々')] });
  const end = keepStrokes(device);
  await vi.waitFor(async () => expect(await strokesToCome(['光', '々'])).toEqual([]));
  expect(await keptStrokes('光')).toContain('<svg');
  expect(asked.filter((address) => address.endsWith('/05149.svg'))).toHaveLength(1);
  end();
});

test('what a portal or a broken line answers is kept for nothing, and asked for again when the network is back', async () => {
  school = 'portal';
  const device = await aDevice({ records: [...aSchool(), model('order', '光')] });
  const end = keepStrokes(device);
  await vi.waitFor(() => expect(asked).not.toEqual([]));
  expect(await strokesToCome(['光'])).toEqual(['光']);
  school = 'here';
  await vi.waitFor(async () => {
    dispatchEvent(new Event('online'));
    expect(await strokesToCome(['光'])).toEqual([]);
  });
  end();
});

test('of a character that nobody wrote down nothing more is waited for', async () => {
  const device = await aDevice({ records: [...aSchool(), model('order', '龘')] });
  const end = keepStrokes(device);
  await vi.waitFor(async () => expect(await strokesToCome(['龘'])).toEqual([]));
  expect(await keptStrokes('龘')).toBeNull();
  end();
});
