// Things one under the other or side by side, with one of the spaces of the tokens between.
import type { ComponentProps } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/stack.module.css';

type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export interface StackProps extends ComponentProps<'div'> {
  readonly gap?: Gap;
}
export function Stack({ gap = 4, className, ...rest }: StackProps) {
  return <div {...rest} className={classNames(styles['stack'], styles[`gap${gap}`], className)} />;
}
/** Side by side, and on to the next line where there is no room. */
export function Row({ gap = 3, className, ...rest }: StackProps) {
  return <div {...rest} className={classNames(styles['row'], styles[`gap${gap}`], className)} />;
}
