// Which two of what lies on the desk have ink to compare: the newer work, and the model or the earlier work.
import type { ChosenWords } from '#pieces/say.tsx';
import type { Compared } from '#store/comparing.ts';

export interface InkPair {
  /** The child's work that the sentence is about. */
  readonly work: Compared;
  /** What it is compared with. */
  readonly other: Compared;
  /** Against a model: the work before, so that what came nearer can be said. */
  readonly before: Compared | null;
}

export interface NamedInkPair {
  readonly pair: InkPair;
  readonly names: { readonly work: ChosenWords; readonly other: ChosenWords };
}

/** Null: no two pictures of one's own and of the model. A classmate's writing is nobody's measure. */
export function inkPairOf(lying: readonly Compared[], all: readonly Compared[]): InkPair | null {
  const alike = lying.filter(({ looks, ownerName }) => looks === 'picture' && ownerName === null);
  const works = alike.filter(({ from }) => from === 'work').sort((a, b) => a.madeAt - b.madeAt);
  const work = works.at(-1);
  const other = alike.find(({ from }) => from === 'model') ?? works.at(-2);
  if (!work || !other) return null;
  const earlier = all.filter(
    (each) =>
      each.from === 'work' && each.owner === work.owner && each.looks === 'picture' && each.madeAt < work.madeAt,
  );
  return { work, other, before: other.from === 'model' ? (earlier.at(-1) ?? null) : null };
}
