// A button that is only a drawing; its name is spoken, and shown while the pointer rests on it.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/icon-button.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly variant?: 'plain' | 'quiet' | 'dark' | undefined;
  /** A switch that is on or off; leave out for a plain button. */
  readonly pressed?: boolean | undefined;
}

export function IconButton({ icon, label, variant = 'quiet', pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={classNames(iconButtonClass(variant), className)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      <Icon of={icon} />
    </button>
  );
}

/** For a link that looks like an icon button. */
export const iconButtonClass = (variant: 'plain' | 'quiet' | 'dark' = 'quiet'): string =>
  classNames(styles['iconButton'], styles[variant]);
