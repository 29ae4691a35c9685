// All that the path page shows, in one answer of the store.
import { boardUnitsOf } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Path, pathOf } from '#store/footprints.ts';
import { classesOf, type Pupil, pupilsOf } from '#store/roster.ts';

export interface FoundPath {
  readonly path: Path;
  readonly pupil: Pupil;
  /** The class, by 出席番号: for the next child. */
  readonly pupils: readonly Pupil[];
  readonly units: readonly Kept<'unit'>[];
}

/** @returns null when there is no such unit, or the pupil is in none of the classes that this teacher has today */
export async function findPath(device: Device, pupilId: string, unitId: string): Promise<FoundPath | null> {
  const path = await pathOf(device, unitId, pupilId);
  const group = path?.plan.unit.classGroup ?? null;
  if (!path || group === null) return null;
  const classes = await classesOf(device);
  if (!classes.some((each) => each.id === group)) return null;
  const pupils = await pupilsOf(device, group);
  const pupil = pupils.find((each) => each.id === pupilId);
  return pupil ? { path, pupil, pupils, units: await boardUnitsOf(device, group) } : null;
}
