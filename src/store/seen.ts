// "I have looked at it": what turns a work's lamp to 先生が見ました.
import { seenId } from '#domain/records/seen.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeChanges } from '#store/write.ts';

/** Notes once that the teacher of this device looked at a pupil's record; looking again changes nothing. */
export async function markSeen(
  device: Device,
  root: { readonly id: string; readonly owner: string | null },
): Promise<Refused | null> {
  const id = seenId(root.id, device.session.person);
  if (await device.db.records('seen').get(id)) return null;
  const values = { person: device.session.person };
  return writeChanges(device, [{ op: 'create', type: 'seen', id, owner: root.owner, root: root.id, values }]);
}
