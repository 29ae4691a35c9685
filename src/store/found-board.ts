// What a teacher finds at クラスボード: the board of the unit they asked for or are at, or why there is none.
import { type Board, boardOf, boardUnitsOf, READ } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { classesOf } from '#store/roster.ts';

export type FoundBoard =
  | { readonly classes: readonly Kept<'classGroup'>[]; readonly units: readonly Kept<'unit'>[]; readonly board: Board }
  | { readonly none: 'noClass' | 'notFound' }
  | { readonly none: 'noUnit'; readonly classes: readonly Kept<'classGroup'>[]; readonly group: string };

/**
 * Live with `useLive`, in one transaction: opening one takes longer than most of the reads.
 * @param asked the unit; null = the one that the class is at
 * @param chosen the class whose unit is meant where none was asked for; null = the teacher's first
 */
export function findBoard(device: Device, asked: string | null, chosen: string | null): Promise<FoundBoard> {
  const tables = [...READ, 'classGroup' as const].map((type) => device.db.table(type));
  return device.db.transaction('r', [...tables, device.db.meta], async () => read(device, asked, chosen));
}

async function read(device: Device, asked: string | null, chosen: string | null): Promise<FoundBoard> {
  const classes = await classesOf(device);
  const first = classes[0];
  if (!first) return { none: 'noClass' };
  if (asked !== null) {
    const board = await boardOf(device, asked);
    const group = board?.unit.classGroup ?? '';
    if (!board || !classes.some((each) => each.id === group)) return { none: 'notFound' };
    return { classes, units: await boardUnitsOf(device, group), board };
  }
  const group = classes.find((each) => each.id === chosen) ?? first;
  const units = await boardUnitsOf(device, group.id);
  const board = units[0] ? await boardOf(device, units[0].id) : null;
  return board ? { classes, units, board } : { none: 'noUnit', classes, group: group.id };
}
