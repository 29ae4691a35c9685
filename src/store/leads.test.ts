import { expect, test } from 'vitest';
import { leadId, type Open } from '#domain/records/lead.ts';
import { putMeta } from '#store/device.ts';
import { follow, leadingOf, ledOf, letGo, type Opening, openOnAll, putFollowedAway } from '#store/leads.ts';
import { aDevice, fetchAll, type TestDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  CLASS,
  HARUTO,
  HIKARI,
  LESSONS,
  MODEL,
  NOW,
  SAKURA,
  TEACHER,
  ZUKO,
} from '#tests/helpers/a-school.ts';

const MINUTE = 60_000;
const SOME = anId('model for Haruto');
const records = [...aSchool(), aRecord('model', { id: SOME, unit: HIKARI, lesson: LESSONS[0], for: [HARUTO] })];
const a = (more: Partial<Opening> = {}): Opening => ({ unit: HIKARI, lesson: null, step: null, model: null, ...more });
const aLead = (more: Partial<Open> = {}) =>
  aRecord('lead', { id: leadId(CLASS), classGroup: CLASS, open: { ...a(), at: NOW, letGoAt: null, ...more } });
const aTeacher = () => aDevice({ person: TEACHER, records });
const aChild = (more?: Partial<Open>, person = SAKURA) => aDevice({ person, records: [...records, aLead(more)] });
const openAt = async (device: TestDevice) => (await device.db.records('lead').get(leadId(CLASS)))?.open;

test('a teacher opens a lesson on all screens, then a model, and lets go; it can be taken back', async () => {
  const device = await aTeacher();
  expect(await openOnAll(device, a({ lesson: LESSONS[1], step: 'work' }))).toBeNull();
  const first = {
    open: { lesson: LESSONS[1], step: 'work', at: NOW },
    number: 2,
    isHereOnly: true,
    endsAt: NOW + 50 * MINUTE,
  };
  expect(await leadingOf(device)).toMatchObject([first]);
  device.clock.now += MINUTE;
  expect(await openOnAll(device, a({ model: MODEL }))).toBeNull();
  expect(await leadingOf(device)).toMatchObject([{ model: { title: '手本「光」' }, number: null }]);
  expect(await device.db.records('lead').count()).toBe(1);
  expect(await letGo(device, CLASS)).toBeNull();
  expect(await leadingOf(device)).toEqual([]);
  expect(await openAt(device)).toMatchObject({ model: MODEL, at: NOW + MINUTE, letGoAt: NOW + MINUTE });
  expect(await letGo(device, CLASS, false)).toBeNull();
  expect(await leadingOf(device)).toHaveLength(1);
});

test('a second teacher of the class sees it, and lets go', async () => {
  const device = await aDevice({ person: TEACHER, records: [...records, aLead({ lesson: LESSONS[0] })] });
  expect(await leadingOf(device)).toMatchObject([{ number: 1, isHereOnly: false, unit: { title: '「光」' } }]);
  expect(await letGo(device, CLASS)).toBeNull();
  expect(await leadingOf(device)).toEqual([]);
});

test('nobody opens what is not of a class of theirs', async () => {
  const child = await aChild();
  expect(await openOnAll(child, a({ lesson: LESSONS[0] }))).toEqual({ refused: 'forbidden' });
  expect(await letGo(child, CLASS)).toEqual({ refused: 'forbidden' });
  const teacher = await aTeacher();
  expect(await openOnAll(teacher, a({ unit: anId('none') }))).toEqual({ refused: 'not-found' });
  expect(await letGo(teacher, CLASS)).toBeNull();
});

test.each([
  ['a unit', {}, `/units/${HIKARI}`],
  ['a lesson', { lesson: LESSONS[1] }, `/units/${HIKARI}/lessons/${LESSONS[1]}/record`],
  ['a step', { lesson: LESSONS[1], step: 'work' }, `/units/${HIKARI}/lessons/${LESSONS[1]}/record?step=work`],
  ['a model', { model: MODEL }, `/models/${MODEL}`],
  ['a model of a lesson', { model: MODEL, lesson: LESSONS[0] }, `/models/${MODEL}?lesson=${LESSONS[0]}`],
] as const)('a child is led to %s', async (_what, more, to) => {
  expect(await ledOf(await aChild(more))).toEqual({ at: NOW, to, calls: true, followed: null });
});

test('a model that is meant for another child is opened on that child’s screen alone, and nobody else hears of it', async () => {
  const open = { model: SOME, lesson: LESSONS[0] };
  const sakura = await aChild(open);
  expect(await ledOf(sakura)).toBeNull();
  expect(await openAt(sakura)).toBeUndefined();
  expect(await ledOf(await aChild(open, HARUTO))).toMatchObject({ to: `/models/${SOME}?lesson=${LESSONS[0]}` });
});

test('a child who comes late is asked; after the lesson and in the evening there is nothing', async () => {
  const device = await aChild();
  const after = async (minutes: number) => {
    device.clock.now = NOW + minutes * MINUTE;
    return (await ledOf(device))?.calls;
  };
  expect([await after(1), await after(10), await after(51), await after(9 * 60)]).toEqual([
    true,
    false,
    undefined,
    undefined,
  ]);
  // The school's clock counts, not the tablet's.
  await putMeta(device.db, 'clockOffset', -9 * 60 * MINUTE);
  expect(await after(9 * 60)).toBe(true);
});

test('what a teacher opened without a network, and what comes hours later, leads nobody anywhere', async () => {
  const child = await aDevice({ records });
  child.clock.now = NOW + 3 * 60 * MINUTE;
  await fetchAll(child, [...records, aLead()]);
  expect(await ledOf(child)).toBeNull();
  await fetchAll(child, [...records, aLead({ letGoAt: child.clock.now })]);
  expect(await ledOf(child)).toBeNull();
});

test('the first tab goes along, the others have; let go, only who went along is told, and it can be put away', async () => {
  const device = await aChild();
  const going = () => follow(device, { at: NOW, way: 'gone', from: '/records' });
  expect((await Promise.all([going(), going()])).toSorted()).toEqual([false, true]);
  expect(await ledOf(device)).toMatchObject({ followed: { way: 'gone', from: '/records', put: null } });
  await fetchAll(device, [...records, aLead({ letGoAt: NOW + 1 })]);
  expect(await ledOf(device)).toMatchObject({ to: null, followed: { from: '/records' } });
  await putFollowedAway(device, 'over');
  expect(await ledOf(device)).toMatchObject({ followed: { put: 'over' } });
});

test('who was asked may still go; who never went is not told that it is over', async () => {
  const device = await aChild();
  expect(await follow(device, { at: NOW, way: 'asked', from: '/' })).toBe(true);
  expect(await follow(device, { at: NOW, way: 'asked', from: '/' })).toBe(false);
  await fetchAll(device, [...records, aLead({ letGoAt: NOW + 1 })]);
  expect(await ledOf(device)).toBeNull();
  await fetchAll(device, [...records, aLead()]);
  expect(await follow(device, { at: NOW, way: 'gone', from: '/' })).toBe(true);
});

test('another opening is another, also of the same place', async () => {
  const device = await aChild();
  await follow(device, { at: NOW, way: 'gone', from: '/' });
  await fetchAll(device, [...records, aLead({ at: NOW + 1 })]);
  expect(await ledOf(device)).toMatchObject({ at: NOW + 1, followed: null });
});

test('a unit that was thrown away leads nobody', async () => {
  const thrown = records.map((one) => Object.assign(one, one.id === ZUKO ? { trashed: true } : {}));
  const device = await aDevice({ records: [...thrown, aLead({ unit: ZUKO })] });
  expect(await ledOf(device)).toBeNull();
});
