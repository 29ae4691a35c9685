import { describe, expect, test, vi } from 'vitest';
import { hashFromDigest } from '#domain/content-hash.ts';
import type { PreparedMedia, PreparedVariant } from '#domain/prepared-media.ts';
import type { Device } from '#store/device.ts';
import { openDevice } from '#store/device.ts';
import { keepBlob, readBlob } from '#store/media-blobs.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import type { Change } from '#store/write.ts';

const SCHOOL = '01930000-0000-7000-8000-000000000001';
const CLASS = '01930000-0000-7000-8000-000000000002';
const UNIT = '01930000-0000-7000-8000-000000000003';

let people = 16;
async function aPupil(): Promise<Device> {
  people += 1;
  const person = `01930000-0000-7000-8000-0000000000${people}`;
  const device = await openDevice({
    person,
    school: SCHOOL,
    schoolName: 'みどり小学校',
    role: 'pupil',
    displayName: 'はる',
    kana: 'はる',
    goodUntil: 8e15,
  });
  const kept = {
    school: SCHOOL,
    author: SCHOOL,
    root: null,
    madeAt: 1,
    trashed: false,
    needsLook: false,
    _rv: 1,
    _p: 0,
  };
  const common = { ...kept, _s: [`cl:${CLASS}`] };
  await device.db.table('enrollment').put({
    ...common,
    id: device.newId(),
    type: 'enrollment',
    owner: null,
    person,
    classGroup: CLASS,
    role: 'pupil',
    number: 1,
    from: '2020-04-01',
    to: null,
  });
  await device.db
    .table('unit')
    .put({ ...common, id: UNIT, type: 'unit', owner: null, classGroup: CLASS, state: 'open' });
  await device.db.scopes.bulkPut(
    [`me:${person}`, `pf:${person}`, `cl:${CLASS}`].map((id) => ({
      id,
      cursor: 0,
      epoch: 'e',
      place: 0,
      sweeping: 0 as const,
    })),
  );
  return device;
}

async function aVariant(size: number, fill: number): Promise<PreparedVariant> {
  const data = new Uint8Array(size).fill(fill).buffer;
  return { data, hash: await hashOf(data), bytes: size, mime: 'image/webp', w: 4, h: 3 };
}
async function aPicture(fill: number): Promise<PreparedMedia> {
  return {
    variants: {
      t: await aVariant(10_000, fill),
      m: await aVariant(200_000, fill),
      o: await aVariant(1_500_000, fill),
    },
  };
}

async function keepWork(device: Device, prepared: PreparedMedia) {
  const work = device.newId();
  const owner = device.session.person;
  const keeping = mediaChanges(device, prepared, work, owner);
  const changes: Change[] = [
    { op: 'create', type: 'work', id: work, owner, values: { unit: UNIT, kind: 'photo', media: keeping.media } },
    ...keeping.changes,
  ];
  return { answer: await writeWithMedia(device, changes, keeping), work, media: keeping.media };
}

describe('a work with its picture', () => {
  test('is kept as a whole: records, bytes, uploads, outbox', async () => {
    const device = await aPupil();
    const picture = await aPicture(7);
    const { answer, work, media } = await keepWork(device, picture);
    expect(answer).toBeNull();
    expect((await device.db.records('work').get(work))?.media).toBe(media);
    expect(await device.db.outbox.count()).toBe(2);
    expect((await device.db.uploads.orderBy('[place+at]').toArray()).map((u) => u.variant)).toEqual(['t', 'm', 'o']);
    const blob = await readBlob(device.db, picture.variants.o?.hash ?? '');
    expect(await hashOf((await blob?.arrayBuffer()) ?? new ArrayBuffer())).toBe(picture.variants.o?.hash);
    expect(await device.db.chunks.count()).toBe(1 + 1 + 3);
  });

  test('leaves nothing behind when the domain says no', async () => {
    const device = await aPupil();
    await device.db.records('unit').clear();
    await device.db.records('enrollment').clear();
    const { answer } = await keepWork(device, await aPicture(8));
    expect(answer).not.toBeNull();
    for (const table of ['work', 'media', 'outbox', 'uploads', 'blobs', 'chunks'])
      expect([table, await device.db.table(table).count()]).toEqual([table, 0]);
  });

  test('a full disk takes nothing of the child, and makes room by what the school has', async () => {
    const device = await aPupil();
    const old = await keepWork(device, await aPicture(1));
    await device.db.uploads.where('media').equals(old.media).delete();
    await device.db.records('media').update(old.media, { up: { t: 1, m: 1, o: 1 } });
    const unsent = await keepWork(device, await aPicture(2));
    diskHolds(device, 4_000_000);
    const next = await keepWork(device, await aPicture(3));
    expect(next.answer).toBeNull();
    const variants = (id: string) =>
      device.db
        .records('media')
        .get(id)
        .then((m) => Object.values(m?.variants ?? {}));
    const here = async (id: string) =>
      Promise.all((await variants(id)).map(async (v) => (await readBlob(device.db, v.hash)) !== null));
    expect(await here(old.media)).toEqual([true, false, false]);
    expect(await here(unsent.media)).toEqual([true, true, true]);
    expect(await here(next.media)).toEqual([true, true, true]);
  });

  test('when there is no room at all, the answer is full and nothing was changed', async () => {
    const device = await aPupil();
    await keepWork(device, await aPicture(1));
    const before = await device.db.outbox.count();
    diskHolds(device, 2_000_000);
    const { answer, work } = await keepWork(device, await aPicture(2));
    expect(answer).toEqual({ refused: 'full' });
    expect(await device.db.records('work').get(work)).toBeUndefined();
    expect(await device.db.outbox.count()).toBe(before);
    expect(await device.db.blobs.count()).toBe(3);
  });
});

test('a blob whose chunk is gone is not handed out in part', async () => {
  const device = await aPupil();
  const part = await aVariant(1_200_000, 5);
  await keepBlob(device.db, part, 1);
  await device.db.chunks.delete([part.hash, 1]);
  expect(await readBlob(device.db, part.hash)).toBeNull();
  expect(await device.db.blobs.count()).toBe(0);
});

test('the browser is asked once to keep the data, after the first kept work', async () => {
  const persist = vi.fn(() => new Promise<boolean>(() => undefined));
  vi.stubGlobal('navigator', { storage: { persist } });
  const device = await aPupil();
  await keepWork(device, await aPicture(1));
  await keepWork(device, await aPicture(2));
  expect(persist).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

/** A disk with room for so many bytes of pictures. */
function diskHolds({ db }: Device, most: number): void {
  const put = db.chunks.put.bind(db.chunks);
  vi.spyOn(db.chunks, 'put').mockImplementation((chunk) =>
    db.chunks.toArray().then((kept) => {
      const used = kept.reduce((sum, { data }) => sum + data.byteLength, 0);
      if (used + chunk.data.byteLength > most) throw new DOMException('no room', 'QuotaExceededError');
      return put(chunk);
    }),
  );
}

async function hashOf(data: ArrayBuffer): Promise<string> {
  return hashFromDigest(await crypto.subtle.digest('SHA-256', data));
}
