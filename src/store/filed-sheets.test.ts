import { describe, expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { isRefused } from '#domain/refusal.ts';
import { sheetCodeText } from '#domain/sheet-code.ts';
import { fileSheet, isFiledBefore, namesOf, sheetsFiledToday, takeBackSheet, whoseSheet } from '#store/filed-sheets.ts';
import { ownThings } from '#store/own-things.ts';
import { setPin } from '#store/pins.ts';
import { retitleWork, shareWork, trashWork } from '#store/works.ts';
import { aDevice, fetchAll, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aSchool, HARUTO, HIKARI, LESSONS, SAKURA, SCHOOL, TEACHER } from '#tests/helpers/a-school.ts';

const sheet = { school: SCHOOL, unit: HIKARI, lesson: LESSONS[1], pupil: SAKURA };
const goal = { pupil: SAKURA, unit: HIKARI, lesson: LESSONS[1] };
const theTeacher = () => aDevice({ person: TEACHER });
const PICTURE = { variants: {} };

/** @returns the work's id */
async function filed(device: TestDevice, of = goal): Promise<string> {
  const made = await fileSheet(device, PICTURE, of);
  if (isRefused(made)) throw new Error(made.refused);
  return made.id;
}

describe('whose a photographed sheet is', () => {
  test('the child’s and the lesson’s that its square names', async () => {
    expect(await whoseSheet(await theTeacher(), sheetCodeText(sheet))).toEqual({ kind: 'fits', of: goal });
  });
  test.each([
    ['no sheet of ours', 'https://example.com', 'foreign'],
    ['another school’s', sheetCodeText({ ...sheet, school: anId('elsewhere') }), 'otherSchool'],
    ['of a child whom they do not teach', sheetCodeText({ ...sheet, pupil: anId('stranger') }), 'otherClass'],
    ['of a unit that is not here', sheetCodeText({ ...sheet, unit: anId('gone') }), 'gone'],
  ])('%s: says so', async (_, text, kind) => {
    expect(await whoseSheet(await theTeacher(), text)).toEqual({ kind });
  });
  test('of a lesson that is gone: the unit is still the right one', async () => {
    const found = await whoseSheet(await theTeacher(), sheetCodeText({ ...sheet, lesson: anId('gone') }));
    expect(found).toEqual({ kind: 'fits', of: { ...goal, lesson: null } });
  });
});

describe('a sheet that is filed', () => {
  test('is the child’s own, shown to them and their teachers, and waits to be sent', async () => {
    const device = await theTeacher();
    const id = await filed(device);
    const work = await device.db.records('work').get(id);
    expect(work).toMatchObject({ owner: SAKURA, author: TEACHER, kind: 'photo', audience: 'teacher', title: '' });
    expect(await device.db.records('media').get(work?.media ?? '')).toMatchObject({ owner: SAKURA, root: id });
    expect((await device.db.outbox.toArray()).map(({ rid }) => rid)).toEqual([id, work?.media]);
    expect(await namesOf(device, goal)).toMatchObject({ number: 2 });
  });
  test('goes along in the teacher’s file only as long as the school does not have it', async () => {
    const device = await theTeacher();
    const id = await filed(device);
    const takenAlong = async () => {
      const { things } = await ownThings(device.db, device.session);
      return things.filter(({ type }) => type === 'work').map(({ record }) => record.id);
    };
    expect(await takenAlong()).toEqual([id]);
    for (const table of ['work', 'media'] as const) await device.db.table(table).toCollection().modify({ _p: 0 });
    await device.db.uploads.clear();
    expect(await takenAlong()).toEqual([]);
  });
  test('is told apart from another of the same child and lesson', async () => {
    const device = await theTeacher();
    expect(await isFiledBefore(device, goal)).toBe(false);
    await filed(device);
    expect(await isFiledBefore(device, goal)).toBe(true);
    expect(await isFiledBefore(device, { ...goal, pupil: HARUTO })).toBe(false);
  });
  test('is not filed for a child of no class of this teacher’s, and not by a child', async () => {
    const device = await theTeacher();
    expect(await fileSheet(device, PICTURE, { ...goal, pupil: anId('stranger') })).toEqual({ refused: 'not-found' });
    expect(await fileSheet(await aDevice({ person: HARUTO }), PICTURE, goal)).toMatchObject({ refused: 'forbidden' });
    expect(await device.db.outbox.count()).toBe(0);
  });
});

const hangingOn = async ({ db }: TestDevice, id: string): Promise<LooseRecord[]> => [
  ...(await db.table<LooseRecord>('work').where('id').equals(id).toArray()),
  ...(await db.table<LooseRecord>('pin').where('root').equals(id).toArray()),
];
const mark = async (device: TestDevice, work: string) => {
  const made = await setPin(device, { work, kind: 'finding', at: { x: 0.5, y: 0.5 }, words: '' });
  return isRefused(made) ? made : null;
};

/** The child's device hears of it, changes something, and the teacher's hears of that. */
const onceTheChild = async (change: (device: TestDevice, id: string) => Promise<unknown>) => {
  const filer = await theTeacher();
  const id = await filed(filer);
  const child = await aDevice();
  await fetchAll(child, [...aSchool(), ...(await hangingOn(filer, id))]);
  expect(await change(child, id)).toBeNull();
  await fetchAll(filer, [...aSchool(), ...(await hangingOn(child, id))]);
  return { filer, id };
};
describe('what was filed by mistake', () => {
  test('is taken back and lies nowhere any more', async () => {
    const device = await theTeacher();
    const id = await filed(device);
    const of = async () => (await sheetsFiledToday(device)).map(({ work, mayTakeBack }) => [work.id, mayTakeBack]);
    expect(await of()).toEqual([[id, true]]);
    expect(await takeBackSheet(device, id)).toBeNull();
    expect(await device.db.records('work').get(id)).toMatchObject({ takenBack: true, trashed: true });
    expect(await of()).toEqual([]);
    expect(await isFiledBefore(device, goal)).toBe(false);
  });

  test.each<[string, (device: TestDevice, id: string) => Promise<unknown>]>([
    ['named it', (device, id) => retitleWork(device, id, { title: '光' })],
    ['showed it to the class', (device, id) => shareWork(device, id, 'class')],
    ['marked a place on it', mark],
  ])('stays with the child once they %s', async (_, change) => {
    const { filer, id } = await onceTheChild(change);
    expect((await sheetsFiledToday(filer)).map(({ mayTakeBack }) => mayTakeBack)).toEqual([false]);
    expect(await takeBackSheet(filer, id)).toEqual({ refused: 'forbidden' });
  });
  test('is out of the list once the child has thrown it away', async () => {
    const { filer } = await onceTheChild(trashWork);
    expect(await sheetsFiledToday(filer)).toEqual([]);
  });
  test('is not the child’s to take back', async () => {
    await onceTheChild(async (device, id) => {
      expect(await takeBackSheet(device, id)).toEqual({ refused: 'forbidden' });
      return null;
    });
  });
});
