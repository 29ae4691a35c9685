// Units with all that hangs on them, as the person of this device may see them.
import type { Kept } from '#store/database.ts';
import { type Device, schoolNow } from '#store/device.ts';

/** A unit as it is worked through. Lessons, points and models stand in their order, trashed ones left out. */
export interface UnitPlan {
  readonly unit: Kept<'unit'>;
  readonly lessons: readonly Kept<'lesson'>[];
  readonly points: readonly Kept<'point'>[];
  /** Those that are meant for the person of this device. */
  readonly models: readonly Kept<'model'>[];
}

/** Every unit that this person can open by now, newest first. @param trashed those that were thrown away too [Note: Thrown away] */
export async function unitsOf(device: Device, trashed = false): Promise<Kept<'unit'>[]> {
  const now = await schoolNow(device);
  const units = await device.db.records('unit').toArray();
  return units
    .filter((unit) => (trashed || !unit.trashed) && isOpen(unit, now, device))
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1));
}

/** @returns null when there is no such unit here. @param trashed also when it was thrown away [Note: Thrown away] */
export async function unitPlanOf(device: Device, unitId: string, trashed = false): Promise<UnitPlan | null> {
  const unit = await device.db.records('unit').get(unitId);
  return unit && (trashed || !unit.trashed) ? ((await plansOf(device, [unit]))[0] ?? null) : null;
}

const byUnit = (one: { readonly unit: string }) => one.unit;

/** The plans of several units, in the order of `units`. */
export async function plansOf(device: Device, units: readonly Kept<'unit'>[]): Promise<UnitPlan[]> {
  const [lessons, points, models] = await Promise.all([
    ofUnits(device, 'lesson', units),
    ofUnits(device, 'point', units),
    ofUnits(device, 'model', units),
  ]);
  const [lessonsOf, pointsOf, modelsOf] = [
    Map.groupBy(lessons, byUnit),
    Map.groupBy(points, byUnit),
    Map.groupBy(models, byUnit),
  ];
  return units.map((unit) => ({
    unit,
    lessons: inOrder(lessonsOf.get(unit.id) ?? []),
    points: inOrder(pointsOf.get(unit.id) ?? []),
    models: inOrder(modelsOf.get(unit.id) ?? []).filter((model) => isMeantFor(model, device)),
  }));
}

/**
 * All that hangs on these units, trashed ones too. A read for each: `anyOf` walks a cursor, and each of its steps waits for
 * the disk (36 lessons: 145 ms at CPU ×4, longer than all works of a class of 34).
 */
export async function ofUnits<T extends 'lesson' | 'point' | 'model'>(
  { db }: Device,
  type: T,
  units: readonly Kept<'unit'>[],
): Promise<Kept<T>[]> {
  const table = db.records(type);
  if (units.length >= SEVERAL_UNITS) {
    const asked = new Set<unknown>(units.map((unit) => unit.id));
    return (await table.toArray()).filter((each) => asked.has(each.unit));
  }
  const found = await Promise.all(units.map((unit) => table.where('unit').equals(unit.id).toArray()));
  return found.flat();
}
/**
 * From so many on, all that lies here is read in one go: a device holds the units of one class, or of one child. Of what hangs on
 * a unit there is little; of what children keep in it there is much.
 */
const SEVERAL_UNITS = 4;
export const MANY_UNITS = 8;

/** The points that a lesson is about, in the unit's order; all of the unit's when the lesson names none. */
export function pointsOfLesson(plan: UnitPlan, lesson: Kept<'lesson'>): readonly Kept<'point'>[] {
  const named = plan.points.filter((point) => lesson.points.includes(point.id));
  return named.length > 0 ? named : plan.points;
}

const isOpen = (unit: Kept<'unit'>, now: number, { session }: Device): boolean =>
  session.role === 'teacher' || unit.opensAt === null || unit.opensAt <= now;

const isMeantFor = (model: Kept<'model'>, { session }: Device): boolean =>
  session.role === 'teacher' || model.for.length === 0 || model.for.includes(session.person);

interface Ordered {
  readonly id: string;
  readonly unit: string;
  readonly order: string;
  readonly trashed: boolean;
}
function inOrder<R extends Ordered>(records: readonly R[]): R[] {
  const key = (record: R) => `${record.order} ${record.id}`;
  return records.filter((record) => !record.trashed).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those of a unit in their order, trashed ones left out. */
export const inUnit = <R extends Ordered>(records: readonly R[], unit: Kept<'unit'>): R[] =>
  inOrder(records.filter((record) => record.unit === unit.id));
