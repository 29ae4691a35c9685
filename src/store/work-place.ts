// One work with what stands around it: whose it is, where it belongs, which came before and after.
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { canLookAt } from '#store/sharing.ts';
import { unitPlanOf } from '#store/units.ts';
import { worksOf } from '#store/works.ts';

export interface WorkPlace {
  readonly work: Kept<'work'>;
  readonly unit: Kept<'unit'>;
  readonly own: boolean;
  readonly ownerName: string;
  readonly lessonNumber: number | null;
  /** The same pupil's works of the unit, as far as this person may look at them, from the first to the last. */
  readonly works: readonly Kept<'work'>[];
  /** A picture or film of the unit's models to lay it beside; null = there is none. */
  readonly model: Kept<'model'> | null;
}

/**
 * @returns null when it is not here or not open to this person. Own ones that were put away are found too, and works of a unit
 * that was [Note: Thrown away]
 */
export async function workPlaceOf(device: Device, id: string): Promise<WorkPlace | null> {
  const { db, session } = device;
  const work = await db.records('work').get(id);
  const own = work?.owner === session.person;
  if (!work || work.owner === null || (work.trashed && !own)) return null;
  const plan = await unitPlanOf(device, work.unit, own || session.role === 'teacher');
  if (!plan || !(await canLookAt(device, work))) return null;
  const works: Kept<'work'>[] = [];
  for (const each of await worksOf(device, work.unit, work.owner)) {
    if (await canLookAt(device, each)) works.push(each);
  }
  const at = plan.lessons.findIndex((lesson) => lesson.id === work.lesson);
  const looks = work.kind === 'video' ? 'video' : 'picture';
  const alike = plan.models.filter((model) => model.kind === looks);
  return {
    work,
    unit: plan.unit,
    own,
    ownerName: (await db.records('person').get(work.owner))?.displayName ?? '',
    lessonNumber: at < 0 ? null : at + 1,
    works,
    model: alike.find((model) => model.lesson === work.lesson) ?? alike[0] ?? null,
  };
}
