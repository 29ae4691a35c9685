// A drawing beside words: never the only sign of anything, so it is silent.
import type { LucideIcon } from 'lucide-react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/icon.module.css';

export interface IconProps {
  readonly of: LucideIcon;
  readonly size?: 's' | 'm' | 'l' | 'xl';
  readonly className?: string | undefined;
}
export function Icon({ of: Drawing, size = 'm', className }: IconProps) {
  return <Drawing aria-hidden focusable={false} className={classNames(styles['icon'], styles[size], className)} />;
}
