// A button that stays pressed: lines on or off, mirror, sound.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '#pieces/press-toggle.module.css';
import { Button } from '#ui/button.tsx';

export interface PressToggleProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  /** A key that does the same, for those who ask their screen reader. */
  readonly shortcut?: string;
}

export function PressToggle({ pressed, onPress, icon, children, shortcut }: PressToggleProps) {
  return (
    <Button
      icon={icon}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      className={styles['toggle']}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
