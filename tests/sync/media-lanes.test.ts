// Pictures on their way: cut lines, damaged bytes, a school that forgot, a device that is full.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import { contactOf, noteContact } from '#store/contact.ts';
import type { OutboxEntry } from '#store/database.ts';
import { putMeta } from '#store/device.ts';
import { FencedOff, takeLead } from '#store/engine-transaction.ts';
import { lampsOf } from '#store/lamps.ts';
import { readBlob } from '#store/media-blobs.ts';
import { forgetMedia } from '#store/media-here.ts';
import { PLACE, wantMedia } from '#store/media-wanted.ts';
import { discardThing, refusedThings, retryThing } from '#store/refused-things.ts';
import { originalsWaiting, sendNow } from '#store/send-now.ts';
import { unsentThings } from '#store/unsent.ts';
import { keepWork, retitleWork } from '#store/works.ts';
import { runDownloads } from '#sync/download.ts';
import { runUploads } from '#sync/upload.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { aVariant, MediaSchool, recordsArrived } from '#tests/helpers/a-media-school.ts';
import { HIKARI, LESSONS } from '#tests/helpers/a-school.ts';

const KB = 1024;
const aPicture = (): PreparedMedia => ({
  variants: { t: aVariant(12 * KB), m: aVariant(200 * KB), o: aVariant(1500 * KB) },
});

let device: TestDevice;
let school: MediaSchool;
const step = async () => undefined;
const waits: number[] = [];
const pause = async (ms: number) => {
  waits.push(ms);
};
const upload = () => runUploads(device, school, step, pause);
const download = () => runDownloads(device, school, step);

beforeEach(async () => {
  waits.length = 0;
  device = await aDevice();
  await takeLead(device.db);
  school = new MediaSchool(device);
});

/** A work whose record the school has; its picture waits. @returns the media record's id */
async function aWork(picture = aPicture()): Promise<string> {
  const made = await keepWork(device, picture, { unit: HIKARI, lesson: LESSONS[2], stage: 'trial' });
  if ('refused' in made) throw new Error(made.refused);
  return recordsArrived(device, made.id);
}
async function retitle(of: TestDevice): Promise<void> {
  const work = await of.db
    .records('work')
    .filter(({ owner }) => owner === of.session.person)
    .first();
  await retitleWork(of, work?.id ?? '', { title: 'あたらしい なまえ' });
}
const waiting = async () => (await device.db.uploads.toArray()).map((row) => row.variant).sort();
const pulled = async () => {
  device.clock.now += 1000;
  await putMeta(device.db, 'pulledAt', device.clock.now);
};

describe('to the school', () => {
  test('all thumbnails go first, then medium sizes, then originals, in growing pieces', async () => {
    await aWork();
    device.clock.now += 1000;
    await aWork();
    expect(await upload()).toBeNull();
    const starts = school.asked.filter((what) => !what.startsWith('chunk'));
    expect(starts).toEqual(['put t', 'put t', 'begin m', 'begin m', 'begin o', 'begin o']);
    expect(school.asked.slice(2)).toEqual([
      'begin m',
      'chunk 0+204800',
      'begin m',
      'chunk 0+204800',
      'begin o',
      'chunk 0+1048576',
      'chunk 1048576+487424',
      'begin o',
      'chunk 0+1536000',
    ]);
    expect(await waiting()).toEqual([]);
  });

  test('a picture waits for its record, and for ever when the record was refused; its bytes stay', async () => {
    const picture = aPicture();
    const media = await aWork(picture);
    await device.db.records('media').update(media, { _rv: 0 });
    expect(await upload()).toBeNull();
    expect(school.asked).toEqual([]);
    await recordsArrived(device, (await device.db.records('media').get(media))?.root ?? '');
    const refused = { rid: media, mutation: {} as never, code: 'forbidden', snapshot: null, at: 1 } as const;
    await device.db.quarantine.add(refused);
    expect(await upload()).toBeNull();
    expect(school.asked).toEqual([]);
    expect(await waiting()).toEqual(['m', 'o', 't']);
    await forgetMedia(device.db, { id: media, variants: picture.variants } as never);
    expect(await readBlob(device.db, picture.variants.o?.hash ?? '')).not.toBeNull();
  });

  test('goes on where the line broke, also after the app was closed', async () => {
    await aWork();
    school.requestsLeft = 5; // t, m (begin, chunk), o (begin, first chunk)
    expect(await upload()).toMatchObject({ kind: 'later' });
    expect(waits).toEqual([1000, 4000, 15_000]);
    expect(await waiting()).toEqual(['o']);
    expect((await device.db.uploads.toArray())[0]?.url).toBe('/api/uploads/2');
    school.requestsLeft = Number.POSITIVE_INFINITY;
    school.asked.length = 0;
    expect(await upload()).toBeNull();
    expect(school.asked).toEqual(['offset', 'chunk 524288+262144', 'chunk 786432+524288', 'chunk 1310720+225280']);
    expect(await waiting()).toEqual([]);
    expect(school.taken.size).toBe(3);
  });

  test('a hiccup costs no more than a moment', async () => {
    await aWork();
    school.requestsLeft = 4;
    const calm = async (ms: number) => {
      waits.push(ms);
      school.requestsLeft = Number.POSITIVE_INFINITY;
    };
    expect(await runUploads(device, school, step, calm)).toBeNull();
    expect(waits).toEqual([1000]);
    expect(await waiting()).toEqual([]);
  });

  test('an answer that was lost on the way costs no byte twice where the school can tell', async () => {
    const media = await aWork();
    await device.db.uploads.bulkDelete([`${media}/t`, `${media}/m`]);
    let asked = 0;
    const losing = async () => {
      asked += 1;
      // Before the second chunk: its answer does not come back, though the school has it.
      if (asked === 4) school.losesAnswer = true;
    };
    expect(await runUploads(device, school, losing, pause)).toBeNull();
    expect(school.asked).toEqual([
      'begin o',
      'chunk 0+262144',
      'chunk 262144+524288',
      'offset',
      'chunk 786432+262144',
      'chunk 1048576+487424',
    ]);
  });

  test('bytes that came damaged go again, from the ones on this device', async () => {
    const picture = aPicture();
    const media = await aWork(picture);
    school.damages = 1;
    await upload();
    expect(await waiting()).toEqual(['m']);
    await upload();
    expect(await waiting()).toEqual([]);
    expect(school.taken.get(`${media}/m`)).toEqual(Buffer.from(picture.variants.m?.data ?? new ArrayBuffer()));
  });

  test('an upload that the school threw away is begun anew', async () => {
    await aWork();
    school.requestsLeft = 5;
    await upload();
    school.begun.clear();
    school.requestsLeft = Number.POSITIVE_INFINITY;
    expect(await upload()).toBeNull();
    expect(school.asked.filter((what) => what === 'begin o')).toHaveLength(2);
    expect(await waiting()).toEqual([]);
  });

  test('the last piece arrived but nobody heard: nothing is called arrived before the school says so', async () => {
    const media = await aWork();
    school.requestsLeft = 5;
    await upload();
    const url = '/api/uploads/2';
    const begun = school.begun.get(url);
    if (!begun) throw new Error('nothing was begun');
    begun.got = Buffer.alloc(begun.bytes);
    school.requestsLeft = Number.POSITIVE_INFINITY;
    await upload();
    expect(await waiting()).toEqual(['o']);
    await device.db.records('media').update(media, { up: { t: 1, m: 1, o: 1 } });
    await upload();
    expect(await waiting()).toEqual([]);
  });

  test('what a restored school lost goes again by itself', async () => {
    const media = await aWork();
    await upload();
    await school.tellNews();
    await pulled();
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
    school.taken.clear();
    await device.db.records('media').update(media, { up: {} });
    await pulled();
    expect(await upload()).toBeNull();
    expect(school.taken.size).toBe(3);
  });

  test('a stopped engine leaves everything in its place', async () => {
    await aWork();
    let steps = 0;
    const stopping = async () => {
      steps += 1;
      if (steps === 4) throw new Error('stopped');
    };
    await expect(runUploads(device, school, stopping, pause)).rejects.toThrow('stopped');
    expect(await upload()).toBeNull();
    expect(school.taken.size).toBe(3);
  });
});

const lampOf = async (media: string) => {
  const work = (await device.db.records('media').get(media))?.root ?? '';
  return (await lampsOf(device, [work])).get(work);
};
const begun = () => school.asked.filter((what) => /^(put|begin)/.test(what));

describe('what waits', () => {
  test('without a slot at school originals wait, and nothing else does', async () => {
    await aWork();
    const later = await aWork();
    school.slots = 0;
    expect(await upload()).toMatchObject({ kind: 'later', retryAfterMs: 9000 });
    expect(begun()).toEqual(['put t', 'put t', 'begin m', 'begin m', 'begin o']);
    expect(waits).toEqual([]);
    expect(await waiting()).toEqual(['o', 'o']);
    expect((await unsentThings(device)).map(({ hold }) => hold)).toEqual(['slot', 'slot']);
    // Before the time is over nobody asks again.
    expect(await upload()).toBeNull();
    expect(begun()).toHaveLength(5);
    await noteContact(device.db, { online: true });
    expect(await lampOf(later)).toBe('sending');
    device.clock.now += 9001;
    school.slots = 2;
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
  });

  test('without a slot for medium sizes one asks for all, larger ones wait behind them, and thumbnails go', async () => {
    await aWork();
    await aWork();
    school.mediumSlots = 0;
    expect(await upload()).toMatchObject({ kind: 'later', retryAfterMs: 2000 });
    expect(begun()).toEqual(['put t', 'put t', 'begin m']);
    expect(waits).toEqual([]);
    // A photo of this moment.
    await aWork();
    expect(await upload()).toMatchObject({ retryAfterMs: 2000 });
    expect(begun().slice(3)).toEqual(['put t', 'begin m']);
    await sendNow(device);
    expect(await upload()).toMatchObject({ retryAfterMs: 2000 });
    expect(begun().slice(5)).toEqual(['begin m', 'begin o', 'begin o', 'begin o']);
    expect((await unsentThings(device)).map(({ hold }) => hold)).toEqual([null, null, null]);
    school.mediumSlots = 1;
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
  });

  test('「いま送る」 sends originals without a slot, and on a line that is to be spared', async () => {
    await aWork();
    school.slots = 0;
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    expect(await upload()).toBeNull();
    expect(begun()).toEqual(['put t', 'begin m']);
    expect(await originalsWaiting(device)).toBe(1);
    await sendNow(device);
    expect(await originalsWaiting(device)).toBe(0);
    expect(await upload()).toBeNull();
    vi.unstubAllGlobals();
    expect(await waiting()).toEqual([]);
  });

  test('originals wait for words that are still unsent', async () => {
    await aWork();
    await retitle(device);
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual(['o']);
    await device.db.outbox.clear();
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
  });

  test('originals do not wait for words that themselves wait behind what the school holds', async () => {
    await aWork();
    await retitle(device);
    const [words] = await device.db.outbox.toArray();
    await device.db.outbox.put({ ...(words as OutboxEntry), lid: 900, mid: 'held', state: 'held' });
    expect(await device.db.outbox.orderBy('lid').toArray()).toMatchObject([{ state: 'queued' }, { state: 'held' }]);
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
  });

  test('a thumbnail of this moment goes before the rest of an original', async () => {
    await aWork();
    let pieces = 0;
    const meanwhile = async (what: string) => {
      if (what === 'chunk') pieces += 1;
      if (pieces === 5) {
        pieces += 1;
        await aWork({ variants: { t: aVariant(12 * KB) } });
      }
    };
    expect(await runUploads(device, school, meanwhile, pause)).toBeNull();
    const first = school.asked.indexOf('begin o');
    expect(school.asked.slice(first)).toEqual(['begin o', 'chunk 0+524288', 'put t', 'offset', 'chunk 524288+1011712']);
    expect(await waiting()).toEqual([]);
  });

  test('the teacher’s 「あとで送る」: thumbnails and words go, the rest stays and says so, until the time is over', async () => {
    const media = await aWork();
    const until = device.clock.now + 60_000;
    await device.db.records('classGroup').toCollection().modify({ mediaLaterUntil: until });
    await noteContact(device.db, { online: true });
    expect(await upload()).toBeNull();
    await school.tellNews();
    expect(begun()).toEqual(['put t']);
    expect(await lampOf(media)).toBe('later');
    expect((await unsentThings(device))[0]?.hold).toBe('teacher');
    // The class's line is the teacher's to give: a child's 「いま送る」 does not outdo it.
    await sendNow(device);
    expect(await upload()).toBeNull();
    expect(begun()).toEqual(['put t']);
    device.clock.now = until + 1;
    expect(await upload()).toBeNull();
    expect(await waiting()).toEqual([]);
    await school.tellNews();
    expect(await lampOf(media)).toBe('arrived');
  });

  test('what the school will never take rests, says why, and goes or leaves at its person’s word', async () => {
    const picture = aPicture();
    const media = await aWork(picture);
    school.says = 'not-media';
    await noteContact(device.db, { online: true });
    expect(await upload()).toBeNull();
    const [thing, ...others] = await refusedThings(device);
    expect(others).toEqual([]);
    expect(thing).toMatchObject({ type: 'work', code: 'not-media', onlyBytes: true, media: [media] });
    expect(thing?.picture?.best.hash).toBe(picture.variants.o?.hash);
    expect(await unsentThings(device)).toEqual([]);
    expect(await contactOf(device)).toMatchObject({ waiting: 0, refused: 1 });
    expect(await lampOf(media)).toBe('thisDevice');
    school.asked.length = 0;
    expect(await upload()).toBeNull();
    expect(school.asked).toEqual([]);
    if (!thing) return;
    await retryThing(device, thing);
    expect(await upload()).toBeNull();
    expect(begun()).toEqual(['put t', 'begin m', 'begin o']);
    expect(await readBlob(device.db, picture.variants.o?.hash ?? '')).not.toBeNull();
    await discardThing(device, thing);
    expect(await waiting()).toEqual([]);
    expect(await refusedThings(device)).toEqual([]);
    expect(await readBlob(device.db, picture.variants.o?.hash ?? '')).toBeNull();
    expect((await device.db.records('work').get(thing.id))?.trashed).toBe(true);
    // Not at school and not here: it does not come back by itself.
    await device.db.outbox.clear();
    await pulled();
    await upload();
    expect(await waiting()).toEqual([]);
  });

  test('another leader has taken over: not a byte more goes, not a row is written', async () => {
    await aWork();
    let pieces = 0;
    const losing = async (what: string) => {
      if (what === 'chunk') pieces += 1;
      if (pieces === 3) await takeLead(device.db);
    };
    await expect(runUploads(device, school, losing, pause)).rejects.toThrow(FencedOff);
    expect(begun()).toEqual(['put t', 'begin m']);
    expect(await waiting()).toEqual(['o']);
  });
});

/** Another child's picture, of which this device holds the record only. */
async function aClassmatesPicture(picture = aPicture()): Promise<string> {
  const id = device.newId();
  const variants = Object.fromEntries(
    Object.entries(picture.variants).map(([name, { data, ...facts }]) => {
      school.taken.set(`${id}/${name}`, Buffer.from(data));
      return [name, facts];
    }),
  );
  const other = device.newId();
  await device.db.records('media').put({
    id,
    type: 'media',
    school: device.session.school,
    owner: other,
    author: other,
    root: device.newId(),
    madeAt: 1,
    trashed: false,
    needsLook: false,
    variants,
    up: { t: 1, m: 1, o: 1 },
    preview: {},
    copyOf: null,
    _rv: 1,
    _s: ['cl:x'],
    _p: 0,
  });
  return id;
}
const isHere = async (media: string) => {
  const variants = (await device.db.records('media').get(media))?.variants ?? {};
  const here: string[] = [];
  for (const [name, { hash }] of Object.entries(variants)) if (await readBlob(device.db, hash)) here.push(name);
  return here.sort();
};

describe('from the school', () => {
  test('thumbnails come by themselves; what somebody looks at comes first', async () => {
    await aClassmatesPicture();
    const looked = await aClassmatesPicture();
    await wantMedia(device, looked, 'm', PLACE.lookingAt);
    expect(await download()).toBeNull();
    expect(school.asked[0]).toBe('get m');
    expect(school.asked.toSorted()).toEqual(['get m', 'get t', 'get t']);
    expect(await isHere(looked)).toEqual(['m', 't']);
    expect(await device.db.wanted.count()).toBe(0);
  });

  test('other bytes than the record names are not kept', async () => {
    const media = await aClassmatesPicture();
    school.taken.set(`${media}/t`, Buffer.from('damaged'));
    for (let round = 0; round < 5; round += 1) await download();
    expect(await isHere(media)).toEqual([]);
    expect(await device.db.wanted.count()).toBe(0);
  });

  test('what the school does not give is not asked for again', async () => {
    const media = await aClassmatesPicture();
    school.taken.delete(`${media}/t`);
    expect(await download()).toBeNull();
    expect(await device.db.wanted.count()).toBe(0);
  });

  test('when the line is dead it stops at once and goes on later', async () => {
    for (let n = 0; n < 8; n += 1) await aClassmatesPicture();
    school.requestsLeft = 2;
    expect(await download()).toMatchObject({ kind: 'later' });
    expect(school.asked.length).toBeLessThanOrEqual(5);
    expect(await device.db.wanted.count()).toBe(6);
    school.requestsLeft = Number.POSITIVE_INFINITY;
    expect(await download()).toBeNull();
    expect(await device.db.blobs.count()).toBe(8);
  });

  test('a picture whose record left meanwhile is not kept', async () => {
    const media = await aClassmatesPicture();
    const get = school.getMedia;
    const leaving = async (...asked: Parameters<typeof get>) => {
      const record = await device.db.records('media').get(media);
      await device.db.records('media').delete(media);
      if (record) await forgetMedia(device.db, record);
      return get(...asked);
    };
    const wire = Object.assign(Object.create(school), { getMedia: leaving });
    expect(await runDownloads(device, wire, step)).toBeNull();
    expect(await device.db.blobs.count()).toBe(0);
    expect(await device.db.chunks.count()).toBe(0);
    expect(await device.db.wanted.count()).toBe(0);
  });

  test('with its record a picture leaves the device', async () => {
    const media = await aClassmatesPicture();
    await download();
    expect(await isHere(media)).toEqual(['t']);
    const record = await device.db.records('media').get(media);
    if (record) await forgetMedia(device.db, record);
    expect(await device.db.blobs.count()).toBe(0);
    expect(await device.db.chunks.count()).toBe(0);
  });
});
