// きろく: all that a child has kept, unit by unit.
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Device } from '#store/device.ts';
import { isKeptIn, type Path, pathsOf } from '#store/footprints.ts';
import { unitsOf } from '#store/units.ts';

export interface UnitRecords {
  readonly path: Path;
  /** All works of the unit, oldest first. */
  readonly works: readonly RecordOf<'work'>[];
  /** When something was last kept here, else when the unit came (ms). */
  readonly touchedAt: number;
}

/** Every unit of this device's pupil, what was touched last first. [Note: Thrown away] */
export async function portfolioOf(device: Device): Promise<UnitRecords[]> {
  const paths = await pathsOf(device, await unitsOf(device, true), device.session.person);
  const kept = paths.filter((path) => !path.plan.unit.trashed || isKeptIn(path));
  return kept.map(recordsIn).sort((a, b) => b.touchedAt - a.touchedAt);
}

function recordsIn(path: Path): UnitRecords {
  const footprints = path.lessons.map((each) => each.footprint);
  const works = [...footprints.flatMap((footprint) => footprint.works), ...path.loose];
  const moments = footprints.flatMap(({ goal, reflection }) => [goal?.madeAt ?? 0, reflection?.madeAt ?? 0]);
  const touchedAt = Math.max(path.plan.unit.madeAt, ...moments, ...works.map((work) => work.madeAt));
  return { path, works: works.sort((a, b) => a.madeAt - b.madeAt), touchedAt };
}
