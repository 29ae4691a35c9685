// All that the path page shows, in one answer of the store.
import { boardUnitsOf } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Path, pathOf } from '#store/footprints.ts';
import { classesOf, type Pupil, pupilsOf } from '#store/roster.ts';
import { visitorsFrom } from '#store/taught-pupils.ts';
import { thrownUnitsWith } from '#store/thrown-away.ts';

export interface FoundPath {
  readonly path: Path;
  readonly pupil: Pupil;
  /** The class, by 出席番号: for the next child. Of a unit that was thrown away only this one: the next may have kept nothing. */
  readonly pupils: readonly Pupil[];
  /** Those that were thrown away, and hold something of this child, at the end. */
  readonly units: readonly Kept<'unit'>[];
}

/** @returns null when there is no such unit, or the pupil is in none of the classes that this teacher has today */
export async function findPath(device: Device, pupilId: string, unitId: string): Promise<FoundPath | null> {
  const path = await pathOf(device, unitId, pupilId);
  const group = path?.plan.unit.classGroup ?? null;
  if (!path || group === null) return null;
  const classes = await classesOf(device);
  const isOwn = classes.some((each) => each.id === group);
  const pupils = isOwn ? await pupilsOf(device, group) : await visitorsFrom(device, group);
  const pupil = pupils.find((each) => each.id === pupilId);
  if (!pupil) return null;
  const [units, thrown] = await Promise.all([boardUnitsOf(device, group), thrownUnitsWith(device, group, pupil.id)]);
  return { path, pupil, pupils: path.plan.unit.trashed ? [pupil] : pupils, units: [...units, ...thrown] };
}
