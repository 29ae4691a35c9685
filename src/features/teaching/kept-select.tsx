// One of a list that the store keeps: it shows at once what was chosen, and the store follows.
import { useChoice } from '#pieces/use-choice.ts';
import { Select, type SelectProps } from '#ui/select.tsx';

export interface KeptSelectProps<T extends string> extends Omit<SelectProps<T>, 'value' | 'onValue'> {
  /** What the store has. */
  readonly value: T;
  /** The store's command; what it refuses goes back to what is stored. */
  readonly onValue: (value: T) => unknown;
}
export function KeptSelect<T extends string>({ value, onValue, ...rest }: KeptSelectProps<T>) {
  const [shown, choose] = useChoice(value, onValue);
  return <Select {...(rest as Omit<SelectProps<T>, 'value' | 'onValue'>)} value={shown} onValue={choose} />;
}
