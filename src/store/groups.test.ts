import { expect, test } from 'vitest';
import { groupMatesOf } from '#store/group-mates.ts';
import {
  bringBackGroups,
  changeGroup,
  freeNames,
  groupsOf,
  makeGroup,
  seatPupil,
  splitIntoGroups,
  throwGroups,
} from '#store/groups.ts';
import { aDevice, type TestDevice } from '#tests/helpers/a-device.tsx';
import { anId, aRecord, aSchool, CLASS, HARUTO, SAKURA, TEACHER } from '#tests/helpers/a-school.ts';

const child = (at: number) => anId(`child ${at}`);
/** The class with so many more children, by 出席番号 before Sakura and Haruto. */
const withChildren = (count: number) => [
  ...aSchool(),
  ...Array.from({ length: count }, (_, at) => [
    aRecord('person', { id: child(at), displayName: `子ども ${at}`, kana: `${at}` }),
    aRecord('enrollment', { id: anId(`enrolled ${at}`), person: child(at), classGroup: CLASS, number: at + 1 }),
  ]).flat(),
];
const aTeacher = (records = aSchool()) => aDevice({ person: TEACHER, records });
const han = (n: number) => `${n}はん`;
async function made(device: TestDevice, name: string): Promise<string> {
  const answer = await makeGroup(device, CLASS, name);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.id;
}
const seats = async (device: TestDevice) =>
  (await groupsOf(device, CLASS)).groups.map(({ group, members }) => [group.name, members.map(({ id }) => id)]);

test('a はん is made, filled and named; who is in none is told', async () => {
  const device = await aTeacher();
  const id = await made(device, ' 1はん ');
  expect((await groupsOf(device, CLASS)).loose.map((pupil) => pupil.id)).toEqual([SAKURA, HARUTO]);
  await seatPupil(device, id, HARUTO, true);
  expect((await groupsOf(device, CLASS)).loose.map((pupil) => pupil.id)).toEqual([SAKURA]);
  expect(await changeGroup(device, id, { name: 'うみはん' })).toBeNull();
  expect(await changeGroup(device, id, { name: '  ' })).toMatchObject({ refused: 'invalid' });
  expect(await makeGroup(device, CLASS, ' ')).toMatchObject({ refused: 'invalid' });
  expect(await seats(device)).toEqual([['うみはん', [HARUTO]]]);
  await seatPupil(device, id, HARUTO, false);
  expect(await seats(device)).toEqual([['うみはん', []]]);
});

test('two taps at once seat two children', async () => {
  const device = await aTeacher();
  const id = await made(device, han(1));
  await Promise.all([seatPupil(device, id, SAKURA, true), seatPupil(device, id, HARUTO, true)]);
  expect(await seats(device)).toEqual([[han(1), [SAKURA, HARUTO]]]);
});

test('a child is in one はん of a purpose, and may be in another of another', async () => {
  const device = await aTeacher();
  const [first, second, third] = [await made(device, han(1)), await made(device, han(2)), await made(device, '水')];
  await changeGroup(device, third, { purpose: '実験' });
  await seatPupil(device, first, SAKURA, true);
  await seatPupil(device, third, SAKURA, true);
  await seatPupil(device, second, SAKURA, true);
  expect(await seats(device)).toEqual([
    [han(1), []],
    [han(2), [SAKURA]],
    ['水', [SAKURA]],
  ]);
});

test('splits those who are in none by 出席番号, past the names that are there, and takes that back', async () => {
  const device = await aTeacher(withChildren(9));
  await seatPupil(device, await made(device, han(2)), SAKURA, true);
  const answer = await splitIntoGroups(device, CLASS, 4, han);
  expect(await seats(device)).toEqual([
    [han(1), [child(0), child(1), child(2), child(3)]],
    [han(2), [SAKURA]],
    [han(3), [child(4), child(5), child(6)]],
    [han(4), [child(7), child(8), HARUTO]],
  ]);
  const ids = 'made' in answer ? answer.made : [];
  await throwGroups(device, ids);
  expect(await seats(device)).toEqual([[han(2), [SAKURA]]]);
  await bringBackGroups(device, ids);
  expect((await groupsOf(device, CLASS)).loose).toEqual([]);
});

test('sixty by two are more than one write takes, and stand in their order', async () => {
  const device = await aTeacher(withChildren(58));
  expect(await splitIntoGroups(device, CLASS, 2, han)).toMatchObject({ made: { length: 30 } });
  const { groups, loose } = await groupsOf(device, CLASS);
  expect(groups.map(({ group }) => group.name)).toEqual(Array.from({ length: 30 }, (_, at) => han(at + 1)));
  expect(loose).toEqual([]);
});

test('who left the class is shown in no はん', async () => {
  const group = aRecord('group', { id: anId('g'), classGroup: CLASS, name: han(1), members: [SAKURA, HARUTO] });
  const stays = aSchool().filter((record) => record['person'] !== SAKURA);
  const left = { id: anId('left'), person: SAKURA, classGroup: CLASS, number: 12, to: '2026-11-19' };
  const records = [...stays, aRecord('enrollment', left)];
  expect(await seats(await aTeacher([...records, group]))).toEqual([[han(1), [HARUTO]]]);
});

test('a child makes none, fills none and throws none away', async () => {
  const group = aRecord('group', { id: anId('g'), classGroup: CLASS, name: han(1), members: [HARUTO] });
  const device = await aDevice({ records: [...aSchool(), group] });
  expect(await makeGroup(device, CLASS, 'わたしの')).toMatchObject({ refused: 'forbidden' });
  expect(await seatPupil(device, group.id, SAKURA, true)).toMatchObject({ refused: 'forbidden' });
  expect(await throwGroups(device, [group.id])).toMatchObject({ refused: 'forbidden' });
  expect(await seats(device)).toEqual([[han(1), [HARUTO]]]);
});

test('names go on where one is free', () => {
  const names = freeNames([{ group: { name: han(2) } as never, members: [] }], han);
  expect([names(), names(), names()]).toEqual([han(1), han(3), han(4)]);
});

const aGroup = (name: string, members: string[], trashed = false) =>
  aRecord('group', { id: anId(name), classGroup: CLASS, name, members, trashed });

test('a child knows who is in a はん with it: of all its own, and of no other', async () => {
  const others = [aGroup('gone', [SAKURA, child(3)], true), aGroup('theirs', [child(4), child(5)])];
  expect(await groupMatesOf(await aDevice({ records: [...aSchool(), ...others] }))).toEqual(new Set());
  const own = [aGroup('life', [SAKURA, HARUTO]), aGroup('water', [child(2), SAKURA])];
  expect(await groupMatesOf(await aDevice({ records: [...aSchool(), ...others, ...own] }))).toEqual(
    new Set([HARUTO, child(2)]),
  );
});
