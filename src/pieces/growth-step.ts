// One work in the show of how a child's works grew.
import type { ChosenWords } from '#pieces/say.tsx';
import { type Alignment, UNALIGNED } from '#store/comparing.ts';
import type { Kept } from '#store/database.ts';

export interface GrowthStep {
  readonly id: string;
  readonly media: string | null;
  readonly name: ChosenWords;
  /** ms since 1970 */
  readonly madeAt: number;
  /** As the child lined it up while comparing. */
  readonly alignment: Alignment;
}
type Pictured = Pick<Kept<'work'>, 'id' | 'kind' | 'media' | 'madeAt' | 'title' | 'alignment'>;

/** Those works of which there is a picture, as they stand: by their titles, or by which they are. */
export function growthSteps(works: readonly Pictured[]): GrowthStep[] {
  return works
    .filter(({ kind, media }) => media !== null && (kind === 'photo' || kind === 'drawing'))
    .map(({ id, media, madeAt, title, alignment: kept }, at) => {
      const { x, y, scale, rotation } = { ...UNALIGNED, ...kept };
      const name: ChosenWords = title
        ? { say: 'growth.name', with: { name: title } }
        : { say: 'growth.nth', with: { count: at + 1 } };
      return { id, media, madeAt, name, alignment: { x, y, scale, rotation } };
    });
}
