// One of a few that the store keeps. It shows at once: waiting for the store, keys would go on from where they were, and
// pass over what was meant.
import { useChoice } from '#pieces/use-choice.ts';
import { Segmented, type SegmentedProps } from '#ui/segmented.tsx';

export interface KeptChoiceProps<T extends string> extends Omit<SegmentedProps<T>, 'value' | 'onValue'> {
  /** What the store has. */
  readonly value: T;
  /** The store's command; what it refuses goes back to what is stored. */
  readonly onValue: (value: T) => unknown;
}
export function KeptChoice<T extends string>({ value, onValue, ...rest }: KeptChoiceProps<T>) {
  const [shown, choose] = useChoice(value, onValue);
  return <Segmented {...rest} value={shown} onValue={choose} />;
}
