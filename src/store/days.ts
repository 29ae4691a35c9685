// What a child left on which day, as the school counts days.
import type { Kept } from '#store/database.ts';
import { type Device, schoolDay } from '#store/device.ts';

/** What was left in one unit on one day, oldest first. */
export interface DayUnit {
  /** null: the unit is no longer on this device. */
  readonly unit: Kept<'unit'> | null;
  readonly goals: readonly Kept<'goal'>[];
  readonly works: readonly Kept<'work'>[];
  readonly reflections: readonly Kept<'reflection'>[];
}
export interface Day {
  /** `2026-11-21` */
  readonly day: string;
  readonly units: readonly DayUnit[];
}

/** Every day on which this device's pupil left something, by its date. A goal that was changed later counts as it stands now. */
export async function daysOf({ db, session }: Device): Promise<ReadonlyMap<string, Day>> {
  const [units, goals, works, reflections] = await Promise.all([
    db.records('unit').toArray(),
    db.records('goal').toArray(),
    db.records('work').toArray(),
    db.records('reflection').toArray(),
  ]);
  const isOwn = (record: { readonly owner: string | null; readonly trashed: boolean }) =>
    record.owner === session.person && !record.trashed;
  const replaced = new Set(goals.filter(isOwn).map((goal) => goal.replaces));
  const left: Left[] = [
    ...goals.filter((goal) => isOwn(goal) && !replaced.has(goal.id)),
    ...works.filter(isOwn),
    ...reflections.filter((said) => isOwn(said) && (said.words !== '' || said.face !== null || said.voice !== null)),
  ];
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const byDay = Map.groupBy(
    left.sort((a, b) => a.madeAt - b.madeAt),
    (record) => schoolDay(record.madeAt),
  );
  return new Map(
    [...byDay].map(([day, records]) => {
      const inUnits = [...Map.groupBy(records, (record) => record.unit)];
      return [day, { day, units: inUnits.map(([id, these]) => dayUnit(unitOf.get(id) ?? null, these)) }];
    }),
  );
}

type Left = Kept<'goal'> | Kept<'work'> | Kept<'reflection'>;

const dayUnit = (unit: Kept<'unit'> | null, records: readonly Left[]): DayUnit => ({
  unit,
  goals: records.filter((record): record is Kept<'goal'> => record.type === 'goal'),
  works: records.filter((record): record is Kept<'work'> => record.type === 'work'),
  reflections: records.filter((record): record is Kept<'reflection'> => record.type === 'reflection'),
});
