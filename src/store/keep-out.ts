// しまう前: a teacher asks the devices of the class that still hold something to stay out of the cabinet, until they have sent it.
import { KEEP_OUT_MS, keptOutUntil } from '#domain/records/class-group.ts';
import type { Refused } from '#domain/refusal.ts';
import { activeClasses } from '#domain/viewer.ts';
import { type Device, schoolNow, viewerOf } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

/** Until when the devices of that class are asked to stay out (ms, the school's clock); null = nobody asked. */
export async function keepOutOf(device: Device, group: string): Promise<number | null> {
  const kept = await device.db.records('classGroup').get(group);
  return kept ? keptOutUntil(kept, await schoolNow(device)) : null;
}

/** Asks, or no longer. Whoever is asked to wait until all has gone sends all: 「あとで送る」 ends with it. */
export async function askToKeepOut(device: Device, group: string, asks: boolean): Promise<Refused | null> {
  const values = asks
    ? { keepOutUntil: (await schoolNow(device)) + KEEP_OUT_MS, mediaLaterUntil: null }
    : { keepOutUntil: null };
  return writeChanges(device, [{ op: 'patch', type: 'classGroup', id: group, values }]);
}

/** Whether this pupil's device is asked to stay out now, by any of their classes of today. */
export async function isAskedToStayOut(device: Device): Promise<boolean> {
  const [viewer, now] = await Promise.all([viewerOf(device), schoolNow(device)]);
  const classes = await device.db.records('classGroup').bulkGet(activeClasses(viewer, 'pupil'));
  return classes.some((group) => group !== undefined && keptOutUntil(group, now) !== null);
}
