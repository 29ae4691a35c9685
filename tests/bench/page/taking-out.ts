// A child who takes five hundred works along, out of the app's own tables and by its own code, into a file on the disk or into
// what browsers have that cannot write one.
import type { Session } from '#domain/protocol.ts';
import type { TypeName } from '#domain/records/kinds.ts';
import { openFileSink } from '#pieces/file-sink.ts';
import { takeOut } from '#pieces/take-out-file.ts';
import type { LooseKept } from '#store/database.ts';
import { openDevice } from '#store/device.ts';
import { keepBlob } from '#store/media-blobs.ts';

const SESSION: Session = {
  person: '0193a000-0000-7000-8000-000000000001',
  school: '0193a000-0000-7000-8000-000000000002',
  schoolName: '若林小学校',
  role: 'pupil',
  displayName: 'わかばやし あおい',
  kana: 'わかばやし あおい',
  goodUntil: 9e12,
};
const WORDS = 'まえと くらべて、よこの あいだが そろった。つぎは はらいを ゆっくり かきたいです。'.repeat(3);
const NOISE = crypto.getRandomValues(new Uint8Array(65_536));

/** Each work with its picture, a goal, a reflection and a word of the teacher's, in units of 12 lessons. */
export async function makeWorks(works: number, bytesEach: number): Promise<void> {
  const device = await openDevice(SESSION);
  const { db } = device;
  const { person, school } = SESSION;
  const rows: LooseKept[] = [];
  const put = (type: TypeName, at: number, values: object): string => {
    const id = device.newId();
    const madeAt = Date.parse('2026-04-08T01:00:00Z') + at * 3_600_000;
    const envelope = { id, type, school, owner: person, author: person, root: null, madeAt, trashed: false };
    rows.push({ ...envelope, needsLook: false, _rv: 1, _p: 0, _s: [`pf:${person}`], ...values } as LooseKept);
    return id;
  };
  let unit = '';
  for (let at = 0; at < works; at += 1) {
    if (at % 12 === 0)
      unit = put('unit', at, { owner: null, author: school, title: `「ビル」 ${at}`, subject: 'shosha' });
    const lesson = device.newId();
    const hash = at.toString(16).padStart(64, '0');
    const facts = { hash, bytes: bytesEach, mime: 'image/webp', w: 1600, h: 1200 };
    const work = put('work', at, { unit, lesson, kind: 'photo', title: '', words: WORDS });
    put('media', at, { root: work, variants: { m: facts }, up: { m: 1 } });
    put('goal', at, { unit, lesson, words: 'はらいを ゆっくり' });
    put('reflection', at, { unit, lesson, words: WORDS, nextGoal: 'はらい', marks: {} });
    put('feedback', at, { root: work, author: school, kind: 'comment', words: 'よく見て書けましたね。' });
    await keepBlob(db, { hash, mime: facts.mime, data: noise(bytesEach, at) }, at);
  }
  for (const [type, its] of Map.groupBy(rows, (row) => row.type)) await db.table<LooseKept>(type).bulkPut(its);
  db.close();
}

function noise(bytes: number, at: number): ArrayBuffer {
  const data = new Uint8Array(bytes);
  for (let from = 0; from < bytes; from += NOISE.length) data.set(NOISE.subarray(0, bytes - from), from);
  data.set(new TextEncoder().encode(String(at)));
  return data.buffer;
}

export interface TakenOut {
  readonly ms: number;
  /** Of the file; 0 where it became a download. */
  readonly bytes: number;
}

/** @param to `disk` as where a browser lets an app write into a file; `download` as elsewhere */
export async function takeAllOut(to: 'disk' | 'download'): Promise<TakenOut> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle('taken.zip', { create: true });
  Object.assign(globalThis, { showSaveFilePicker: to === 'disk' ? async () => file : undefined });
  const from = performance.now();
  const sink = await openFileSink('taken.zip');
  if (!sink) throw new Error('no place for the file');
  let parts = 0;
  const onProgress = (done: number): void => void (parts = done);
  await takeOut({
    session: SESSION,
    language: 'ja',
    say: (...said: readonly unknown[]) => String(said[0]),
    sink,
    onProgress,
  });
  const ms = performance.now() - from;
  if (parts === 0) throw new Error('nothing was taken');
  return { ms, bytes: (await file.getFile()).size };
}
