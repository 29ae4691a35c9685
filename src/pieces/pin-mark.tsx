// The sign of a pin, on the picture and in lists: round for 気づき, square for an open 課題, with a check once it is solved.
import { Check } from 'lucide-react';
import styles from '#pieces/pin-mark.module.css';
import type { Kept } from '#store/database.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

/** How it looks, and what it is called (`pin.finding`, …). */
export type PinLook = 'finding' | 'task' | 'solvedTask';
export const lookOf = ({ kind, closedBy }: Pick<Kept<'pin'>, 'kind' | 'closedBy'>): PinLook =>
  kind === 'task' && closedBy !== null ? 'solvedTask' : kind;

export interface PinMarkProps {
  readonly look: PinLook;
  readonly number: number;
  readonly chosen?: boolean;
}
export function PinMark({ look, number, chosen = false }: PinMarkProps) {
  return (
    <span aria-hidden="true" className={classNames(styles['mark'], styles[look], chosen && styles['chosen'])}>
      {look === 'solvedTask' ? <Icon of={Check} size="s" /> : number}
    </span>
  );
}
