// Which class, for a teacher of several.
import { Link } from 'react-router';
import styles from '#pieces/class-picker.module.css';
import { useSay } from '#pieces/say.tsx';
import type { Kept } from '#store/database.ts';

export interface ClassPickerProps {
  readonly classes: readonly Kept<'classGroup'>[];
  /** The class that is shown. */
  readonly group: string;
  /** The page whose `?class=` it is. */
  readonly page: '/board' | '/teaching' | '/insight' | '/absences' | '/roster' | '/groups' | '/arrivals';
}
export function ClassPicker({ classes, group, page }: ClassPickerProps) {
  const say = useSay();
  if (classes.length < 2) return null;
  return (
    <nav aria-label={say('board.chooseClass')} className={styles['classes']}>
      {classes.map((each) => (
        <Link
          key={each.id}
          to={`${page}?class=${each.id}`}
          className={styles['class']}
          aria-current={each.id === group ? 'page' : undefined}
          lang="ja"
        >
          {each.name}
        </Link>
      ))}
    </nav>
  );
}
