// Rows of people or things for a teacher, on a sheet of paper. The rows are the caller's.
import type { ReactNode } from 'react';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from '#ui/table.module.css';

export interface TableHead {
  readonly name: string;
  readonly words: ReactNode;
  readonly className?: string | undefined;
}
export interface TableProps {
  readonly heads: readonly TableHead[];
  /** On a phone each row is a small block, and a cell with `data-head` says what it is. */
  readonly blocks?: boolean;
  readonly children: ReactNode;
}
export function Table({ heads, blocks = false, children }: TableProps) {
  return (
    <Card padding="none" className={styles['card']}>
      <table className={classNames(styles['table'], blocks && styles['blocks'])}>
        <thead>
          <tr>
            {heads.map(({ name, words, className }) => (
              <th key={name} scope="col" className={className}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Card>
  );
}
