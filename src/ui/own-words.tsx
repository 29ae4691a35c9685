// What a person wrote, as they wrote it: their line breaks, their language, set larger than the interface.

import type { ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/own-words.module.css';
import { phrasesIn } from '#ui/short-phrases.ts';

export interface OwnWordsProps {
  readonly children: ReactNode;
  /** goal: large, with the indigo bar of what was aimed at · teacher: with the vermilion one. */
  readonly look?: 'plain' | 'goal' | 'teacher';
  /** Cut after some lines, for lists. */
  readonly lines?: 1 | 2 | 3 | undefined;
}
export function OwnWords({ children, look = 'plain', lines }: OwnWordsProps) {
  return (
    <p
      lang="ja"
      className={classNames(styles['words'], styles[look], lines && styles[`lines${lines}`])}
      data-phrases={phrasesIn(children)}
    >
      {children}
    </p>
  );
}
