// Where the photo of a printed worksheet belongs: what its square says, held against what this person has.
import { readSheetCode } from '#domain/sheet-code.ts';
import type { Kept } from '#store/database.ts';
import type { Device } from '#store/device.ts';
import { unitPlanOf } from '#store/units.ts';

export type SheetPlace =
  | {
      readonly kind: 'fits';
      readonly unit: Kept<'unit'>;
      readonly lesson: string | null;
      readonly number: number | null;
    }
  /** foreign: no worksheet of ours · otherSchool, otherChild: not this person's · gone: its unit is not here (any more). */
  | { readonly kind: 'foreign' | 'otherSchool' | 'otherChild' | 'gone' };

/** @param text what stands in the square */
export async function sheetPlaceOf(device: Device, text: string): Promise<SheetPlace> {
  const code = readSheetCode(text);
  if (!code) return { kind: 'foreign' };
  if (code.school !== device.session.school) return { kind: 'otherSchool' };
  if (code.pupil !== device.session.person) return { kind: 'otherChild' };
  const plan = await unitPlanOf(device, code.unit);
  if (!plan) return { kind: 'gone' };
  const at = plan.lessons.findIndex(({ id }) => id === code.lesson);
  // A lesson that was thrown away: the unit is still the right one.
  return { kind: 'fits', unit: plan.unit, lesson: at < 0 ? null : code.lesson, number: at < 0 ? null : at + 1 };
}
