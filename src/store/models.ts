// 手本: what a unit's teacher put there to look at.
import { liveQuery } from 'dexie';
import { strokeCharactersOf } from '#domain/stroke-order.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { plansOf, unitPlanOf, unitsOf } from '#store/units.ts';

/** The models of a unit that are meant for this person, in the teacher's order. */
export async function modelsOf(device: Device, unit: string): Promise<readonly Kept<'model'>[]> {
  return (await unitPlanOf(device, unit))?.models ?? [];
}

export interface ModelPlace {
  readonly model: Kept<'model'>;
  readonly unit: Kept<'unit'>;
  /** All of the unit's, this one among them. */
  readonly models: readonly Kept<'model'>[];
  /** n回目 of the lesson that it belongs to; null = the whole unit. */
  readonly lessonNumber: number | null;
}

/** One model with what stands around it, also in a unit that was [Note: Thrown away]; null when it is not here, or not meant for this person. */
export async function modelPlaceOf(device: Device, id: string): Promise<ModelPlace | null> {
  const found = await device.db.records('model').get(id);
  if (!found || found.trashed) return null;
  const plan = await unitPlanOf(device, found.unit, true);
  const model = plan?.models.find((each) => each.id === id);
  if (!plan || !model) return null;
  const at = plan.lessons.findIndex((lesson) => lesson.id === model.lesson);
  return { model, unit: plan.unit, models: plan.models, lessonNumber: at < 0 ? null : at + 1 };
}

/** Tells the characters whose order of strokes the units show, the open ones' first, now and whenever they change. @returns stops telling */
export function watchStrokeCharacters(device: Device, tell: (characters: readonly string[]) => void): () => void {
  const watching = liveQuery(async () => {
    const plans = await plansOf(device, await unitsOf(device));
    const [open, others] = [true, false].map((is) => plans.filter(({ unit }) => (unit.state === 'open') === is));
    const each = [...(open ?? []), ...(others ?? [])].flatMap(({ models }) =>
      models.flatMap(({ characters }) => strokeCharactersOf(characters)),
    );
    return [...new Set(each)];
  }).subscribe(tell);
  return () => watching.unsubscribe();
}
