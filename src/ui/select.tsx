// One of a list that is too long to lay out (else: Segmented).
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { classNames } from '#ui/class-names.ts';
import { controlClass, describedBy, Field, type FieldWords } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/select.module.css';

export interface SelectProps<T extends string>
  extends Omit<FieldWords, 'most'>,
    Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  readonly value: T;
  /** Labels are plain words: the browser draws them. */
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onValue: (value: T) => void;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, hint, error, value, options, onValue, className, ...rest } = props;
  const ownId = useId();
  const id = rest.id ?? ownId;
  const words = { label, hideLabel, hint, error };
  return (
    <Field {...words} id={id}>
      <div className={styles['box']}>
        <select
          {...rest}
          {...describedBy(id, words)}
          className={controlClass(classNames(styles['select'], className))}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onValue(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} className={styles['arrow']} />
      </div>
    </Field>
  );
}
