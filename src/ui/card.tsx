// A sheet of paper on the desk: what belongs together.
import type { ComponentProps } from 'react';
import styles from '#ui/card.module.css';
import { classNames } from '#ui/class-names.ts';

export interface CardProps extends ComponentProps<'section'> {
  readonly as?: 'section' | 'article' | 'div' | 'li';
  readonly padding?: 'normal' | 'small' | 'none';
}
export function Card({ as: Tag = 'section', padding = 'normal', className, ...rest }: CardProps) {
  // The four tags take the same attributes; their DOM types differ only in name.
  const Box = Tag as 'section';
  return <Box {...rest} className={classNames(cardClass(padding), className)} />;
}

/** For a link that is a card. */
export const cardClass = (padding: 'normal' | 'small' | 'none' = 'normal'): string =>
  classNames(styles['card'], styles[padding]);
