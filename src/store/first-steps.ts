// How far a teacher has come on the way to the first lesson, read off what is there: nobody ticks anything off. Put away, it
// stays away on this device until it is asked for again.
import { Dexie } from 'dexie';
import type { ClassId, UnitId } from '#domain/id.ts';
import type { Device } from '#store/device.ts';
import { putMeta, readMeta } from '#store/device.ts';
import { classesOf, pupilsOf } from '#store/roster.ts';

export const FIRST_STEPS = ['pupils', 'unit', 'model', 'open', 'work'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface FirstSteps {
  readonly done: Readonly<Record<FirstStep, boolean>>;
  /** Not done, and all before it are; null: all are done. */
  readonly next: FirstStep | null;
  readonly classGroup: ClassId | null;
  /** The unit that is being made ready: where a model is still missing, or that no child sees yet. */
  readonly unit: UnitId | null;
  readonly isAway: boolean;
}

/** @param chosen the class; null = the teacher's first */
export async function firstStepsOf(device: Device, chosen: ClassId | null = null): Promise<FirstSteps> {
  const { db } = device;
  const [classes, isAway] = await Promise.all([classesOf(device), readMeta(db, 'firstStepsAway')]);
  const group = classes.find((each) => each.id === chosen) ?? classes[0];
  const pupils = group ? await pupilsOf(device, group.id) : [];
  const all = group ? await db.records('unit').where('classGroup').equals(group.id).toArray() : [];
  const units = all.filter((unit) => !unit.trashed).toSorted((a, b) => b.madeAt - a.madeAt);
  const ids = units.map((unit) => unit.id);
  const models = await db.records('model').where('unit').anyOf(ids).toArray();
  const withModel = new Set(models.filter((model) => !model.trashed).map((model) => model.unit));
  const works = await Promise.all(ids.map((unit) => firstWorkOf(device, unit)));
  const done = {
    pupils: pupils.length > 0,
    unit: units.length > 0,
    model: withModel.size > 0,
    // A day on which it opens is as good: then it opens by itself.
    open: units.some((unit) => unit.state !== 'draft' || unit.opensAt !== null),
    work: works.some(Boolean),
  };
  const wanting = units.find((unit) => (done.model ? unit.state === 'draft' : !withModel.has(unit.id)));
  return {
    done,
    next: FIRST_STEPS.find((step) => !done[step]) ?? null,
    classGroup: group?.id ?? null,
    unit: (wanting ?? units[0])?.id ?? null,
    isAway: isAway ?? false,
  };
}

const firstWorkOf = ({ db }: Device, unit: UnitId) =>
  db
    .records('work')
    .where('[unit+owner]')
    .between([unit, Dexie.minKey], [unit, Dexie.maxKey])
    .filter((work) => !work.trashed)
    .first();

export const putFirstStepsAway = ({ db }: Device, isAway: boolean): Promise<void> =>
  putMeta(db, 'firstStepsAway', isAway);
