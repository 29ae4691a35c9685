// A small label: a subject, a state. Its tone always goes with a word, mostly with a drawing too.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '#ui/chip.module.css';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon.tsx';

export interface ChipProps {
  readonly tone?: 'plain' | 'ai' | 'shu' | 'take' | 'yama' | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}
export function Chip({ tone = 'plain', icon, className, children }: ChipProps) {
  return (
    <span className={classNames(styles['chip'], styles[tone], className)}>
      {icon && <Icon of={icon} size="s" />}
      <span>{children}</span>
    </span>
  );
}
