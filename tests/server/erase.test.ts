// Whom the board has erased is nowhere any more: not in any table, not in the store, not on a device that asks again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUp } from '#server/backup/back-up.ts';
import { dumpTo, readDump } from '#server/backup/dump.ts';
import { noteErasure } from '#server/backup/erasures.ts';
import { restore } from '#server/backup/restore.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { reading, type StoreEngine } from '#server/db/store-engine.ts';
import { type BlobStore, openFolderStore } from '#server/media/blob-store.ts';
import { erasePerson } from '#server/sync/erase.ts';
import { onBothDatabases } from '#tests/server/both-databases.ts';
import { emptyDatabase } from '#tests/server/empty-database.ts';
import { LESSON, newId, PEOPLE, PlainDevice, SCHOOL, T0, type TestSchool, UNIT } from '#tests/server/plain-school.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

let folder: string;
let store: BlobStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ashiato-erase-'));
  store = await openFolderStore(join(folder, 'media'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function allIn(engine: StoreEngine): Promise<string> {
  const file = join(folder, 'all');
  await reading(engine, (trx) => dumpTo(file, trx, engine.dialect));
  const lines: string[] = [];
  await readDump(file, async (rows) => {
    lines.push(...rows.map((row) => JSON.stringify(row)));
  });
  return lines.join('\n');
}

/** Aoi writes, changes her words and shares; Ren has a picture of the same bytes; Sato answers. */
async function aLife(school: TestSchool) {
  const [aoi, ren, sato] = [
    new PlainDevice(school, 'aoi'),
    new PlainDevice(school, 'ren'),
    new PlainDevice(school, 'sato'),
  ];
  const shared = await store.keep(SCHOOL, Buffer.from('bytes of both'));
  const own = await store.keep(SCHOOL, Buffer.from('bytes of Aoi’s'));
  const facts = (blob: typeof own) => ({ t: { ...blob, mime: 'image/webp' } });
  const [work, rens, reflection, media] = [newId(), newId(), newId(), newId()];
  const at = { unit: UNIT, lesson: LESSON };
  await aoi.create('work', { owner: PEOPLE.aoi, set: { ...at, audience: 'class', title: 'あおいの ひかり' } }, work);
  await aoi.create(
    'reflection',
    { owner: PEOPLE.aoi, set: at, text: { words: { to: 'むかしの ことば。', baseRv: 0 } } },
    reflection,
  );
  await aoi.push(
    aoi.mutation('reflection', reflection, {
      op: 'patch',
      base: 1,
      text: { words: { to: 'いまの ことば。', baseRv: 1 } },
    }),
  );
  await aoi.create('media', { owner: PEOPLE.aoi, root: work, set: { variants: facts(own) } }, media);
  await aoi.create('media', { owner: PEOPLE.aoi, root: work, set: { variants: facts(shared) } });
  await ren.create('work', { owner: PEOPLE.ren, set: { ...at, audience: 'class', title: 'れんの ひかり' } }, rens);
  await ren.create('media', { owner: PEOPLE.ren, root: rens, set: { variants: facts(shared) } });
  await sato.pull();
  const feedback = newId();
  const words = { set: { kind: 'comment' }, text: { words: { to: 'あおいさんへの へんじ。', baseRv: 0 } } };
  await sato.create('feedback', { owner: PEOPLE.aoi, root: work, ...words }, feedback);
  await sato.push({ ...sato.mutation('work', work), schema: 999, secret: 'あおいの みらい' });
  for (const device of [aoi, ren, sato]) await device.pull();
  return { aoi, ren, sato, work, rens, reflection, feedback, shared, own };
}

onBothDatabases('somebody who was erased', (newSchool, dialect) => {
  it('leaves ids behind, and nothing else; others keep what is theirs', async () => {
    const school = await newSchool();
    const { aoi, ren, sato, work, rens, shared, own } = await aLife(school);
    expect(await allIn(school.opened)).toMatch(/あおい|むかしの ことば/);
    expect(sato.held.has(work) && ren.held.has(work)).toBe(true);
    expect(await erasePerson(school.server, SCHOOL, PEOPLE.aoi, store)).toBeGreaterThan(5);
    expect(await allIn(school.opened)).not.toMatch(/あおい|むかしの|いまの ことば|"aoi"/);
    expect([await store.sizeOf(SCHOOL, own.hash), await store.sizeOf(SCHOOL, shared.hash)]).toEqual([
      null,
      shared.bytes,
    ]);
    for (const device of [sato, ren]) {
      await device.pull();
      expect(device.held.has(work)).toBe(false);
      expect([...device.held.values()].some(({ row }) => row['owner'] === PEOPLE.aoi)).toBe(false);
      expect(device.held.has(rens)).toBe(true);
    }
    expect(await school.server.push(PEOPLE.aoi, aoi.request([]))).toMatchObject({ refused: expect.any(String) });
    // Sums of the scopes are right: nobody's device would have to start anew.
    const fresh = new PlainDevice(school, 'sato');
    await fresh.pull();
    expect(sato.sums).toMatchObject(fresh.sums);
    expect([...fresh.held.keys()].sort()).toEqual([...sato.held.keys()].sort());
  });

  it('cannot be written to any more: changes, answers and what hangs on it are answered “gone”', async () => {
    const school = await newSchool();
    const { sato, work, feedback } = await aLife(school);
    await erasePerson(school.server, SCHOOL, PEOPLE.aoi, store);
    const late = await sato.push(
      sato.mutation('feedback', feedback, { op: 'patch', base: 1, text: { words: { to: 'おそい。', baseRv: 1 } } }),
      sato.mutation('feedback', newId(), { owner: PEOPLE.aoi, root: work, madeAt: 1, set: { kind: 'comment' } }),
      sato.mutation('work', work, { op: 'restore', base: 9 }),
    );
    expect(late.map(({ st, code, row }) => [st, code, row])).toEqual(late.map(() => ['rejected', 'gone', undefined]));
    expect(await allIn(school.opened)).not.toContain('おそい');
  });

  it('does not come back with a backup from before', async () => {
    const school = await newSchool();
    await aLife(school);
    const kept = join(folder, `kept-${dialect}`);
    const data = join(folder, `data-${dialect}`);
    await backUp({ engine: school.opened, store, folder: kept, withMedia: true, now: () => T0 });
    const home = await openFolderStore(join(data, 'media'));
    await noteErasure(data, { school: SCHOOL, person: PEOPLE.aoi, at: T0 });
    const url = dialect === 'postgres' ? await emptyDatabase() : join(folder, 'restored.sqlite');
    const done = await restore({ folder: kept, url, store: home, data, now: () => T0, random });
    expect(done).toMatchObject({ epoch: expect.any(String) });
    const restored = await openDatabase({ url });
    expect(await allIn(restored)).not.toMatch(/あおい|むかしの|"aoi"/);
    expect(await allIn(restored)).toContain('れんの ひかり');
    await restored.close();
  });
});

onBothDatabases('what is 400 days old', (newSchool) => {
  it('is forgotten: tombstones, and what mutations were answered; a device that asks after all hears how it stands', async () => {
    const school = await newSchool();
    const aoi = new PlainDevice(school, 'aoi');
    const work = newId();
    const m = aoi.mutation('work', work, {
      owner: PEOPLE.aoi,
      madeAt: 1,
      set: { unit: UNIT, lesson: LESSON, title: '一' },
    });
    const request = aoi.request([m]);
    await aoi.send(request);
    const held = { ...aoi.mutation('work', newId()), schema: 999 };
    aoi.seq = 1;
    expect((await aoi.push(held))[0]?.st).toBe('held');
    await aoi.push(aoi.mutation('work', work, { op: 'patch', base: 1, set: { title: '二' } }));
    const left = async () =>
      (await school.opened.database.selectFrom('mutation_result').select('st').execute()).map(({ st }) => st);
    school.clock.now = T0 + 399 * 86_400_000;
    await school.server.compact(SCHOOL);
    expect(await left()).toHaveLength(3);
    school.clock.now = T0 + 401 * 86_400_000;
    await school.server.compact(SCHOOL);
    // What still waits for a judge is kept, however long it takes.
    expect(await left()).toEqual(['held']);
    const again = await school.server.push(PEOPLE.aoi, { ...request, token: aoi.token });
    if ('refused' in again) throw new Error(again.refused);
    expect(again.results.map(({ st, row }) => [st, row?.['title']])).toEqual([['dup', '二']]);
    const revisions = school.opened.database.selectFrom('revision').select('rv').where('record', '=', work);
    expect(await revisions.execute()).toHaveLength(2);
  });
});
