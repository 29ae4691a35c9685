import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { envelopeSchema } from '#domain/record.ts';
import { kindNamed } from '#domain/records/kinds.ts';
import { settingsId } from '#domain/records/settings.ts';
import { SAMPLE_TEACHER } from '#domain/sample.ts';
import { databaseName } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { giveStamp } from '#store/feedback.ts';
import { findBoard } from '#store/found-board.ts';
import { lampsOf } from '#store/lamps.ts';
import { dropSample, openSample } from '#store/sample-class.ts';
import { sampleClass } from '#store/sample-records.ts';
import { chooseSettings } from '#store/settings.ts';
import { peopleHere } from '#store/without-page.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { NOW, TEACHER } from '#tests/helpers/a-school.ts';

const BYTES = new TextEncoder().encode('a sheet').buffer;
const draw = async () => {
  const part = { hash: 'a'.repeat(64), bytes: BYTES.byteLength, mime: 'image/jpeg' as const, w: 3, h: 4, data: BYTES };
  return { variants: { t: part, m: part, o: part } };
};
const open: Device[] = [];
const enter = async () => {
  const device = await openSample({ own: TEACHER, draw });
  open.push(device);
  return device;
};
afterEach(async () => {
  for (const device of open.splice(0)) await dropSample(device);
});
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
  const again = await enter();
  expect(await again.db.outbox.count()).toBe(0);
  expect(await again.db.records('feedback').count()).toBe(2);
  await dropSample(again);
  expect(await Dexie.exists(databaseName(SAMPLE_TEACHER))).toBe(false);
  expect(await own.db.records('feedback').toArray()).toEqual(before);
});
