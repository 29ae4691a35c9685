import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Session } from '#domain/protocol.ts';
import { noteContact } from '#store/contact.ts';
import type { Kept } from '#store/database.ts';
import { type Device, openDevice, putMeta } from '#store/device.ts';
import { lampsOf } from '#store/lamps.ts';
import { recordLampOf } from '#store/record-lamp.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [HANA, MORI, WORK, PHOTO] = [uuid(2), uuid(3), uuid(10), uuid(11)];
const session = { person: HANA, school: uuid(1), role: 'pupil' } as Session;
const envelope = { school: uuid(1), owner: HANA, author: HANA, madeAt: 1, trashed: false, needsLook: false };
const here = { _rv: 1, _s: [`pf:${HANA}`], _p: 0 as const };

let device: Device;
beforeEach(async () => {
  device = await openDevice(session);
});
afterEach(() => device.db.delete());

async function has(work: Partial<Kept<'work'>>, photo: Partial<Kept<'media'>>): Promise<void> {
  const variants = { t: { hash: 'a'.repeat(64), bytes: 1 }, m: { hash: 'b'.repeat(64), bytes: 2 } };
  await device.db.table('work').put({ ...envelope, ...here, id: WORK, type: 'work', media: PHOTO, ...work });
  await device.db
    .table('media')
    .put({ ...envelope, ...here, id: PHOTO, type: 'media', root: WORK, variants, up: {}, ...photo });
}
const lamp = async () => (await lampsOf(device, [WORK])).get(WORK);
const arrived = { up: { t: 1, m: 1 } };

it.each<[string, string, Partial<Kept<'work'>>, Partial<Kept<'media'>>, boolean]>([
  ['just made, no network', 'thisDevice', { _rv: 0, _p: 1 }, { _rv: 0, _p: 1 }, false],
  ['just made, in contact', 'sending', { _rv: 0, _p: 1 }, { _rv: 0, _p: 1 }, true],
  ['words arrived, picture not', 'sending', {}, {}, true],
  ['small picture arrived, large one not', 'sending', {}, { up: { t: 1 } }, true],
  ['all arrived', 'arrived', {}, arrived, true],
  ['all arrived, and the network is gone again', 'arrived', {}, arrived, false],
  ['a title changed since', 'thisDevice', { _p: 1 }, arrived, false],
  ['filed by a teacher, picture still on the way', 'sending', {}, { author: MORI }, true],
  ['the same without contact: nothing of it lies here', 'elsewhere', {}, { author: MORI }, false],
  ['without a picture', 'arrived', { media: null }, {}, true],
])('%s: %s', async (_, expected, work, photo, online) => {
  await has(work, photo);
  await noteContact(device.db, { online });
  expect(await lamp()).toBe(expected);
});

it.each<[string, string, Partial<Kept<'media'>>, readonly string[], number]>([
  ['the school lost what had made room here', 'elsewhere', {}, [], 2000],
  ['or lost one size of it', 'elsewhere', { up: { t: 1 } }, ['a'], 2000],
  ['what it lost is still here, and goes again', 'sending', { up: { t: 1 } }, ['b'], 2000],
  ['it was answered a moment ago, and the news is still to come', 'sending', {}, [], 500],
  ['somebody else’s picture may be on its way', 'sending', { author: MORI }, [], 2000],
])('%s: %s', async (_, expected, photo, blobs, pulledAt) => {
  await has({}, photo);
  await noteContact(device.db, { online: true });
  await putMeta(device.db, 'uploadedAt', 1000);
  await putMeta(device.db, 'pulledAt', pulledAt);
  for (const letter of blobs)
    await device.db.blobs.put({ hash: letter.repeat(64) as never, mime: 'image/webp', bytes: 1, count: 1, at: 1 });
  expect(await lamp()).toBe(expected);
});

it('is "seen" when a teacher has looked, and never before it has arrived', async () => {
  const seen = { ...envelope, ...here, id: uuid(20), type: 'seen', root: WORK, person: MORI };
  await device.db.table('seen').put(seen);
  await has({}, {});
  expect(await lamp()).toBe('thisDevice');
  await has({}, arrived);
  expect(await lamp()).toBe('seen');
});

it('a work that the school refused stays "on this device", in contact or not', async () => {
  await has({}, arrived);
  await noteContact(device.db, { online: true });
  const mutation = { rid: WORK } as never;
  await device.db.quarantine.add({ rid: WORK, mutation, code: 'forbidden', snapshot: null, at: 1 });
  expect(await lamp()).toBe('thisDevice');
});

it('a work that is not here has no lamp', async () => {
  expect(await lampsOf(device, [uuid(99)])).toEqual(new Map());
});

const [LESSON, REFLECTION] = [uuid(30), uuid(31)];
const refuses = (rid: string, mutation: object) =>
  device.db.quarantine.add({ rid, mutation: mutation as never, code: 'forbidden', snapshot: null, at: 1 });

it('a record is not called arrived while words of it were refused: neither changed ones nor those that were never there', async () => {
  await device.db
    .table('reflection')
    .put({ ...envelope, ...here, id: REFLECTION, type: 'reflection', lesson: LESSON, words: 'まえの ことば。' });
  expect(await recordLampOf(device, LESSON)).toBe('arrived');
  const changed = await refuses(REFLECTION, { type: 'reflection', op: 'patch' });
  expect(await recordLampOf(device, LESSON)).toBe('thisDevice');
  await device.db.quarantine.delete(changed);
  await refuses(uuid(32), { type: 'goal', op: 'create', set: { lesson: uuid(33) } });
  expect(await recordLampOf(device, LESSON)).toBe('arrived');
  await refuses(uuid(34), { type: 'goal', op: 'create', set: { lesson: LESSON } });
  expect(await recordLampOf(device, LESSON)).toBe('thisDevice');
});
