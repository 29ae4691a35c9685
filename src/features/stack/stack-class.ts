// What can be said by hand of a photographed worksheet.
import type { Kept } from '#store/database.ts';
import type { Pupil } from '#store/roster.ts';
import type { UnitPlan } from '#store/units.ts';

/** The children of the class, and its units. */
export interface StackClass {
  readonly unit: Kept<'unit'>;
  readonly pupils: readonly Pupil[];
  readonly plans: readonly UnitPlan[];
}
