// A place to write in sentences. It grows with the words; what is typed goes to `onValue`, every key of it.
import { type ComponentProps, useId } from 'react';
import { classNames } from '#ui/class-names.ts';
import { controlClass, describedBy, Field, type FieldWords } from '#ui/field.tsx';
import styles from '#ui/text-area.module.css';

export interface TextAreaProps extends FieldWords, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Lines that are there before anything is written. */
  readonly rows?: number;
}

/** Takes `ref`, `onCompositionStart`, `onCompositionEnd`, `onBlur` … like the textarea itself. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, most, value, onValue, rows = 3, className, ...rest } = props;
  const ownId = useId();
  const id = rest.id ?? ownId;
  const words = { label, hideLabel, hint, error, most };
  return (
    <Field {...words} id={id} length={value.length}>
      {/* An unseen copy of the words beneath gives the height: no measuring, in every browser. */}
      <div className={styles['growing']} data-words={value}>
        <textarea
          lang="ja"
          {...rest}
          {...describedBy(id, words)}
          rows={rows}
          className={controlClass(classNames(styles['area'], className))}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      </div>
    </Field>
  );
}
