import { expect, it } from 'vitest';
import { SCHEMA } from '#domain/protocol.ts';
import {
  changePin,
  closePin,
  openTasksOf,
  pinsOf,
  reopenPin,
  restorePin,
  setPin,
  speakPin,
  trashPin,
} from '#store/pins.ts';
import { shareWork, trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import { aSchool, HARUTO, HIKARI, ownRecord, SAKURA, WORKS, ZUKO } from '#tests/helpers/a-school.ts';

const [WORK, TRIAL, FINAL] = WORKS;
const idOf = (made: object): string => ('id' in made ? String(made.id) : JSON.stringify(made));

it('a place on a picture becomes a 課題 that waits, in its unit and nowhere else', async () => {
  const device = await aDevice();
  const pin = idOf(
    await setPin(device, { work: TRIAL, kind: 'task', at: { x: 0.123456, y: 1 }, words: 'はねを 大きく' }),
  );
  expect(await pinsOf(device, TRIAL)).toMatchObject([{ id: pin, owner: SAKURA, at: { x: 0.1235, y: 1 } }]);
  expect(await openTasksOf(device, SAKURA)).toMatchObject([{ pin: { id: pin }, work: { id: TRIAL } }]);
  expect(await openTasksOf(device, SAKURA, HIKARI)).toHaveLength(1);
  expect(await openTasksOf(device, SAKURA, ZUKO)).toEqual([]);
  expect(await device.db.outbox.toArray()).toMatchObject([{ mutation: { type: 'pin', root: TRIAL, schema: SCHEMA } }]);
});

it('a 気づき waits for nothing, until it becomes a 課題; a moment of a film is a place too', async () => {
  const device = await aDevice();
  const pin = idOf(await setPin(device, { work: WORK, kind: 'finding', at: { t: 12.3456 } }));
  expect(await openTasksOf(device, SAKURA)).toEqual([]);
  expect(await changePin(device, pin, { kind: 'task', words: 'ひざを のばす', at: { t: 2 } })).toBeNull();
  expect(await openTasksOf(device, SAKURA)).toMatchObject([{ pin: { at: { t: 2 }, words: 'ひざを のばす' } }]);
});

it('the work that solves it closes it; that can be taken back, and so can throwing it away', async () => {
  const device = await aDevice();
  const pin = idOf(await setPin(device, { work: TRIAL, kind: 'task', at: { x: 0.5, y: 0.5 } }));
  expect(await closePin(device, pin, FINAL)).toBeNull();
  expect(await openTasksOf(device, SAKURA)).toEqual([]);
  expect(await pinsOf(device, TRIAL)).toMatchObject([{ closedBy: FINAL, closedAt: expect.any(Number) }]);
  await reopenPin(device, pin);
  expect(await openTasksOf(device, SAKURA)).toHaveLength(1);
  await trashPin(device, pin);
  expect([await pinsOf(device, TRIAL), await openTasksOf(device, SAKURA)]).toEqual([[], []]);
  await restorePin(device, pin);
  expect(await pinsOf(device, TRIAL)).toMatchObject([{ closedBy: null, closedAt: null }]);
});

it('a 課題 of a work that was put away does not wait; the newest comes first', async () => {
  const device = await aDevice();
  await setPin(device, { work: WORK, kind: 'task', at: null, words: '一' });
  device.clock.now += 1000;
  await setPin(device, { work: FINAL, kind: 'task', at: null, words: '二' });
  expect((await openTasksOf(device, SAKURA)).map(({ pin }) => pin.words)).toEqual(['二', '一']);
  await trashWork(device, FINAL);
  expect((await openTasksOf(device, SAKURA)).map(({ pin }) => pin.words)).toEqual(['一']);
});

it('what is said at a place is kept with it: its media record, its bytes and its name, or none of them', async () => {
  const device = await aDevice();
  const data = new TextEncoder().encode('ここ').buffer;
  const o = { data, hash: 'c'.repeat(64), bytes: data.byteLength, mime: 'audio/webm', duration: 2 } as const;
  const pin = idOf(await setPin(device, { work: TRIAL, kind: 'finding', at: { x: 0.5, y: 0.5 } }));
  expect(await speakPin(device, pin, { variants: { o } })).toBeNull();
  const [{ voice } = { voice: null }] = await pinsOf(device, TRIAL);
  expect(await device.db.records('media').get(voice ?? '')).toMatchObject({ root: pin, owner: SAKURA });
  expect(await device.db.uploads.toArray()).toMatchObject([{ media: voice, variant: 'o' }]);
  expect(await speakPin(device, HIKARI, { variants: { o } })).not.toBeNull();
  expect(await device.db.uploads.toArray()).toHaveLength(1);
});

it('nobody pins another child’s work, nor a place that is off the sheet', async () => {
  const theirs = ownRecord('work', HARUTO, {
    id: '01900000-0000-7000-8000-0000000000aa',
    unit: HIKARI,
    audience: 'class',
  });
  const device = await aDevice({ records: [...aSchool(), theirs] });
  expect(await setPin(device, { work: theirs.id, kind: 'finding', at: null })).toEqual({ refused: 'not-found' });
  const off = await setPin(device, { work: WORK, kind: 'task', at: { x: 1.2, y: 0 } });
  expect(off).toEqual({ refused: 'invalid', field: 'at' });
  expect(await setPin(device, { work: WORK, kind: 'task', at: {} })).toEqual({ refused: 'invalid', field: 'at' });
});

it('a classmate is shown what the child saw in a work that is open to the class, and in no other', async () => {
  const mine = await aDevice();
  await setPin(mine, { work: WORK, kind: 'finding', at: null, words: 'よく みえた' });
  await setPin(mine, { work: FINAL, kind: 'finding', at: null, words: 'ひみつ' });
  await shareWork(mine, WORK, 'class');
  const all = await Promise.all((['work', 'pin'] as const).map((type) => mine.db.table(type).toArray()));
  const kept = all.flat().map(({ _rv, _s, _p, _base, ...record }) => record);
  const changed = new Set(kept.map(({ id }) => id));
  const theirs = await aDevice({
    person: HARUTO,
    records: [...aSchool().filter(({ id }) => !changed.has(id)), ...kept],
  });
  expect((await pinsOf(theirs, WORK)).map(({ words }) => words)).toEqual(['よく みえた']);
  expect(await pinsOf(theirs, FINAL)).toEqual([]);
});
