// 「あとで送る」: a teacher lets the pictures and films of the class wait, so that the class's line carries words.
import { MEDIA_LATER_MS, mediaWaitsUntil } from '#domain/records/class-group.ts';
import type { Refused } from '#domain/refusal.ts';
import { type Device, schoolNow } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

/** Until when pictures of that class wait (ms, the school's clock); null = they go. */
export async function mediaLaterOf(device: Device, group: string): Promise<number | null> {
  const kept = await device.db.records('classGroup').get(group);
  return kept ? mediaWaitsUntil(kept, await schoolNow(device)) : null;
}

/** @param ms for how long from now; 0 = they go again at once */
export async function letMediaWait(device: Device, group: string, ms: number): Promise<Refused | null> {
  const now = await schoolNow(device);
  const mediaLaterUntil = ms > 0 ? now + Math.min(ms, MEDIA_LATER_MS) : null;
  return writeChanges(device, [{ op: 'patch', type: 'classGroup', id: group, values: { mediaLaterUntil } }]);
}
