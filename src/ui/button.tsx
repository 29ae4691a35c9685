// The button. One primary act a screen; everything else is plain or quiet.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import styles from '#ui/button.module.css';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import { Spinner } from '#ui/spinner.tsx';

export interface ButtonLook {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly size?: 'normal' | 'big' | undefined;
  /** As wide as its place. */
  readonly wide?: boolean | undefined;
}
export interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'type'> {
  /** In a dialog: has the focus when it opens. */
  readonly 'data-focus-first'?: boolean;
  readonly icon?: LucideIcon | undefined;
  /** Stands after the words: where it leads. */
  readonly trailingIcon?: LucideIcon | undefined;
  /** Under way: keeps its focus, takes no further press. */
  readonly busy?: boolean | undefined;
  readonly type?: 'button' | 'submit' | 'reset';
}

/** For a link that looks like a button. */
export const buttonClass = ({ variant = 'plain', size = 'normal', wide = false }: ButtonLook = {}): string =>
  classNames(styles['button'], styles[variant], styles[size], wide && styles['wide']);

/** Inside such a link, the words go in one of these. */
export const buttonWordsClass: string | undefined = styles['words'];

export function Button(props: ButtonProps) {
  const { variant, size, wide, icon, trailingIcon, busy = false, type = 'button', ...rest } = props;
  const { children, className, onClick, ...others } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...others}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={classNames(buttonClass({ variant, size, wide }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || others['aria-disabled'] || undefined}
      onClick={press}
    >
      {busy ? <Spinner /> : icon && <Icon of={icon} />}
      {/* One piece of text: else each furigana would be set apart by the gap. */}
      <span className={styles['words']}>{children}</span>
      {trailingIcon && <Icon of={trailingIcon} />}
    </button>
  );
}
