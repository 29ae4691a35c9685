// Backups as a helper at the school makes, checks and puts them back: by command, and what is said when something is wrong.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { backUp } from '#server/backup/back-up.ts';
import { checkBackup } from '#server/backup/check.ts';
import { dumpTo, readDump } from '#server/backup/dump.ts';
import { restore } from '#server/backup/restore.ts';
import { MIGRATIONS } from '#server/db/migrations.ts';
import { type OpenedDatabase, openDatabase, stepDone } from '#server/db/open-database.ts';
import { reading } from '#server/db/store-engine.ts';
import { openFolderStore } from '#server/media/blob-store.ts';
import { createSchoolServer } from '#server/sync/school-server.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { LESSON, newId, PEOPLE, SCHOOL, T0, theRoster, UNIT } from '#tests/server/plain-school.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const now = () => T0;
const ADMIN = join(import.meta.dirname, '../../src/server/admin');

let folder: string;
let opened: OpenedDatabase[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ashiato-backup-'));
});
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  await rm(folder, { recursive: true, force: true });
});
const newUrl = async (name: string): Promise<string> =>
  inject('dialect') === 'postgres' ? emptyDatabase() : join(folder, `${name}.sqlite`);
async function open(url: string): Promise<OpenedDatabase> {
  const one = await openDatabase({ url, random });
  opened.push(one);
  return one;
}
const media = (name: string) => openFolderStore(join(folder, name, 'media'));

/** A school with one picture, in `folder/data`. */
async function aSchoolIn(url: string) {
  const engine = await open(url);
  const server = createSchoolServer({ ...engine, now, random });
  await server.openSchool({ id: SCHOOL, name: '若林小学校' });
  await server.writeAsSchool(SCHOOL, theRoster());
  const store = await media('data');
  const { hash, bytes } = await store.keep(SCHOOL, Buffer.from('a picture, for all we know'));
  const [work, picture] = [newId(), newId()];
  const own = { owner: PEOPLE.aoi, author: PEOPLE.aoi, madeAt: T0 };
  const variants = { t: { hash, bytes, mime: 'image/webp' } };
  await server.writeAsSchool(SCHOOL, [
    { type: 'work', id: work, ...own, values: { unit: UNIT, lesson: LESSON, title: '😀 ひかり\0' } },
    { type: 'media', id: picture, ...own, root: work, values: { variants, up: { t: T0 } } },
  ]);
  return { engine, store, hash, picture };
}
const withoutEpoch = (lines: string[]) => lines.map((line) => line.replaceAll(/"epoch":"\w+"/g, ''));
const run = (script: string, env: Record<string, string>, ...args: string[]) => {
  const done = spawnSync(process.execPath, [join(ADMIN, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status: done.status, said: done.stdout + done.stderr };
};
/** All that lies in a database, in the form of a backup. */
async function allIn(engine: OpenedDatabase): Promise<string[]> {
  const file = join(folder, 'all');
  await reading(engine, (trx) => dumpTo(file, trx, engine.dialect));
  const lines: string[] = [];
  await readDump(file, async (rows) => {
    lines.push(...rows.filter(([, row]) => row['key'] !== 'epoch').map((row) => JSON.stringify(row)));
  });
  return lines.sort();
}

it('a backup holds every row and every byte, also of a school that goes on writing into it twice', async () => {
  const { engine, store, hash } = await aSchoolIn(await newUrl('school'));
  const kept = join(folder, 'kept');
  const parts = { engine, store, folder: kept, withMedia: true, now };
  const { manifest } = await backUp(parts);
  expect(manifest.media).toEqual([{ school: SCHOOL, hash, bytes: 26 }]);
  await engine.database.insertInto('account').values({ person: newId(), school: SCHOOL }).execute();
  expect((await backUp(parts)).manifest.database.rows).toBe(manifest.database.rows + 1);
  expect(await checkBackup(kept)).toEqual({ wrong: [], missing: [] });
  const url = await newUrl('again');
  const home = await media('home');
  const done = await restore({ folder: kept, url, store: home, data: folder, now, random });
  expect(done).toMatchObject({ rows: manifest.database.rows + 1, missing: [] });
  expect(await home.sizeOf(SCHOOL, hash)).toBe(26);
  const [before, after] = [await allIn(engine), await allIn(await open(url))];
  // A new epoch is the one thing that differs.
  expect(withoutEpoch(after)).toEqual(withoutEpoch(before));
});

it('a school with something in it is not written over', async () => {
  const url = await newUrl('school');
  const { engine, store } = await aSchoolIn(url);
  const kept = join(folder, 'kept');
  await backUp({ engine, store, folder: kept, withMedia: true, now });
  const again = await restore({ folder: kept, url, store, data: folder, now, random });
  expect(again).toEqual({ wrong: [expect.stringContaining('in this database already')] });
  expect((await engine.database.selectFrom('school').select('name').execute()).length).toBe(1);
});

it('a backup of an older version is put into the tables of then, and those are brought up to now', async () => {
  const kept = join(folder, 'kept');
  const old = await openDatabase({ url: await newUrl('old'), random, upTo: 0 });
  opened.push(old);
  const row = {
    school: SCHOOL,
    id: newId(),
    person: PEOPLE.aoi,
    last_seq: 7,
    token: 't',
    prev_token: '',
    last_seen: T0,
  };
  await old.database
    .insertInto('client')
    .values({ ...row, pending: 0 } as never)
    .execute();
  await old.database.insertInto('school').values({ id: SCHOOL, name: '若林小学校' }).execute();
  const { manifest } = await backUp({ engine: old, store: await media('data'), folder: kept, withMedia: true, now });
  const said = join(kept, 'database.ndjson.gz');
  expect((await readDump(said, async () => undefined)).step).toBe(0);
  const url = await newUrl('new');
  const done = await restore({ folder: kept, url, store: await media('home'), data: folder, now, random });
  expect(done).toMatchObject({ rows: manifest.database.rows });
  const restored = await open(url);
  expect(await restored.database.selectFrom('client').select(['last_seq', 'made_at']).execute()).toEqual([
    { last_seq: 7, made_at: T0 },
  ]);
  expect(await stepDone(restored.database)).toBe(MIGRATIONS.length - 1);
});

it('a backup that was broken off or damaged says so, and what can be put back is', async () => {
  const { engine, store, hash, picture } = await aSchoolIn(await newUrl('school'));
  const kept = join(folder, 'kept');
  await backUp({ engine, store, folder: kept, withMedia: true, now });
  const blob = join(kept, 'media', SCHOOL, hash.slice(0, 2), hash);
  await writeFile(blob, 'another thing of 26 letters');
  expect((await checkBackup(kept)).missing.map((one) => one.hash)).toEqual([hash]);
  const url = await newUrl('again');
  const done = await restore({ folder: kept, url, store: await media('home'), data: folder, now, random });
  expect(done).toMatchObject({ missing: [{ school: SCHOOL, hash }] });
  const restored = await open(url);
  const told = await restored.database.selectFrom('record').select(['rv', 'data']).where('id', '=', picture).execute();
  expect(told.map(({ rv, data }) => [rv, JSON.parse(data).up])).toEqual([[2, {}]]);
  const file = join(kept, 'database.ndjson.gz');
  await writeFile(file, (await readFile(file)).subarray(0, 400));
  expect((await checkBackup(kept)).wrong).toHaveLength(1);
  await expect(readDump(file, async () => undefined)).rejects.toThrow();
  await rm(join(kept, 'manifest.json'));
  expect((await checkBackup(kept)).wrong).toEqual([expect.stringContaining('no finished backup')]);
});

it('the commands do all that: backup, verify, restore', async () => {
  const url = await newUrl('school');
  await aSchoolIn(url);
  const here = { ASHIATO_DATA: join(folder, 'data'), ASHIATO_DATABASE: url };
  const kept = join(folder, 'kept');
  expect(run('backup.ts', here, kept)).toMatchObject({ status: 0, said: expect.stringContaining('1 blobs') });
  expect(run('verify.ts', here, kept)).toMatchObject({ status: 0, said: expect.stringContaining('All is there') });
  const there = { ASHIATO_DATA: join(folder, 'there'), ASHIATO_DATABASE: await newUrl('there') };
  expect(run('restore.ts', there, kept)).toMatchObject({
    status: 0,
    said: expect.stringContaining('A new epoch begins'),
  });
  expect(run('verify.ts', there)).toMatchObject({ status: 0 });
  await rm(join(folder, 'there', 'media', SCHOOL), { recursive: true });
  expect(run('verify.ts', there, '--ask-again')).toMatchObject({ status: 2, said: expect.stringContaining('Missing') });
  expect(run('verify.ts', there)).toMatchObject({ status: 0 });
  expect(run('restore.ts', there, kept).status).toBe(1);
});
