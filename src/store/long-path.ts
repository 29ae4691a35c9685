// The path of a subject and of a year: unit after unit, with the first and the last work of each.
import { monthOf, schoolYearOf } from '#domain/month.ts';
import type { Kept } from '#store/database.ts';
import { type Device, schoolDay } from '#store/device.ts';
import { unitsOf } from '#store/units.ts';

/** What was made in one unit in one school year. */
export interface Stretch {
  readonly unit: Kept<'unit'>;
  /** The school year, which begins in April. */
  readonly year: number;
  /** `2026-11`: when the first work was made. */
  readonly month: string;
  /** Oldest first; never empty. */
  readonly works: readonly Kept<'work'>[];
  /** What the child said last about it; '' = nothing in words. */
  readonly said: string;
}

/** All of this device's pupil, the earliest first. */
export async function stretchesOf(device: Device): Promise<Stretch[]> {
  const { db, session } = device;
  // Without a work in it a unit is no stretch, be it thrown away or not. [Note: Thrown away]
  const units = await unitsOf(device, true);
  const own = (unit: Kept<'unit'>): [string, string] => [unit.id, session.person];
  // A read for each unit: see `ofUnits`.
  const [works, reflections] = await Promise.all([
    Promise.all(units.map((unit) => db.records('work').where('[unit+owner]').equals(own(unit)).toArray())),
    Promise.all(units.map((unit) => db.records('reflection').where('[unit+owner]').equals(own(unit)).toArray())),
  ]);
  const found = units.flatMap((unit, at) => stretchesIn(unit, works[at] ?? [], reflections[at] ?? []));
  return found.sort((a, b) => startOf(a) - startOf(b) || (a.unit.id < b.unit.id ? -1 : 1));
}

const startOf = ({ works: [first] }: Stretch): number => first?.madeAt ?? 0;
const yearOf = ({ madeAt }: { readonly madeAt: number }): number => schoolYearOf(schoolDay(madeAt));

function stretchesIn(
  unit: Kept<'unit'>,
  works: readonly Kept<'work'>[],
  reflections: readonly Kept<'reflection'>[],
): Stretch[] {
  const alive = works.filter(({ trashed }) => !trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(alive, yearOf)].map(([year, made]) => {
    const words = reflections.filter((each) => !each.trashed && each.words.trim() !== '' && yearOf(each) === year);
    const last = words.reduce<Kept<'reflection'> | null>((a, b) => (a && a.madeAt > b.madeAt ? a : b), null);
    const month = monthOf(schoolDay(made[0]?.madeAt ?? 0));
    return { unit, year, month, works: made, said: last?.words ?? '' };
  });
}
