// 単元と手本: what a teacher lays out for a class: units with lessons, points and models. Written offline like all else.
import type { ClassId, UnitId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import { orderBetween } from '#domain/order.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { unitPlanOf } from '#store/units.ts';
import { type Change, type Making, writeChanges } from '#store/write.ts';

export interface TaughtUnit {
  readonly unit: Kept<'unit'>;
  readonly lessons: number;
  readonly models: number;
  /** Media of the first model that is a picture. */
  readonly cover: string | null;
}

/** All units of a class, drafts and finished ones too, newest first. */
export async function teachingOf(device: Device, classGroup: ClassId): Promise<TaughtUnit[]> {
  const units = await device.db.records('unit').where('classGroup').equals(classGroup).toArray();
  const alive = units.filter((unit) => !unit.trashed).sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  return Promise.all(
    alive.map(async (unit) => {
      const plan = await unitPlanOf(device, unit.id);
      const models = plan?.models ?? [];
      const cover = models.find((model) => model.kind === 'picture')?.media ?? null;
      return { unit, lessons: plan?.lessons.length ?? 0, models: models.length, cover };
    }),
  );
}

/** What a lesson begins with; all of it may be blank. */
export type NewLesson = Partial<Pick<RecordOf<'lesson'>, 'title' | 'note' | 'prompts'>>;

export interface NewUnit {
  readonly classGroup: ClassId;
  readonly subject: string;
  readonly title: string;
  /** Name of the flow that it was made by; '' = none. */
  readonly flow?: string;
  readonly lessons: readonly NewLesson[];
  /** One point each; blank ones are left out. */
  readonly points: readonly string[];
}

/** Makes a draft that only teachers see, with its lessons and points. `invalid` without a title. */
export async function makeUnit(
  device: Device,
  { classGroup, subject, title, flow = '', lessons, points }: NewUnit,
): Promise<Made> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  const id = device.newId();
  const values = { classGroup, subject, title: title.trim(), flow, state: 'draft' } as const;
  const pointWords = points.map((words) => words.trim()).filter(Boolean);
  const parts = [
    ...makingEach(
      device,
      'point',
      id,
      pointWords.map((words) => ({ words })),
    ),
    ...makingEach(device, 'lesson', id, lessons),
  ];
  return layOut(device, { op: 'create', type: 'unit', id, owner: null, values }, parts);
}

/** Writes a group of changes, all or none. */
export type Laying = (changes: readonly Change[]) => Promise<Refused | null>;

/** Writes a unit with all that hangs on it. */
export async function layOut(
  device: Device,
  unit: Making<'unit'>,
  parts: readonly Change[],
  write: Laying = (changes) => writeChanges(device, changes),
): Promise<Made> {
  // What comes behind the first group stands on a unit that is there: if it were cut off here, lessons can be added by hand.
  for (const group of inGroups([unit, ...parts])) {
    const refused = await write(group);
    if (refused) return refused;
  }
  return { id: unit.id };
}

export type UnitEdit = Partial<
  Pick<RecordOf<'unit'>, 'title' | 'subject' | 'state' | 'opensAt' | 'othersOpen' | 'defaultAudience'>
>;
export function changeUnit(device: Device, id: string, values: UnitEdit): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'unit', id, values }]);
}

/** One more lesson at the end. */
export async function addLesson(device: Device, unit: UnitId): Promise<Made> {
  const lessons = (await unitPlanOf(device, unit))?.lessons ?? [];
  const id = device.newId();
  const values = { unit, order: orderBetween(lessons.at(-1)?.order ?? null, null) };
  return writeMaking(device, id, [{ op: 'create', type: 'lesson', id, owner: null, values }]);
}

export type LessonEdit = Partial<Pick<RecordOf<'lesson'>, 'title' | 'date' | 'note' | 'points' | 'prompts'>>;
/** `invalid` for a fourth point. */
export async function changeLesson(device: Device, id: string, values: LessonEdit): Promise<Refused | null> {
  if ((values.points?.length ?? 0) > LIMITS.pointsPerLesson) return { refused: 'invalid', field: 'points' };
  return writeChanges(device, [{ op: 'patch', type: 'lesson', id, values }]);
}

/** One more point at the end. */
export async function addPoint(device: Device, unit: UnitId, words: string): Promise<Made> {
  const points = (await unitPlanOf(device, unit))?.points ?? [];
  const id = device.newId();
  const values = { unit, words, order: orderBetween(points.at(-1)?.order ?? null, null) };
  return writeMaking(device, id, [{ op: 'create', type: 'point', id, owner: null, values }]);
}

export type PointEdit = Partial<Pick<RecordOf<'point'>, 'words' | 'stages'>>;
export function changePoint(device: Device, id: string, values: PointEdit): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'point', id, values }]);
}

/** In this order. */
export function makingEach<T extends 'lesson' | 'point' | 'model'>(
  device: Device,
  type: T,
  unit: UnitId,
  each: readonly Partial<RecordOf<T>>[],
): Change[] {
  let order: string | null = null;
  return each.map((values): Change => {
    order = orderBetween(order, null);
    return { op: 'create', type, id: device.newId(), owner: null, values: { ...values, unit, order } } as Change;
  });
}

/** As many as one write takes at once. */
export function inGroups(changes: readonly Change[]): Change[][] {
  const groups = Math.ceil(changes.length / LIMITS.atomicGroup);
  return Array.from({ length: groups }, (_, at) =>
    changes.slice(at * LIMITS.atomicGroup, (at + 1) * LIMITS.atomicGroup),
  );
}
