// In which order lessons, points and models stand: moved one place at a time.
import type { UnitId } from '#domain/id.ts';
import { orderBetween } from '#domain/order.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { inGroups } from '#store/teaching.ts';
import { type UnitPlan, unitPlanOf } from '#store/units.ts';
import { type Change, writeChanges } from '#store/write.ts';

export type Movable = 'lesson' | 'point' | 'model';
interface Placed {
  readonly id: string;
  readonly order: string;
}
const each: Record<Movable, (plan: UnitPlan) => readonly Placed[]> = {
  lesson: ({ lessons }) => lessons,
  point: ({ points }) => points,
  model: ({ models }) => models,
};

/** One place earlier (-1) or later (1); at the ends it stays. */
export async function moveInUnit(
  device: Device,
  unit: UnitId,
  { type, id }: { readonly type: Movable; readonly id: string },
  by: -1 | 1,
): Promise<Refused | null> {
  const plan = await unitPlanOf(device, unit);
  const all = plan ? each[type](plan) : [];
  const at = all.findIndex((one) => one.id === id);
  const moved = all[at];
  if (!moved || at + by < 0 || at + by >= all.length) return null;
  const others = all.toSpliced(at, 1);
  const before = others[at + by - 1]?.order ?? null;
  const after = others[at + by]?.order ?? null;
  // Two that came to the same place, added on two devices: no key fits between, so all get a new one.
  if (before === after) return renumber(device, type, others.toSpliced(at + by, 0, moved));
  return writeChanges(device, [{ op: 'patch', type, id, values: { order: orderBetween(before, after) } }]);
}

async function renumber(device: Device, type: Movable, all: readonly Placed[]): Promise<Refused | null> {
  let order: string | null = null;
  const changes = all.map(({ id }): Change => {
    order = orderBetween(order, null);
    return { op: 'patch', type, id, values: { order } };
  });
  for (const group of inGroups(changes)) {
    const refused = await writeChanges(device, group);
    if (refused) return refused;
  }
  return null;
}
