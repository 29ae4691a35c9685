// はん of a class: made, filled and named by its teachers, offline like all else.
import type { ClassId, PersonId, RecordId } from '#domain/id.ts';
import type { Refused } from '#domain/refusal.ts';
import { splitEvenly } from '#domain/split-evenly.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { type Pupil, pupilsOf } from '#store/roster.ts';
import { inGroups } from '#store/teaching.ts';
import { type Change, writeChanges } from '#store/write.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

export interface GroupHere {
  readonly group: Kept<'group'>;
  /** By 出席番号; who is not in the class today is not among them. */
  readonly members: readonly Pupil[];
}
export interface GroupsHere {
  readonly pupils: readonly Pupil[];
  /** By purpose and name. */
  readonly groups: readonly GroupHere[];
  /** Who is in none. */
  readonly loose: readonly Pupil[];
}

export async function groupsOf(device: Device, classGroup: ClassId): Promise<GroupsHere> {
  const [pupils, groups] = await Promise.all([pupilsOf(device, classGroup), groupsIn(device, classGroup)]);
  const filled = groups.map((group) => ({ group, members: pupils.filter(({ id }) => group.members.includes(id)) }));
  const placed = new Set(filled.flatMap(({ members }) => members.map(({ id }) => id)));
  return { pupils, groups: filled, loose: pupils.filter(({ id }) => !placed.has(id)) };
}

/** An empty one. `invalid` without a name. */
export async function makeGroup(device: Device, classGroup: ClassId, name: string): Promise<Made> {
  if (name.trim() === '') return { refused: 'invalid', field: 'name' };
  const id = device.newId();
  return writeMaking(device, id, [making(id, { classGroup, name: name.trim() })]);
}

/**
 * Puts those who are in none into new ones of about `size`, by 出席番号.
 * @param nameOf the name of the nth, counted from 1; a name that is taken is passed over
 * @returns ids of those that were made
 */
export async function splitIntoGroups(
  device: Device,
  classGroup: ClassId,
  size: number,
  nameOf: (n: number) => string,
): Promise<{ readonly made: readonly RecordId[] } | Refused> {
  const { groups, loose } = await groupsOf(device, classGroup);
  const names = freeNames(groups, nameOf);
  const changes = splitEvenly(loose, size).map((part) =>
    making(device.newId(), { classGroup, name: names(), members: part.map(({ id }) => id) }),
  );
  for (const some of inGroups(changes)) {
    const refused = await writeChanges(device, some);
    if (refused) return refused;
  }
  return { made: changes.map(({ id }) => id) };
}

/** Names in their order, without those that are there. */
export function freeNames(groups: readonly GroupHere[], nameOf: (n: number) => string): () => string {
  const taken = new Set(groups.map(({ group }) => group.name));
  let n = 0;
  return () => {
    do n += 1;
    while (taken.has(nameOf(n)));
    return nameOf(n);
  };
}

/** `invalid` for a name that says nothing. */
export async function changeGroup(
  device: Device,
  id: RecordId,
  values: { readonly name?: string; readonly purpose?: string },
): Promise<Refused | null> {
  if (values.name?.trim() === '') return { refused: 'invalid', field: 'name' };
  return writeChanges(device, [{ op: 'patch', type: 'group', id, values }]);
}

/** Puts a child in, or takes it out. Put in, it leaves the others of the same purpose. */
export function seatPupil(device: Device, id: RecordId, pupil: PersonId, isIn: boolean): Promise<Refused | null> {
  return writeAfterReading(device, () => seating(device, id, pupil, isIn));
}

async function seating(device: Device, id: RecordId, pupil: PersonId, isIn: boolean): Promise<Change[] | Refused> {
  const group = await device.db.records('group').get(id);
  if (!group) return { refused: 'not-found' };
  const without = ({ members }: Kept<'group'>) => members.filter((each) => each !== pupil);
  if (!isIn) return [membersOf(id, without(group))];
  const same = (await groupsIn(device, group.classGroup)).filter((each) => each.purpose === group.purpose);
  const left = same.filter((each) => each.id !== id && each.members.includes(pupil));
  return [membersOf(id, [...without(group), pupil]), ...left.map((each) => membersOf(each.id, without(each)))];
}

/** Into the trash; `bringBackGroups` undoes it. */
export const throwGroups = (device: Device, ids: readonly RecordId[]): Promise<Refused | null> =>
  inTurn(device, 'trash', ids);
export const bringBackGroups = (device: Device, ids: readonly RecordId[]): Promise<Refused | null> =>
  inTurn(device, 'restore', ids);

async function inTurn(device: Device, op: 'trash' | 'restore', ids: readonly RecordId[]): Promise<Refused | null> {
  for (const some of inGroups(ids.map((id) => ({ op, type: 'group', id })))) {
    const refused = await writeChanges(device, some);
    if (refused) return refused;
  }
  return null;
}

type GroupValues = Partial<Pick<Kept<'group'>, 'classGroup' | 'name' | 'members'>>;
const making = (id: RecordId, values: GroupValues): Change => ({
  op: 'create',
  type: 'group',
  id,
  owner: null,
  values,
});
const membersOf = (id: RecordId, members: string[]): Change => ({
  op: 'patch',
  type: 'group',
  id,
  values: { members },
});

/** By purpose and name; their members as they were put in: not all of them need be in the class today. */
export async function groupsIn({ db }: Device, classGroup: ClassId): Promise<Kept<'group'>[]> {
  const all = await db.records('group').where('classGroup').equals(classGroup).toArray();
  return all.filter(({ trashed }) => !trashed).sort(byName);
}

const NAMES = new Intl.Collator('ja', { numeric: true });
const byName = (a: Kept<'group'>, b: Kept<'group'>): number =>
  NAMES.compare(a.purpose, b.purpose) || NAMES.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
