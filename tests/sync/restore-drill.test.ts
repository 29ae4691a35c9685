// The drill: the school's server is lost with everything that was acknowledged since the last backup, and some of the backup's
// bytes are lost too. Devices put back what they still hold; nobody sees more than before.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { type App, createApp } from '#server/app.ts';
import { backUp } from '#server/backup/back-up.ts';
import { missingBlobs } from '#server/backup/check.ts';
import { restore } from '#server/backup/restore.ts';
import { type OpenedDatabase, openDatabase } from '#server/db/open-database.ts';
import { openFolderStore } from '#server/media/blob-store.ts';
import { COOKIE } from '#server/session/caller.ts';
import { openSession } from '#server/session/session.repo.ts';
import { writeGoal } from '#store/goals.ts';
import { keepWork, shareWork } from '#store/works.ts';
import { runUploads } from '#sync/upload.ts';
import { newDatabaseAt } from '#tests/helpers/postgres.ts';
import { LESSON, type Name, PEOPLE, PlainDevice, SCHOOL, T0, theRoster, UNIT } from '#tests/server/plain-school.ts';
import { aRealDevice, aVariant, type RealDevice, type School } from '#tests/sync/a-real-device.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const clock = { now: T0 };

interface Running extends App {
  readonly opened: OpenedDatabase;
  readonly origin: string;
}
let folder: string;
let server: Running;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ashiato-drill-'));
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(async () => {
  await stops();
  await rm(folder, { recursive: true, force: true });
});

async function serve(url: string, data: string): Promise<Running> {
  const opened = await openDatabase({ url, random });
  const made = { opened, data, origin: 'http://localhost:8811', dist: null, now: () => clock.now, random, log: null };
  const app = await createApp(made);
  const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
  return { ...app, opened, origin };
}
async function stops(): Promise<void> {
  await server.http.close();
  await server.opened.close();
}

const school: School = {
  clock,
  get origin() {
    return server.origin;
  },
  async cookie(name) {
    const token = Buffer.from(random(24)).toString('base64url');
    await openSession(server.opened.database, { person: PEOPLE[name], school: SCHOOL }, token, clock.now);
    return `${COOKIE}=${encodeURIComponent(server.http.signCookie(token))}`;
  },
};

/** Rounds and uploads until the device has nothing left to say. */
async function catchesUp(person: RealDevice): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    await person.round();
    await runUploads(person.device, person.wire, async () => undefined);
  }
  expect(await person.device.db.outbox.count()).toBe(0);
  expect(await person.device.db.uploads.count()).toBe(0);
}
const aPicture = async (): Promise<PreparedMedia> => ({
  variants: { t: await aVariant(40, 50), m: await aVariant(200, 90), o: await aVariant(300, 95) },
});
async function makesWork({ device }: RealDevice, picture: PreparedMedia): Promise<string> {
  const made = await keepWork(device, picture, { unit: UNIT, lesson: LESSON, stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  return made.id;
}
/** Everything that the person would be shown on a new device, without the versions that only count. */
async function seenBy(name: Name): Promise<Map<string, unknown>> {
  const device = new PlainDevice({ opened: server.opened, server: server.school, clock } as never, name);
  await device.pull();
  const said = [...device.held].map(([id, { row }]) => {
    const { rv: _rv, up, ...rest } = row;
    return [id, { ...rest, up: Object.keys(up ?? {}).sort() }] as const;
  });
  return new Map(said);
}

const newUrl = async (kind: string): Promise<string> =>
  kind === 'postgres' ? newDatabaseAt(inject('postgres')) : join(folder, `${random(4).join('-')}.sqlite`);

describe.each([
  ['sqlite', 'sqlite'],
  ['postgres', 'postgres'],
  ['sqlite', 'postgres'],
])('a school on %s is restored on %s', (from, to) => {
  it('and nothing that was acknowledged since the backup is lost, nor seen by more people', async () => {
    server = await serve(await newUrl(from), join(folder, 'first'));
    await server.school.openSchool({ id: SCHOOL, name: '若林小学校' });
    await server.school.writeAsSchool(SCHOOL, theRoster());
    const [aoi, ren, sato] = [
      await aRealDevice(school, 'aoi'),
      await aRealDevice(school, 'ren'),
      await aRealDevice(school, 'sato'),
    ];
    for (const person of [aoi, ren, sato]) await person.round();

    const old = await aPicture();
    const first = await makesWork(aoi, old);
    await shareWork(aoi.device, first, 'class');
    await catchesUp(aoi);
    await catchesUp(ren);
    expect(await ren.device.db.records('work').get(first)).toBeDefined();
    const backup = join(folder, 'backup');
    const kept = await backUp({
      engine: server.opened,
      store: server.store,
      folder: backup,
      withMedia: true,
      now: () => clock.now,
    });
    expect([kept.missing, kept.manifest.media.length]).toEqual([[], 3]);

    // After the backup: words, a picture, a share taken back. All of it was told as arrived.
    const young = await aPicture();
    const second = await makesWork(aoi, young);
    await shareWork(aoi.device, first, 'teacher');
    await writeGoal(aoi.device, { unit: UNIT, lesson: LESSON, words: 'はらいを ながく かく。' });
    const rens = await makesWork(ren, await aPicture());
    for (const person of [aoi, ren, sato, aoi, ren, sato]) await catchesUp(person);
    expect(await ren.device.db.records('work').get(first)).toBeUndefined();
    const before = {
      aoi: await seenBy('aoi'),
      ren: await seenBy('ren'),
      yui: await seenBy('yui'),
      sato: await seenBy('sato'),
    };
    expect(before.aoi.has(second) && before.sato.has(rens)).toBe(true);

    // The disk is gone, and so is one blob of the backup.
    await stops();
    await rm(join(folder, 'first'), { recursive: true });
    const lost = old.variants.m?.hash ?? '';
    await (await openFolderStore(join(backup, 'media'))).remove(SCHOOL, lost);
    const data = join(folder, 'second');
    const url = await newUrl(to);
    const store = await openFolderStore(join(data, 'media'));
    const done = await restore({ folder: backup, url, store, data, now: () => clock.now, random });
    if ('wrong' in done) throw new Error(done.wrong.join());
    expect(done.missing.map(({ hash }) => hash)).toEqual([lost]);
    server = await serve(url, data);
    expect((await seenBy('aoi')).has(second)).toBe(false);

    // Ren first: whoever only looks must not be in the way of those who bring.
    for (const person of [ren, sato, aoi, ren, sato, aoi]) await catchesUp(person);
    for (const name of ['aoi', 'ren', 'yui', 'sato'] as const) expect(await seenBy(name)).toEqual(before[name]);
    expect(await ren.device.db.records('work').get(first)).toBeUndefined();
    expect(await missingBlobs(server.opened, server.store)).toEqual([]);
    for (const { variants } of [old, young]) {
      for (const { hash, bytes } of Object.values(variants))
        expect(await server.store.sizeOf(SCHOOL, hash)).toBe(bytes);
    }
  });
});
