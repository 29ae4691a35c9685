import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { hashFromDigest } from '#domain/content-hash.ts';
import { envelopeSchema } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { settingsId } from '#domain/records/settings.ts';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import { NOT_DRAWN } from '#domain/sample-picture.ts';
import { databaseName } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { dropSample } from '#store/drop-sample.ts';
import { giveStamp } from '#store/feedback.ts';
import { findBoard } from '#store/found-board.ts';
import { groupsOf } from '#store/groups.ts';
import { lampsOf } from '#store/lamps.ts';
import { leadingOf, letGo, openOnAll } from '#store/leads.ts';
import { readBlob } from '#store/media-blobs.ts';
import { PLACE, wantMedia } from '#store/media-wanted.ts';
import { openSample } from '#store/sample-class.ts';
import { type Drawing, drawPictures } from '#store/sample-drawing.ts';
import { sampleClass } from '#store/sample-records.ts';
import { chooseSettings } from '#store/settings.ts';
import { peopleHere } from '#store/without-page.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { NOW, TEACHER } from '#tests/helpers/a-school.ts';

const open: Device[] = [];
const enter = async (now = Date.now()) => {
  const device = await openSample(TEACHER, { now: () => now, random: (bytes) => new Uint8Array(bytes) });
  open.push(device);
  return device;
};
const leave = async () => {
  for (const device of open.splice(0)) device.db.close();
  await dropSample();
};
afterEach(leave);

/** Hands that draw: what they drew, and how. Each picture is another one. */
function hands({ breaksOff = Number.POSITIVE_INFINITY } = {}) {
  const drawn: string[] = [];
  const drawing: Drawing = {
    draw: async (picture, variant) => {
      drawn.push(`${JSON.stringify(picture)} ${variant}`);
      const data = new TextEncoder().encode(drawn.at(-1)).buffer;
      const hash = hashFromDigest(await crypto.subtle.digest('SHA-256', data));
      return { hash, bytes: data.byteLength, mime: 'image/jpeg', w: 3, h: 4, data };
    },
    // Whoever leaves closes the tables.
    rest: async () => {
      if (drawn.length >= breaksOff) for (const device of open.splice(0)) device.db.close();
    },
  };
  return { drawn, drawing };
}
const undrawn = async ({ db }: Device) =>
  (await db.records('media').toArray()).flatMap(({ variants }) =>
    Object.values(variants).filter(({ hash }) => hash === NOT_DRAWN),
  ).length;
const theBoard = async (device: Device) => {
  const found = await findBoard(device, null, null);
  if (!('board' in found)) throw new Error(`no board: ${found.none}`);
  return found;
};

test('every record of it is one that a school could have', () => {
  const { records, pictures } = sampleClass(NOW);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  for (const record of records) {
    expect(envelopeSchema.safeParse(record).error).toBeUndefined();
    const kind = kindNamed(record.type);
    for (const [name, field] of Object.entries(kind?.fields ?? {}))
      expect({ [name]: field.schema.safeParse(record[name]).error }).toEqual({ [name]: undefined });
    const derived = kind?.derivedIdOf(record as never) ?? null;
    if (derived !== null) expect(record.id).toBe(derived);
  }
  for (const media of pictures.keys()) expect(records.some(({ id }) => id === media)).toBe(true);
});

test('a whole class stands on the board: twelve children, two units, something for each filter', async () => {
  await aDevice({ person: TEACHER });
  const device = await enter();
  const { board, units } = await theBoard(device);
  expect(units.map(({ title }) => title)).toEqual(['「水」', 'マット運動']);
  expect(board.rows).toHaveLength(12);
  expect(board.columns).toHaveLength(4);
  const works = await device.db.records('work').toArray();
  const ids = works.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  const { groups, loose } = await groupsOf(device, board.unit.classGroup ?? '');
  expect(loose).toEqual([]);
  expect(groups.map(({ group, members }) => [group.name, members.length])).toEqual([
    ['1はん', 4],
    ['2はん', 4],
    ['3はん', 4],
  ]);
  expect(await device.db.records('signal').count()).toBe(1);
  expect(await device.db.records('feedback').count()).toBe(2);
  // No lamp may say that something of it has arrived.
  const lamps = await lampsOf(device, ids);
  expect(lamps.size).toBe(0);
});

test('whoever tries it reads as they chose to', async () => {
  const own = await aDevice({ person: TEACHER });
  await chooseSettings(own, { textSize: 'large', language: 'en' });
  const device = await enter();
  const read = await device.db.records('settings').get(settingsId(SAMPLE_TEACHER));
  expect(read).toMatchObject({ textSize: 'large', language: 'en', owner: SAMPLE_TEACHER, _p: 0 });
});

test('what is tried in it stays in it, and is gone with it; the own class is as it was', async () => {
  const own = await aDevice({ person: TEACHER });
  const before = await own.db.records('feedback').toArray();
  const device = await enter();
  const [work] = await device.db.records('work').toArray();
  if (!work?.owner) throw new Error('nothing to give a stamp to');
  const given = await giveStamp(device, { id: work.id, owner: work.owner }, 'carefully');
  expect(given).not.toHaveProperty('refused');
  expect(await device.db.outbox.count()).toBe(1);
  expect(await own.db.outbox.count()).toBe(0);
  // The service worker looks for accounts by the name of their database.
  expect(await peopleHere()).toEqual([TEACHER]);
  await leave();
  expect(await Dexie.exists(databaseName(SAMPLE_TEACHER))).toBe(false);
  const again = await enter();
  expect(await again.db.outbox.count()).toBe(0);
  expect(await again.db.records('feedback').count()).toBe(2);
  expect(await own.db.records('feedback').toArray()).toEqual(before);
});

test('a reload finds it as it stood; of another day it is made afresh', async () => {
  await aDevice({ person: TEACHER });
  const device = await enter(NOW);
  const [work] = await device.db.records('work').toArray();
  if (!work?.owner) throw new Error('nothing to give a stamp to');
  await giveStamp(device, { id: work.id, owner: work.owner }, 'carefully');
  device.db.close();
  const again = await enter(NOW + 60_000);
  expect(await again.db.records('feedback').count()).toBe(3);
  again.db.close();
  const tomorrow = await enter(NOW + 86_400_000);
  expect(await tomorrow.db.records('feedback').count()).toBe(2);
  expect(await tomorrow.db.outbox.count()).toBe(0);
});

test('it opens before a picture is drawn; each has its shape by then, and all of them come', async () => {
  await aDevice({ person: TEACHER });
  const device = await enter();
  const media = await device.db.records('media').toArray();
  expect(await undrawn(device)).toBe(media.length * 3);
  for (const { variants } of media) expect([variants.t?.w, variants.m?.h]).toEqual([240, 960]);
  const { drawn, drawing } = hands();
  await drawPictures(device, drawing);
  expect(await undrawn(device)).toBe(0);
  // Small ones before those to look at closely.
  expect(drawn.map((told) => told.at(-1)).join('')).toBe('t'.repeat(media.length) + 'm'.repeat(media.length));
  for (const { variants } of await device.db.records('media').toArray()) {
    for (const hash of [variants.t?.hash, variants.m?.hash, variants.o?.hash])
      expect(await readBlob(device.db, hash ?? '')).not.toBeNull();
    expect(variants.o).toEqual(variants.m);
  }
  expect(await device.db.wanted.count()).toBe(0);
});

test('what somebody looks at is drawn first', async () => {
  await aDevice({ person: TEACHER });
  const device = await enter();
  const { pictures } = sampleClass(NOW);
  const [seen = '', later = ''] = [...pictures.keys()].slice(-2);
  await wantMedia(device, later, 'o', PLACE.lookingAt);
  await wantMedia(device, seen, 't', PLACE.lookingAt);
  const { drawn, drawing } = hands();
  await drawPictures(device, drawing);
  expect(drawn[0]).toBe(`${JSON.stringify(pictures.get(seen))} t`);
  expect(drawn.find((each) => each.endsWith('m'))).toBe(`${JSON.stringify(pictures.get(later))} m`);
});

test('whoever leaves in the middle, or reloads, finds the rest drawn next time and nothing drawn twice', async () => {
  await aDevice({ person: TEACHER });
  const first = hands({ breaksOff: 20 });
  await drawPictures(await enter(), first.drawing);
  expect(first.drawn.length).toBeLessThan(40);
  const second = hands();
  const device = await enter();
  await drawPictures(device, second.drawing);
  expect(await undrawn(device)).toBe(0);
  expect(second.drawn.filter((each) => first.drawn.includes(each))).toEqual([]);
});

test('where the browser draws nothing, a work stands without its picture', async () => {
  await aDevice({ person: TEACHER });
  const device = await enter();
  await drawPictures(device, { draw: async () => null, rest: async () => undefined });
  expect((await device.db.records('media').toArray()).every(({ variants }) => Object.keys(variants).length === 0)).toBe(
    true,
  );
});

test('a teacher opens a lesson on every screen of it and lets go, and nobody speaks of a school that was not reached', async () => {
  const device = await enter();
  const [lesson] = await device.db.records('lesson').toArray();
  const place = { unit: lesson?.unit ?? '', lesson: lesson?.id ?? '', step: null, model: null };
  expect(await openOnAll(device, place)).toBeNull();
  const [leading] = await leadingOf(device);
  expect(leading).toMatchObject({ open: place, isHereOnly: false });
  expect(await letGo(device, leading?.classGroup.id ?? '')).toBeNull();
  expect(await leadingOf(device)).toEqual([]);
});
