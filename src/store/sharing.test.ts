import { expect, test } from 'vitest';
import type { LooseRecord } from '#domain/record.ts';
import { canLookAt, pathOfClassmate, sharedUnitsOf, sharedWorksOf } from '#store/sharing.ts';
import { trashWork } from '#store/works.ts';
import { aDevice } from '#tests/helpers/a-device.tsx';
import {
  anId,
  aRecord,
  aSchool,
  DAY,
  HARUTO,
  HIKARI,
  LESSONS,
  NOW,
  ownRecord,
  SAKURA,
  WORKS,
} from '#tests/helpers/a-school.ts';

/** The small school, where Sakura opened her second lesson to the class. */
function aSharingSchool(unit: Readonly<Record<string, unknown>> = {}): LooseRecord[] {
  const open = { audience: 'class' };
  const changes: Record<string, object> = { [HIKARI]: unit, [WORKS[1]]: open, [WORKS[2]]: open };
  return aSchool().map((record) => Object.assign(record, changes[record.id]));
}
const HARUTOS = ownRecord('work', HARUTO, {
  id: anId('haruto-1'),
  unit: HIKARI,
  lesson: LESSONS[1],
  madeAt: NOW - 6 * DAY,
});
const hikariOf = async (device: Awaited<ReturnType<typeof aDevice>>) =>
  (await sharedUnitsOf(device)).find(({ unit }) => unit.id === HIKARI);

test('classmates see what was opened to the class, the newest first, with whose it is', async () => {
  const device = await aDevice({ person: HARUTO, records: aSharingSchool() });
  const hikari = await hikariOf(device);
  expect(hikari?.works.map(({ work }) => work.id)).toEqual([WORKS[2], WORKS[1]]);
  expect(hikari?.works[0]).toMatchObject({ owner: SAKURA, ownerName: '佐藤 さくら', lessonNumber: 2 });
  expect(hikari?.closed).toBeNull();
});

test('what a child opened stands where the class sees it, as its own, and not among what classmates opened', async () => {
  const device = await aDevice({ records: aSharingSchool() });
  const hikari = await hikariOf(device);
  expect(hikari?.works.map(({ work, isMine }) => [work.id, isMine])).toEqual([
    [WORKS[2], true],
    [WORKS[1], true],
  ]);
  expect(hikari && (await sharedWorksOf(device, hikari.unit))).toEqual([]);
});

test('behind a door that the teacher closed nobody sees what a child opened: there it is not shown to itself either', async () => {
  const device = await aDevice({ records: aSharingSchool({ othersOpen: 'closed' }) });
  expect(await hikariOf(device)).toMatchObject({ works: [], closed: 'closed' });
});

test('the path of a classmate holds only the lessons that were opened, with goal and reflection', async () => {
  const device = await aDevice({ person: HARUTO, records: aSharingSchool() });
  const path = await pathOfClassmate(device, SAKURA, HIKARI);
  expect(path?.name).toBe('佐藤 さくら');
  expect(path?.lessons.map(({ number }) => number)).toEqual([2]);
  expect(path?.lessons[0]?.footprint.goal?.words).toBe('よこの あいだを そろえる');
  expect(path?.lessons[0]?.footprint.reflection?.words).toContain('そろった');
  expect(path?.lessons[0]?.footprint.feedback).toEqual([]);
});

test('after the first try: the door opens with an own work in that lesson, and closes when it is put away', async () => {
  const records = aSharingSchool({ othersOpen: 'afterFirstTry' });
  const before = await aDevice({ person: HARUTO, records });
  expect(await hikariOf(before)).toMatchObject({ works: [], closed: 'afterFirstTry' });
  expect(await pathOfClassmate(before, SAKURA, HIKARI)).toMatchObject({ lessons: [], closed: 'afterFirstTry' });
  const after = await aDevice({ person: HARUTO, records: [...records, HARUTOS] });
  expect((await hikariOf(after))?.works).toHaveLength(2);
  expect((await hikariOf(after))?.closed).toBeNull();
  await trashWork(after, HARUTOS.id);
  expect((await hikariOf(after))?.works).toEqual([]);
});

test('a try in another lesson does not open this one', async () => {
  const elsewhere = { ...HARUTOS, lesson: LESSONS[0] };
  const device = await aDevice({
    person: HARUTO,
    records: [...aSharingSchool({ othersOpen: 'afterFirstTry' }), elsewhere],
  });
  expect(await hikariOf(device)).toMatchObject({ works: [], closed: 'afterFirstTry' });
});

test('closed by the teacher: nothing is shown, whatever was shared', async () => {
  const device = await aDevice({ person: HARUTO, records: [...aSharingSchool({ othersOpen: 'closed' }), HARUTOS] });
  expect(await hikariOf(device)).toMatchObject({ works: [], closed: 'closed' });
});

test('who may look at one work', async () => {
  const device = await aDevice({ person: HARUTO, records: aSharingSchool() });
  const shared = await device.db.records('work').get(WORKS[2]);
  if (!shared) throw new Error('the shared work is not here');
  expect(await canLookAt(device, shared)).toBe(true);
  expect(await canLookAt(device, { ...shared, audience: 'teacher' })).toBe(false);
  const own = await aDevice({ records: aSharingSchool() });
  expect(await canLookAt(own, { ...shared, audience: 'self' })).toBe(true);
});

test('a unit of which nobody opened anything is told with nothing in it', async () => {
  const device = await aDevice({ person: HARUTO, records: [...aSchool(), aRecord('unit', { id: anId('bare') })] });
  expect((await hikariOf(device))?.works).toEqual([]);
});
