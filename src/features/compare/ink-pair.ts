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

/** Null: not two pictures, or neither is a work. */
export function inkPairOf(red: Compared, blue: Compared, all: readonly Compared[]): InkPair | null {
  if (red.looks !== 'picture' || blue.looks !== 'picture') return null;
  const works = [red, blue].filter(({ from }) => from === 'work').sort((a, b) => a.madeAt - b.madeAt);
  const work = works.at(-1);
  if (!work) return null;
  const other = red === work ? blue : red;
  const earlier = all.filter((each) => each.from === 'work' && each.looks === 'picture' && each.madeAt < work.madeAt);
  return { work, other, before: other.from === 'model' ? (earlier.at(-1) ?? null) : null };
}
