// One of a few, all of them seen. Real radio buttons underneath: arrow keys, names and states come with them.
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/segmented.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: LucideIcon | undefined;
  readonly disabled?: boolean | undefined;
}
export interface SegmentedProps<T extends string> {
  readonly label: ReactNode;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly SegmentedOption<T>[];
  /** null: nothing chosen yet. */
  readonly value: T | null;
  readonly onValue: (value: T) => void;
  /** row: side by side while there is room · column: one under the other, room for hints. */
  readonly layout?: 'row' | 'column' | undefined;
  readonly className?: string | undefined;
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, hideLabel = false, options, value, onValue, layout = 'row', className } = props;
  const name = useId();
  return (
    <fieldset className={classNames(styles['group'], className)}>
      <legend className={hideLabel ? undefined : styles['legend']}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={classNames(styles['options'], styles[layout])}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              className={styles['radio']}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValue(option.value)}
            />
            {option.icon && <Icon of={option.icon} />}
            <span className={styles['words']}>
              <span>{option.label}</span>
              {option.hint && <span className={styles['hint']}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
