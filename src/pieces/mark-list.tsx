// How the points of a lesson went, as the child marked them.
import type { Mark } from '#domain/records/reflection.ts';
import { MarkFace } from '#pieces/mark-face.tsx';
import styles from '#pieces/mark-list.module.css';
import { Taught } from '#pieces/taught.tsx';
import type { Kept } from '#store/database.ts';

export interface MarkListProps {
  readonly marks: Readonly<Record<string, Mark>>;
  /** Points of the unit, in order. Marks of points that are no longer there are left out. */
  readonly points: readonly (Pick<Kept<'point'>, 'id' | 'words'> & Partial<Pick<Kept<'point'>, 'readings'>>)[];
}
export function MarkList({ marks, points }: MarkListProps) {
  const marked = points.flatMap((point) => {
    const mark = marks[point.id];
    return mark ? [{ point, mark }] : [];
  });
  if (marked.length === 0) return null;
  return (
    <ul className={styles['marks']}>
      {marked.map(({ point, mark }) => (
        <li key={point.id} className={styles['line']}>
          <span lang="ja" className={styles['point']}>
            <Taught by={point} at="words" />
          </span>
          <MarkFace mark={mark} />
        </li>
      ))}
    </ul>
  );
}
