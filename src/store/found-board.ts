// What a teacher finds at クラスボード: the board of the unit they asked for or are at, or why there is none.
import type { TypeName } from '#domain/records/kinds.ts';
import { type Board, boardOf, boardUnitsAmong } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { classesAmong, pupilsAmong, todayOf } from '#store/roster.ts';

export type FoundBoard =
  | { readonly classes: readonly Kept<'classGroup'>[]; readonly units: readonly Kept<'unit'>[]; readonly board: Board }
  | { readonly none: 'noClass' | 'notFound' }
  | { readonly none: 'noUnit'; readonly classes: readonly Kept<'classGroup'>[]; readonly group: string };

const READ = [
  ...(['classGroup', 'person', 'enrollment', 'unit', 'lesson'] as const),
  ...(['goal', 'work', 'reflection', 'signal', 'feedback', 'seen'] as const),
] satisfies TypeName[];
/** Where a change may show on a board. */
export const BOARD_TABLES: ReadonlySet<string> = new Set(READ);

/**
 * Live through board-at-hand.ts. One transaction, because opening one takes longer than most reads do; and few rounds of questions,
 * because each wait is seen by a teacher who is standing in front of a class.
 * @param asked the unit; null = the one that the class is at
 * @param chosen the class whose unit is meant where none was asked for; null = the teacher's first
 */
export function findBoard(device: Device, asked: string | null, chosen: string | null): Promise<FoundBoard> {
  const tables = READ.map((type) => device.db.table(type));
  return device.db.transaction('r', [...tables, device.db.meta], async () => read(device, asked, chosen));
}

async function read(device: Device, asked: string | null, chosen: string | null): Promise<FoundBoard> {
  // What is small is read whole and at once: four rounds of asking less cost more.
  const { db } = device;
  const [today, enrollments, groups, allUnits, lessons, people] = await Promise.all([
    todayOf(device),
    db.records('enrollment').toArray(),
    db.records('classGroup').toArray(),
    db.records('unit').toArray(),
    db.records('lesson').toArray(),
    db.records('person').toArray(),
  ]);
  const classes = classesAmong(device.session.person, today, enrollments, groups);
  const askedUnit = asked === null ? null : allUnits.find((unit) => unit.id === asked);
  const first = classes[0];
  if (!first) return { none: 'noClass' };
  const group =
    askedUnit === null
      ? (classes.find((each) => each.id === chosen) ?? first)
      : classes.find((each) => each.id === askedUnit?.classGroup && !askedUnit.trashed);
  if (!group) return { none: 'notFound' };
  const ofClass = allUnits.filter((unit) => unit.classGroup === group.id);
  const units = boardUnitsAmong(ofClass, lessons, today);
  const unit = askedUnit ?? units[0];
  if (!unit) return { none: 'noUnit', classes, group: group.id };
  const pupils = pupilsAmong(group.id, today, enrollments, people);
  return { classes, units, board: await boardOf(device, unit, pupils, { today, lessons }) };
}
