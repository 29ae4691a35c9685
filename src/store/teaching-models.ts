// 手本, as a teacher lays them out: pictures, films, sounds, a few words.
import type { UnitId } from '#domain/id.ts';
import { orderBetween } from '#domain/order.ts';
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { writeMaking } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { unitPlanOf } from '#store/units.ts';
import { writeChanges } from '#store/write.ts';

export interface NewModel {
  readonly unit: UnitId;
  readonly kind: 'picture' | 'video' | 'audio';
  readonly title: string;
}
/** A model with bytes: record and bytes in one transaction. */
export async function addMediaModel(device: Device, model: NewModel, prepared: PreparedMedia): Promise<Made> {
  const id = device.newId();
  const keeping = mediaChanges(device, prepared, id, null);
  const values = { ...model, media: keeping.media, order: await nextOrder(device, model.unit) };
  const making = { op: 'create', type: 'model', id, owner: null, values } as const;
  return (await writeWithMedia(device, [making, ...keeping.changes], keeping)) ?? { id };
}

/** A model that is a few words. */
export async function addTextModel(device: Device, unit: UnitId, title: string, caption: string): Promise<Made> {
  const id = device.newId();
  const values = { unit, kind: 'text', title, caption, order: await nextOrder(device, unit) } as const;
  return writeMaking(device, id, [{ op: 'create', type: 'model', id, owner: null, values }]);
}

export type ModelEdit = Partial<Pick<RecordOf<'model'>, 'title' | 'caption' | 'lesson' | 'characters' | 'for'>>;
export function changeModel(device: Device, id: string, values: ModelEdit): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'model', id, values }]);
}

async function nextOrder(device: Device, unit: UnitId): Promise<string> {
  return orderBetween((await unitPlanOf(device, unit))?.models.at(-1)?.order ?? null, null);
}
