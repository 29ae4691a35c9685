// Two teachers of one class, both without a network, give words and stamps to the same child at the same moment: all of it arrives.
import { expect, test } from 'vitest';
import type { Stamp } from '#domain/records/feedback.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import { feedbackTo, giveStamp, writeComment } from '#store/feedback.ts';
import { changeGroup, groupsOf, makeGroup, seatPupil } from '#store/groups.ts';
import { leadingOf, ledOf, letGo, openOnAll } from '#store/leads.ts';
import { aWorld, makesWork, syncs } from '#tests/sync/a-world.ts';
import { newDiary } from '#tests/sync/diary.ts';
import { holdsNow } from '#tests/sync/invariants.ts';
import type { SimDevice } from '#tests/sync/sim-device.ts';
import { CLASSES, PEOPLE } from '#tests/sync/sim-school.ts';

const said = async ({ device }: SimDevice): Promise<string[]> =>
  (await feedbackTo(device, PEOPLE.p1))
    .filter(({ words, stamp }) => words !== '' || stamp !== null)
    .map(({ author, words, stamp }) => `${author === PEOPLE.t1 ? 't1' : 't2'} ${words}${stamp ?? ''}`)
    .sort();

test('nothing of either is lost, on any of the three devices, whoever comes back first', async () => {
  const { device } = await aWorld();
  const child = await device('p1');
  const work = await makesWork(child, 'teacher');
  await syncs(child);
  const teachers = [await device('t1'), await device('t2')] as const;
  const gives = async (teacher: SimDevice, words: string, stamp: Stamp) => {
    const root = { id: work, owner: PEOPLE.p1 };
    expect(await writeComment(teacher.device, root, words)).not.toHaveProperty('refused');
    expect(await giveStamp(teacher.device, root, stamp)).toHaveProperty('given');
  };
  await gives(teachers[0], 'はねが いいね。', 'wellSeen');
  await gives(teachers[1], 'とめも 見てみよう。', 'wellSeen');
  expect(await said(child)).toEqual([]);

  for (const each of [teachers[1], teachers[0], child, teachers[1]]) await syncs(each);
  const all = ['t1 はねが いいね。', 't1 wellSeen', 't2 とめも 見てみよう。', 't2 wellSeen'].sort();
  for (const each of [child, ...teachers]) {
    expect(await said(each)).toEqual(all);
    expect(await each.device.db.quarantine.count()).toBe(0);
    await holdsNow(each, newDiary(), new Map());
  }
});

test('each stamp is its teacher’s own: one who thinks better of theirs takes away no other', async () => {
  const { device } = await aWorld();
  const child = await device('p1');
  const root = { id: await makesWork(child, 'teacher'), owner: PEOPLE.p1 };
  await syncs(child);
  const [one, other] = [await device('t1'), await device('t2')];
  for (const each of [one, other]) await giveStamp(each.device, root, 'growing');
  for (const each of [one, other, one]) await syncs(each);
  expect(await giveStamp(one.device, root, 'growing')).toHaveProperty('takenBack');
  for (const each of [one, child]) await syncs(each);
  const left: Pick<RecordOf<'feedback'>, 'author' | 'stamp'>[] = await feedbackTo(child.device, PEOPLE.p1);
  expect(left.filter(({ stamp }) => stamp !== null)).toMatchObject([{ author: PEOPLE.t2, stamp: 'growing' }]);
});

test('both fill one はん and name it: every child that either put in is there, one name stands, on all three devices', async () => {
  const { device } = await aWorld();
  const child = await device('p1');
  const [one, other] = [await device('t1'), await device('t2')];
  const made = await makeGroup(one.device, CLASSES.a, '1はん');
  const id = 'id' in made ? made.id : '';
  for (const each of [one, other]) await syncs(each);
  expect(await seatPupil(one.device, id, PEOPLE.p1, true)).toBeNull();
  expect(await seatPupil(other.device, id, PEOPLE.p2, true)).toBeNull();
  expect(await changeGroup(one.device, id, { name: 'そら' })).toBeNull();
  expect(await changeGroup(other.device, id, { purpose: '実験' })).toBeNull();
  for (const each of [other, one, other, child]) await syncs(each);
  for (const each of [child, one, other]) {
    const { groups } = await groupsOf(each.device, CLASSES.a);
    expect(
      groups.map(({ group: { name, purpose, members } }) => ({ name, purpose, members: members.toSorted() })),
    ).toEqual([{ name: 'そら', purpose: '実験', members: [PEOPLE.p1, PEOPLE.p2] }]);
    await holdsNow(each, newDiary(), new Map());
  }
});

test('both open something on all screens: what the later one opened stands, whole; the other lets go of it', async () => {
  const { device } = await aWorld();
  const child = await device('p1');
  const [one, other] = [await device('t1'), await device('t2')];
  const unit =
    (await one.device.db.records('unit').toArray()).find(({ classGroup }) => classGroup === CLASSES.a)?.id ?? '';
  const lesson = (await one.device.db.records('lesson').where('unit').equals(unit).first())?.id ?? '';
  expect(await openOnAll(one.device, { unit, lesson, step: 'work', model: null })).toBeNull();
  expect(await openOnAll(other.device, { unit, lesson: null, step: null, model: null })).toBeNull();
  for (const each of [other, one, other, child]) await syncs(each);
  const opens = await Promise.all(
    [child, one, other].map(async (each) => (await each.device.db.records('lead').toArray()).map(({ open }) => open)),
  );
  expect(opens[0]).toHaveLength(1);
  expect(opens[1]).toEqual(opens[0]);
  expect(opens[2]).toEqual(opens[0]);
  const isOne = opens[0]?.[0]?.step === 'work';
  expect(opens[0]).toMatchObject([isOne ? { lesson, step: 'work' } : { lesson: null, step: null }]);
  expect(await ledOf(child.device)).toMatchObject({ followed: null });
  expect(await letGo(one.device, CLASSES.a)).toBeNull();
  for (const each of [one, other, child]) await syncs(each);
  expect(await leadingOf(other.device)).toEqual([]);
  expect(await ledOf(child.device)).toBeNull();
  for (const each of [child, one, other]) {
    expect(await each.device.db.quarantine.count()).toBe(0);
    await holdsNow(each, newDiary(), new Map());
  }
});
