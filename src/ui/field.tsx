// What every field has around it: a label that is always seen, a hint, an error that is spoken, a counter.
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/field.module.css';
import { Icon } from '#ui/icon.tsx';

export interface FieldWords {
  readonly label: ReactNode;
  /** The label is spoken but not seen: only where something beside the field says the same. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** The most characters that fit; counted under the field. */
  readonly most?: number | undefined;
}
export interface FieldProps extends FieldWords {
  readonly id: string;
  readonly length?: number | undefined;
  readonly children: ReactNode;
}

export function Field({ id, label, hideLabel = false, hint, error, most, length = 0, children }: FieldProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={hideLabel ? styles['hidden'] : styles['label']}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {children}
      {(error || most !== undefined) && (
        <div className={styles['foot']}>
          <p id={`${id}-error`} role="alert" className={styles['error']}>
            {error && (
              <>
                <Icon of={CircleAlert} size="s" />
                <span>{error}</span>
              </>
            )}
          </p>
          {most !== undefined && (
            <p id={`${id}-count`} className={classNames(styles['count'], length > most && styles['over'])}>
              {length} / {most}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** The attributes that tie a control to the words around it. */
export function describedBy(id: string, { hint, error, most }: FieldWords) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, most !== undefined && `${id}-count`].filter(Boolean);
  return {
    id,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

export const controlClass = (className?: string): string => classNames(styles['control'], className);
