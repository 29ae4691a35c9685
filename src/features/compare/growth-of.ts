// What のびを 見る shows of a unit that is being compared in.
import { nameOf } from '#pieces/compared-name.ts';
import type { GrowthStep } from '#pieces/growth-step.ts';
import type { Compared } from '#store/comparing.ts';

/** Own pictures of the unit, from the first to the last. */
export function growthOf(own: readonly Compared[]): GrowthStep[] {
  const works = own.filter(
    ({ from, looks, otherUnit }) => from === 'work' && looks === 'picture' && otherUnit === null,
  );
  return works.map((work) => {
    const { id, media, madeAt, alignment } = work;
    return { id, media, madeAt, alignment, name: nameOf(work, own) };
  });
}
