// じぶんの けんきゅう: a unit that is the child's own, without a class. Its lessons are passes through the same loop.
import type { UnitId } from '#domain/id.ts';
import { orderBetween } from '#domain/order.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { type Made, writeMaking } from '#store/made.ts';
import { unitPlanOf } from '#store/units.ts';
import { writeChanges } from '#store/write.ts';

/** Stands as the subject of a project that belongs to none. */
export const OWN_PROJECT = 'jibun';

export interface NewProject {
  readonly title: string;
  /** As of a unit: a name of the subject table, or own words. */
  readonly subject?: string;
  readonly flow?: string;
  /** Titles of its first lessons; one without a title unless told. */
  readonly lessons?: readonly string[];
}

/** Open from the start, seen by the child and their teachers. `invalid` without a title. */
export async function makeProject(
  device: Device,
  { title, subject = '', flow = '', lessons = [''] }: NewProject,
): Promise<Made> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  const id = device.newId();
  const owner = device.session.person;
  let order: string | null = null;
  const parts = lessons.map((each) => {
    order = orderBetween(order, null);
    return {
      op: 'create',
      type: 'lesson',
      id: device.newId(),
      owner,
      values: { unit: id, order, title: each },
    } as const;
  });
  const values = { title: title.trim(), subject, flow, state: 'open' } as const;
  return writeMaking(device, id, [{ op: 'create', type: 'unit', id, owner, values }, ...parts]);
}

/** One more pass at the end. */
export async function addProjectLesson(device: Device, unit: UnitId, title = ''): Promise<Made> {
  const last = (await unitPlanOf(device, unit))?.lessons.at(-1)?.order ?? null;
  const id = device.newId();
  const values = { unit, title, order: orderBetween(last, null) };
  return writeMaking(device, id, [{ op: 'create', type: 'lesson', id, owner: device.session.person, values }]);
}

/** It is done, or goes on. What was made in it stays. */
export function closeProject(device: Device, id: UnitId, isDone: boolean): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'unit', id, values: { state: isDone ? 'closed' : 'open' } }]);
}

export async function renameProject(device: Device, id: UnitId, title: string): Promise<Refused | null> {
  if (title.trim() === '') return { refused: 'invalid', field: 'title' };
  return writeChanges(device, [{ op: 'patch', type: 'unit', id, values: { title: title.trim() } }]);
}
