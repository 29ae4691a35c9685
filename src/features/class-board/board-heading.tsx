// The heading of the board: each lesson's number and day, today's marked. Pressing one counts the filters in that lesson.
import { memo } from 'react';
import styles from '#features/class-board/board-grid.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { When } from '#pieces/when.tsx';
import type { BoardColumn } from '#store/board.ts';
import { classNames } from '#ui/class-names.ts';

export interface BoardHeadingProps {
  readonly columns: readonly BoardColumn[];
  /** Index of the lesson that the class is at. */
  readonly current: number;
  readonly isToday: boolean;
  readonly counted: number;
  /** Column of the tab stop when it is up here. */
  readonly stop: number | null;
  readonly onCount: (column: number) => void;
}

/** Drawn again only when something in it changes, not with each row that scrolls by. */
export const BoardHeading = memo(function BoardHeading(props: BoardHeadingProps) {
  const { columns, current, isToday, counted, stop, onCount } = props;
  return (
    <div role="row" aria-rowindex={1} className={classNames(styles['row'], styles['heading'])}>
      <div role="columnheader" aria-colindex={1} className={styles['name']} {...stopProps(stop === 0)}>
        <Say k="board.name" />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="columnheader"
          aria-colindex={at + 2}
          className={classNames(styles['lesson'], at === counted && styles['counted'])}
        >
          {column.lesson ? (
            <LessonButton
              column={column}
              mark={at === current ? (isToday ? 'board.today' : 'board.now') : null}
              counted={at === counted}
              stop={stop === at + 1}
              onPress={() => onCount(at)}
            />
          ) : (
            <span {...stopProps(stop === at + 1)}>
              <Say k="board.outside" />
            </span>
          )}
        </div>
      ))}
      <div
        role="columnheader"
        aria-colindex={columns.length + 2}
        className={styles['next']}
        {...stopProps(stop === columns.length + 1)}
      >
        <Say k="board.nextGoal" />
      </div>
    </div>
  );
});

interface LessonButtonProps {
  readonly column: BoardColumn;
  readonly mark: 'board.today' | 'board.now' | null;
  readonly counted: boolean;
  readonly stop: boolean;
  readonly onPress: () => void;
}
function LessonButton({ column, mark, counted, stop, onPress }: LessonButtonProps) {
  const say = useSay();
  const day = column.lesson?.date;
  return (
    <button
      type="button"
      className={styles['lesson-button']}
      aria-pressed={counted}
      title={say(counted ? 'board.counted' : 'board.countHere', { n: column.number })}
      {...stopProps(stop)}
      onClick={onPress}
    >
      <span className={styles['lesson-number']}>
        <Say k="board.lesson" with={{ n: column.number }} />
        {mark === 'board.now' && (
          <span className={styles['mark']}>
            <Say k={mark} />
          </span>
        )}
      </span>
      {mark === 'board.today' ? (
        <span className={styles['mark']}>
          <Say k={mark} />
        </span>
      ) : (
        day != null && (
          <span className={styles['day']}>
            <When day={day} />
          </span>
        )
      )}
    </button>
  );
}

/** One tab stop in the whole grid; see use-grid-keys.ts. */
export const stopProps = (stop: boolean) => ({ tabIndex: stop ? 0 : -1, 'data-stop': stop || undefined });
