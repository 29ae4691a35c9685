// 作品. Another picture is another work: nothing is overwritten, and what is thrown away can come back.
import type { PreparedMedia } from '#domain/prepared-media.ts';
import type { RecordOf } from '#domain/records/kinds.ts';
import type { Audience } from '#domain/records/unit.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import type { Made } from '#store/made.ts';
import { mediaChanges, writeWithMedia } from '#store/media-uploads.ts';
import { type GrewFrom, writeChanges } from '#store/write.ts';

export type Stage = RecordOf<'work'>['stage'];
export interface NewWork {
  readonly unit: string;
  readonly lesson: string | null;
  readonly stage: Stage;
  readonly kind?: RecordOf<'work'>['kind'];
  readonly place?: RecordOf<'work'>['place'];
}

/**
 * Keeps what was captured as a work: record, media record and bytes in one transaction, or none of them.
 * It opens to those whom the unit's teacher chose as the default, until the child chooses.
 */
export async function keepWork(device: Device, prepared: PreparedMedia, work: NewWork): Promise<Made> {
  const id = device.newId();
  const owner = device.session.person;
  const keeping = mediaChanges(device, prepared, id, owner);
  const unit = await device.db.records('unit').get(work.unit);
  const values = { ...work, media: keeping.media, audience: unit?.defaultAudience ?? 'teacher' };
  const making = { op: 'create', type: 'work', id, owner, values } as const;
  return (await writeWithMedia(device, [making, ...keeping.changes], keeping)) ?? { id };
}

/** What the child calls it and says about it. */
export function retitleWork(
  device: Device,
  id: string,
  edit: { readonly title?: string; readonly words?: string },
  from: GrewFrom = {},
): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: edit, from }]);
}

/** 試し書き or まとめ書き. */
export function setStage(device: Device, id: string, stage: Stage): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: { stage } }]);
}

/** 見せるはんい. Can be changed any day, and taken back. */
export function shareWork(device: Device, id: string, audience: Audience): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'patch', type: 'work', id, values: { audience } }]);
}

/** Puts it away; the picture stays on the device and at school, so `restoreWork` brings all of it back. */
export function trashWork(device: Device, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type: 'work', id }]);
}

export function restoreWork(device: Device, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type: 'work', id }]);
}

/** One pupil's works of a unit, oldest first. */
export async function worksOf(device: Device, unit: string, owner: string): Promise<Kept<'work'>[]> {
  const found = await device.db.records('work').where('[unit+owner]').equals([unit, owner]).toArray();
  return found.filter((work) => !work.trashed).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}
