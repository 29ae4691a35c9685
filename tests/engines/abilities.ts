// What an engine can and cannot do of what the app would like to use, tried in its own page and not read anywhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personIn, type School } from '#tests/browser/school.ts';
import { signIn } from './at-the-lesson.ts';
import type { Engine } from './engine.ts';
import { rowsOf } from './page-acts.ts';
import { until } from './waiting.ts';

export async function abilitiesOf(
  engine: Engine,
  school: School,
): Promise<{ version: string; [what: string]: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'ashiato-profile-'));
  const person = personIn(school, 'pupil', 3);
  const window = await engine.open(profile);
  try {
    await signIn(window, school, person);
    const stored = await window.run(storage);
    const pictures = await window.run(encoding);
    const camera = await window.run(cameraHere);
    const strict = await window.run(saveMs, 'strict');
    const relaxed = await window.run(saveMs, 'relaxed');
    const models = await window.run(rowsOf, person.id, 'model');
    const film = models.find((model) => model['kind'] === 'video');
    await window.go(`${school.origin}/models/${film?.id}`);
    const video = await until(window, (said) => said !== 'loading', playing).catch(() => 'no picture after 30 s');
    return {
      version: window.version,
      ...stored,
      ...pictures,
      ...camera,
      'a film of the demo': video,
      'one strict transaction, median of 60': `${strict.toFixed(2)} ms (relaxed ${relaxed.toFixed(2)} ms)`,
    };
  } finally {
    await window.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function storage(): Promise<Record<string, string>> {
  const { storage: store } = navigator as { readonly storage?: StorageManager };
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('no answer'), 3000);
  });
  const persist = store?.persist ? await Promise.race([store.persist().then(String), late]) : 'not there';
  const quota = (await store?.estimate?.())?.quota;
  return {
    'navigator.storage.persist()': persist,
    'quota it tells': quota === undefined ? 'not told' : `${(quota / 1e9).toFixed(1)} GB`,
    'Background Sync': 'SyncManager' in globalThis ? 'yes' : 'no',
    'Web Locks, BroadcastChannel': 'locks' in navigator && 'BroadcastChannel' in globalThis ? 'yes' : 'no',
  };
}

async function encoding(): Promise<Record<string, string>> {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 64;
  canvas.getContext('2d')?.fillRect(0, 0, 32, 32);
  const got = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/webp', 0.8);
  });
  const film = document.createElement('video');
  const can = (type: string) => film.canPlayType(type) || 'no';
  return {
    'asked for WebP, a canvas hands out': got?.type ?? 'nothing',
    OffscreenCanvas: 'OffscreenCanvas' in globalThis ? 'yes' : 'no',
    'says of H.264': can('video/mp4; codecs="avc1.42E01E, mp4a.40.2"'),
    'says of VP9': can('video/webm; codecs="vp9, opus"'),
  };
}

async function cameraHere(): Promise<Record<string, string>> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('no answer'), 4000);
  });
  const asked = mediaDevices
    ?.getUserMedia({ video: true })
    .then((stream) => {
      const count = stream.getVideoTracks().length;
      for (const track of stream.getTracks()) track.stop();
      return count > 0 ? 'opens (a test picture)' : 'no picture';
    })
    .catch((error: unknown) => String(error));
  return {
    camera: asked ? await Promise.race([asked, late]) : 'not there',
    MediaRecorder: 'MediaRecorder' in globalThis ? 'yes' : 'no',
  };
}

/** Half of 60 small writes take longer than this. */
async function saveMs(durability: 'strict' | 'relaxed'): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('how-long', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('texts'));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const took: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    const from = performance.now();
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction('texts', 'readwrite', { durability });
      writing.objectStore('texts').put('とめて、すこしずつ 力を ぬいた。'.repeat(8), n);
      writing.addEventListener('complete', () => resolve());
      writing.addEventListener('abort', () => reject(writing.error ?? new Error('aborted')));
    });
    took.push(performance.now() - from);
  }
  db.close();
  return took.toSorted((a, b) => a - b)[30] ?? Number.NaN;
}

async function playing(): Promise<string> {
  const film = document.querySelector('video');
  if (!film) return 'loading';
  if (film.error) return `error ${film.error.code}`;
  film.muted = true;
  await film.play().catch(() => undefined);
  return film.readyState >= 2 && film.videoWidth > 0 && film.currentTime > 0
    ? `plays, ${film.currentSrc.slice(0, 5)}`
    : 'loading';
}
