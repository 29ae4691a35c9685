// What teachers threw away of their teaching: it leaves the lists, what children made on it stays theirs, and it can come back.
import { Dexie } from 'dexie';
import type { ClassId, PersonId, UnitId } from '#domain/id.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { pathOf } from '#store/footprints.ts';
import { writeChanges } from '#store/write.ts';

export type Taught = 'unit' | 'lesson' | 'point' | 'model';
/** Into the trash. `bringBack` undoes it. */
export function throwAway(device: Device, type: Taught, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'trash', type, id }]);
}
export function bringBack(device: Device, type: Taught, id: string): Promise<Refused | null> {
  return writeChanges(device, [{ op: 'restore', type, id }]);
}

/** How many children kept something in a unit, as far as this device knows. */
export async function keepersOf({ db }: Device, unit: UnitId): Promise<number> {
  const ofUnit = (type: 'goal' | 'work' | 'reflection') =>
    db.records(type).where('[unit+owner]').between([unit, Dexie.minKey], [unit, Dexie.maxKey]).toArray();
  const all = (await Promise.all([ofUnit('goal'), ofUnit('work'), ofUnit('reflection')])).flat();
  return new Set(all.flatMap(({ owner, trashed }) => (trashed ? [] : [owner]))).size;
}

export interface ThrownUnit {
  readonly unit: Kept<'unit'>;
  /** How many children kept something in it. */
  readonly keepers: number;
}
/** Units of a class that were thrown away, the newest first. */
export async function thrownUnitsOf(device: Device, classGroup: ClassId): Promise<ThrownUnit[]> {
  const units = await thrownOf(device, classGroup);
  return Promise.all(units.map(async (unit) => ({ unit, keepers: await keepersOf(device, unit.id) })));
}

/** Those of them in which this child kept something. [Note: Thrown away] */
export async function thrownUnitsWith(device: Device, classGroup: ClassId, pupil: PersonId): Promise<Kept<'unit'>[]> {
  const units = await thrownOf(device, classGroup);
  const paths = await Promise.all(units.map(({ id }) => pathOf(device, id, pupil)));
  return units.filter((_, at) => paths[at] !== null);
}

async function thrownOf({ db }: Device, classGroup: ClassId): Promise<Kept<'unit'>[]> {
  const units = await db.records('unit').where('classGroup').equals(classGroup).toArray();
  return units.filter(({ trashed }) => trashed).sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
}
