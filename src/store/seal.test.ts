import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { TYPE_NAMES } from '#domain/records/kinds.ts';
import { databaseName, type LooseKept } from '#store/database.ts';
import { isSealed, openDevice, readMeta } from '#store/device.ts';
import { FencedOff, takeLead } from '#store/engine-transaction.ts';
import { writeGoal } from '#store/goals.ts';
import { keepBlob } from '#store/media-blobs.ts';
import { deleteAccount, sealAccount } from '#store/seal.ts';
import { retitleWork } from '#store/works.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aSession, GOALS, HIKARI, LESSONS, REFLECTIONS, SAKURA, TEACHER, WORKS } from '#tests/helpers/a-school.ts';

afterEach(() => vi.restoreAllMocks());

const GOAL = { unit: HIKARI, lesson: LESSONS[2], words: 'はねを 大きく', points: [], fromReflection: REFLECTIONS[1] };
const hash = (letter: string) => letter.repeat(43);
const bytes = (letter: string) => ({ hash: hash(letter), mime: 'image/webp', data: new ArrayBuffer(10) });

/** A goal that stands on a reflection, a photo of a work, and bytes of which the school lacks one. */
async function withUnsent(): Promise<TestDevice> {
  const device = await aDevice();
  const { db } = device;
  await writeGoal(device, GOAL);
  const media = { id: 'photo', type: 'media', root: WORKS[1], owner: SAKURA, author: SAKURA, variants: {}, up: {} };
  await db.table('media').put({ ...media, _rv: 1, _s: [], _p: 0 });
  const upload = { media: 'photo', hash: hash('u'), mime: 'image/webp', url: null, tries: 0, at: 5, bytes: 10 };
  await db.uploads.put({ ...upload, key: 'photo/t', variant: 't', place: 0 });
  await keepBlob(db, bytes('u'), 1);
  await keepBlob(db, bytes('c'), 1);
  await db.wanted.put({ key: 'x/t', media: 'x', variant: 't', place: 1, at: 1, failed: 0 });
  await db.meta.put({ key: 'contact', value: { online: true, lastContactAt: 1, trouble: null } });
  return device;
}

async function lies(name: string): Promise<Record<string, unknown[]>> {
  const db = await new Dexie(name).open();
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  db.close();
  return Object.fromEntries(rows);
}
const idsIn = (tables: Record<string, unknown[]>): string[] =>
  TYPE_NAMES.flatMap((type) => (tables[type] ?? []).map((row) => (row as LooseKept).id)).sort();

test('what the school has goes; what is unsent stays, with the own records that it stands on', async () => {
  const device = await withUnsent();
  const [unsent] = await device.db.outbox.toArray();
  const outbox = await device.db.outbox.toArray();
  device.db.close();
  expect(await sealAccount(device.session)).toBe(2);
  const tables = await lies(device.db.name);
  // The reflection that the goal came from, its works, and the work of the photo: all Sakura's own.
  const own = [unsent?.rid, REFLECTIONS[1], WORKS[1], WORKS[2], 'photo'].sort();
  expect(idsIn(tables)).toEqual(own);
  expect(tables['outbox']).toEqual(outbox);
  expect((tables['blobs'] as { hash: string }[]).map((blob) => blob.hash)).toEqual([hash('u')]);
  expect((tables['chunks'] as { hash: string }[]).map((chunk) => chunk.hash)).toEqual([hash('u')]);
  expect([tables['wanted'], tables['acked'], tables['ballast']]).toEqual([[], [], []]);
  expect(new Set((tables['scopes'] as { cursor: number }[]).map((scope) => scope.cursor))).toEqual(new Set([0]));
  // Nobody who looks through the databases without a page finds a session in it.
  expect((tables['meta'] as { key: string }[]).map((row) => row.key)).not.toContain('session');
});

test('a word or a red pen that a teacher has begun stays; a board with the names of a class does not', async () => {
  const device = await aDevice({ person: TEACHER });
  await device.db.meta.bulkPut([
    { key: `draft:redPen:${WORKS[1]}`, value: ['a stroke'] },
    { key: `board:${HIKARI}/`, value: { found: 'names' } },
  ]);
  device.db.close();
  expect(await sealAccount(device.session)).toBe(1);
  const keys = ((await lies(device.db.name))['meta'] as { key: string }[]).map(({ key }) => key);
  expect(keys.filter((key) => /^(draft|board):/.test(key))).toEqual([`draft:redPen:${WORKS[1]}`]);
});

test('where nothing is unsent nothing stays', async () => {
  const device = await aDevice();
  device.db.close();
  expect(await sealAccount(device.session)).toBe(0);
  expect(idsIn(await lies(device.db.name))).toEqual([]);
  await deleteAccount(SAKURA);
  expect(await Dexie.exists(databaseName(SAKURA))).toBe(false);
  expect(await sealAccount(device.session)).toBe(0);
});

test('a teacher’s unsent word stays without the child’s work that it is about', async () => {
  const device = await aDevice({ person: TEACHER });
  const rid = device.newId();
  const word = { id: rid, type: 'feedback', owner: SAKURA, author: TEACHER, root: WORKS[2], words: 'よく見ています' };
  await device.db.table('feedback').put({ ...word, _rv: 0, _s: [], _p: 1, _base: null });
  const mutation = { mid: device.newId(), rid, type: 'feedback', op: 'create' } as never;
  await device.db.outbox.add({ rid, mid: rid, state: 'queued', seq: null, frozen: 0, mutation, at: 1 });
  device.db.close();
  expect(await sealAccount(device.session)).toBe(1);
  expect(idsIn(await lies(device.db.name))).toEqual([rid]);
});

test('a sealed account opens for a new session only, and its words are there then', async () => {
  const device = await withUnsent();
  device.db.close();
  await sealAccount(device.session);
  const again = await openDevice(device.session);
  expect(await isSealed(again)).toBe(true);
  expect(await readMeta(again.db, 'session')).toBeUndefined();
  await expect(takeLead(again.db)).rejects.toThrow(FencedOff);
  expect(await retitleWork(again, WORKS[1], { title: 'いま' })).toEqual({ refused: 'sign-in' });
  again.db.close();
  const signedIn = await openDevice({ ...device.session, goodUntil: device.session.goodUntil + 1 });
  expect(await isSealed(signedIn)).toBe(false);
  expect(await signedIn.db.outbox.count()).toBe(1);
  expect(await takeLead(signedIn.db)).toBeGreaterThan(0);
  signedIn.db.close();
});

test('an engine of another tab that still holds the lead writes nothing into it', async () => {
  const device = await withUnsent();
  const fence = await takeLead(device.db);
  const other = await openDevice(aSession(SAKURA));
  await sealAccount(device.session);
  const { engineTransaction } = await import('#store/engine-transaction.ts');
  const late = engineTransaction(other.db, fence, [other.db.table('goal')], () =>
    other.db.table('goal').put({ id: GOALS[0] }),
  );
  await expect(late).rejects.toThrow(FencedOff);
  other.db.close();
  device.db.close();
});

/** The number of the lead grows each time. */
const withoutFence = (tables: Record<string, unknown[]>) => ({ ...tables, meta: tables['meta']?.length });
test('killed at any step it is as before, and the next start ends it', async () => {
  const device = await withUnsent();
  device.db.close();
  const before = await lies(device.db.name);
  let steps = 0;
  for (let kill = 1; ; kill += 1) {
    steps = 0;
    for (const act of ['put', 'delete', 'clear'] as const) {
      const real = IDBObjectStore.prototype[act] as (...given: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, act).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
        steps += 1;
        if (steps === kill) throw new Error('killed');
        return real.apply(this, given) as never;
      });
    }
    const things = await sealAccount(device.session).catch(() => null);
    vi.restoreAllMocks();
    if (things !== null) break;
    expect(await lies(device.db.name), `killed at step ${kill}`).toEqual(before);
  }
  expect(steps).toBeGreaterThan(10);
  const sealed = await lies(device.db.name);
  expect(await sealAccount(device.session)).toBe(2);
  expect(withoutFence(await lies(device.db.name))).toEqual(withoutFence(sealed));
});
