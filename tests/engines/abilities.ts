// What an engine can and cannot do of what the app would like to use, tried in its own page and not read anywhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personIn, type School } from '#tests/browser/school.ts';
import { signIn } from './at-the-lesson.ts';
import { barePage } from './bare-page.ts';
import type { BrowserWindow, Engine } from './engine.ts';
import { type Answers, films, keeping, pictures, senses, together } from './page-abilities.ts';
import { rowsOf } from './page-acts.ts';
import { until } from './waiting.ts';

export async function abilitiesOf(engine: Engine, school: School): Promise<Answers> {
  const profile = mkdtempSync(join(tmpdir(), 'ashiato-profile-'));
  const window = await engine.open(profile);
  try {
    const bare = await onBarePage(window);
    return { ...bare, 'a film of the demo school': await filmOf(window, school) };
  } finally {
    await window.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function onBarePage(window: BrowserWindow): Promise<Answers> {
  const page = await barePage();
  try {
    await window.go(`${page.origin}/`);
    const found: Answers = { version: window.version };
    // One after the other: each may keep the machine busy, and what it says of time shall be its own.
    for (const ask of [keeping, together, pictures, films, senses]) {
      const said = await window
        .run(ask)
        .catch((error: unknown): Answers => ({ [ask.name]: `broke: ${String(error)}` }));
      Object.assign(found, said);
    }
    const [strict, relaxed] = [await window.run(saveMs, 'strict'), await window.run(saveMs, 'relaxed')];
    found['one strict transaction, median of 60'] = `${strict.toFixed(2)} ms (relaxed ${relaxed.toFixed(2)} ms)`;
    return found;
  } finally {
    page.close();
  }
}

async function filmOf(window: BrowserWindow, school: School): Promise<string> {
  const person = personIn(school, 'pupil', 3);
  await signIn(window, school, person);
  const models = await window.run(rowsOf, person.id, 'model');
  const film = models.find((model) => model['kind'] === 'video');
  await window.go(`${school.origin}/models/${film?.id}`);
  return until(window, (said) => said !== 'loading', playing).catch(() => 'no picture after 30 s');
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
