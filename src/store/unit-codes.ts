// 学習指導要領コード of a unit: added and taken off one by one, so that two teachers' choices stand beside each other (a set, domain/field.ts).
import { courseCodeSchema } from '#domain/course-code.ts';
import type { UnitId } from '#domain/id.ts';
import { LIMITS } from '#domain/limits.ts';
import type { Refused } from '#domain/refusal.ts';
import type { Device } from '#store/device.ts';
import { writeAfterReading } from '#store/write-after-reading.ts';

/** `invalid` for what is no code, `too-large` for more than a unit holds: then none is added. */
export function addCodes(device: Device, unit: UnitId, codes: readonly string[]): Promise<Refused | null> {
  return changeCodes(device, unit, (kept) => [...new Set([...kept, ...codes])]);
}

/** One that is not there is gone already. */
export function removeCode(device: Device, unit: UnitId, code: string): Promise<Refused | null> {
  return changeCodes(device, unit, (kept) => kept.filter((each) => each !== code));
}

function changeCodes(
  device: Device,
  id: UnitId,
  change: (kept: readonly string[]) => string[],
): Promise<Refused | null> {
  return writeAfterReading(device, async () => {
    const unit = await device.db.records('unit').get(id);
    if (!unit || unit.trashed) return { refused: 'not-found' };
    const kept = unit.courseOfStudyCodes;
    const codes = change(kept);
    const added = codes.filter((code) => !kept.includes(code));
    if (added.some((code) => !courseCodeSchema.safeParse(code).success)) return { refused: 'invalid' };
    if (added.length > 0 && codes.length > LIMITS.setItems) return { refused: 'too-large' };
    return [{ op: 'patch', type: 'unit', id, values: { courseOfStudyCodes: codes } }];
  });
}
