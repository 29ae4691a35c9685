// Whom to show, with how many they are, and in which order.
import { Send } from 'lucide-react';
import { countsOf, FILTERS, type Filter, rowsOf, SORTS } from '#features/class-board/board-filter.ts';
import styles from '#features/class-board/board-filters.module.css';
import { BoardGroups } from '#features/class-board/board-groups.tsx';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { Say, useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export interface BoardFiltersProps {
  readonly board: Board;
  readonly view: BoardView;
  /** まとめて返す. */
  readonly onTogether: () => void;
}
export function BoardFilters({ board, view, onTogether }: BoardFiltersProps) {
  const say = useSay();
  const counts = countsOf(rowsOf(board.rows, view.group), view.counted, view.beside);
  const number = board.columns[view.counted]?.number ?? 0;
  const sorts = view.beside.groups.length > 0 ? SORTS : SORTS.filter((sort) => sort !== 'group');
  return (
    <div className={styles['bar']}>
      <div role="group" aria-label={say('board.filter')} className={styles['filters']}>
        {FILTERS.map((filter) => (
          <FilterChip
            key={filter}
            filter={filter}
            count={counts[filter]}
            pressed={filter === view.filter}
            onPress={() => view.setFilter(filter)}
          />
        ))}
      </div>
      <p role="status">
        <VisuallyHidden>
          <Say k="board.shown" with={{ count: view.rows.length }} />
        </VisuallyHidden>
      </p>
      {view.counted !== board.current && (
        <p className={styles['counted']}>
          <Say k="board.counted" with={{ n: number }} />
        </p>
      )}
      <div className={styles['sort']}>
        <BoardGroups unit={board.unit} view={view} />
        <Button icon={Send} className={styles['together']} onClick={onTogether}>
          <Say k="board.together" />
        </Button>
        <Select
          label={say('board.sort')}
          hideLabel
          value={view.sort}
          options={sorts.map((sort) => ({ value: sort, label: say(`board.sort.${sort}`) }))}
          onValue={view.setSort}
          className={styles['select']}
        />
      </div>
    </div>
  );
}

interface FilterChipProps {
  readonly filter: Filter;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}
function FilterChip({ filter, count, pressed, onPress }: FilterChipProps) {
  return (
    <button type="button" className={styles['filter']} aria-pressed={pressed} onClick={onPress}>
      <Say k={`board.filter.${filter}`} /> <span className={styles['count']}>{count}</span>
    </button>
  );
}
