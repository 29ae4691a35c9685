// Whom to show, with how many they are, and in which order.
import { countsOf, FILTERS, type Filter, SORTS } from '#features/class-board/board-filter.ts';
import styles from '#features/class-board/board-filters.module.css';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { Say, useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';
import { Select } from '#ui/select.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

export function BoardFilters({ board, view }: { readonly board: Board; readonly view: BoardView }) {
  const say = useSay();
  const counts = countsOf(board.rows, view.counted);
  const number = board.columns[view.counted]?.number ?? 0;
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
        <Select
          label={say('board.sort')}
          hideLabel
          value={view.sort}
          options={SORTS.map((sort) => ({ value: sort, label: say(`board.sort.${sort}`) }))}
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
