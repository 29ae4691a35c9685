import { expect, test } from 'vitest';
import type { Session } from '#domain/protocol.ts';
import { openDevice } from '#store/device.ts';
import { classesOf, pupilsOf, rosterOf } from '#store/roster.ts';
import { schoolRosterOf, teachersOf } from '#store/school-roster.ts';
import { aDevice, fetchAll } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, DAY, HARUTO, NOW, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

test('pupils by 出席番号, without those who left or have not come yet', async () => {
  const leaver = anId('leaver');
  const enrolled = { classGroup: CLASS, role: 'pupil', number: 1 } as const;
  const records = [
    ...aSchool(),
    aRecord('person', { id: leaver, displayName: '去った 子' }),
    aRecord('enrollment', { id: anId('e-left'), person: leaver, ...enrolled, to: '2026-10-31' }),
    aRecord('enrollment', { id: anId('e-comes'), person: leaver, ...enrolled, from: '2027-01-08' }),
  ];
  const device = await aDevice({ person: TEACHER, records });
  expect((await pupilsOf(device, CLASS)).map((pupil) => pupil.id)).toEqual([SAKURA, HARUTO]);
});

test('a teacher has the classes that they teach today', async () => {
  const device = await aDevice({ person: TEACHER });
  expect((await classesOf(device)).map((group) => group.name)).toEqual(['3年2組']);
  const pupil = await aDevice({ person: SAKURA });
  expect(await classesOf(pupil)).toEqual([]);
});

test('the roster tells when a pupil last kept something', async () => {
  const device = await aDevice({ person: TEACHER });
  expect(await rosterOf(device, CLASS)).toMatchObject([
    { pupil: { id: SAKURA }, lastRecordAt: NOW - 7 * DAY },
    { pupil: { id: HARUTO }, lastRecordAt: null },
  ]);
});

test('a school admin has classes and people, and no works at all', async () => {
  const session: Session = {
    person: anId('admin'),
    school: anId('school'),
    schoolName: 'あしあと小学校',
    role: 'schoolAdmin',
    displayName: '管理 太郎',
    kana: 'かんり たろう',
    goodUntil: NOW + DAY,
  };
  const device = await openDevice(session, { now: () => NOW, random: (bytes) => new Uint8Array(bytes) });
  await fetchAll(device, aSchool());
  expect(await schoolRosterOf(device)).toMatchObject([
    { group: { name: '3年2組' }, pupils: [{ id: SAKURA }, { id: HARUTO }], teachers: [{ id: TEACHER }] },
  ]);
  expect((await teachersOf(device)).map(({ id }) => id)).toEqual([TEACHER]);
  expect(await device.db.records('work').count()).toBe(0);
});
