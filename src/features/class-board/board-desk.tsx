// The board with what belongs to it: head, filters, table, the open pupil, the keys.
import { CircleCheck, Keyboard, NotebookPen, Users } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import styles from '#features/class-board/board-desk.module.css';
import { BoardFilters } from '#features/class-board/board-filters.tsx';
import { BoardGrid } from '#features/class-board/board-grid.tsx';
import { BoardLegend } from '#features/class-board/board-legend.tsx';
import { CellPanel, rootOf } from '#features/class-board/cell-panel.tsx';
import { KeyHelp } from '#features/class-board/key-help.tsx';
import { OpenPupil } from '#features/class-board/open-pupil.tsx';
import { UnitPicker } from '#features/class-board/unit-picker.tsx';
import { boardKeys } from '#features/class-board/use-board-keys.ts';
import { type BoardView, useBoardView } from '#features/class-board/use-board-view.ts';
import { useWide } from '#features/class-board/use-wide.ts';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { useGiving } from '#pieces/feedback-giving.tsx';
import { lazyScreen } from '#pieces/lazy-screen.ts';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { PageHead } from '#ui/page-head.tsx';

const MediaLater = lazyScreen(() => import('#features/class-board/media-later.tsx'), 'MediaLater');

export interface BoardDeskProps {
  readonly board: Board;
  readonly classes: readonly Kept<'classGroup'>[];
  readonly units: readonly Kept<'unit'>[];
}
export function BoardDesk({ board, classes, units }: BoardDeskProps) {
  const say = useSay();
  const wide = useWide();
  const view = useBoardView(board);
  const [helps, setHelps] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const cell = view.open ? view.open.row.cells[view.open.column] : undefined;
  const giving = useGiving(cell ? rootOf(cell) : null);
  const leave = () => desk.current?.querySelector<HTMLElement>('[data-stop="true"]')?.focus({ preventScroll: true });
  const close = () => {
    view.close();
    leave();
  };
  const acts = {
    isOpen: cell !== undefined,
    step: view.step,
    stamp: (stamp: Parameters<typeof giving.stamp>[0]) => void giving.stamp(stamp),
    comment: () => comment.current?.focus(),
    close,
    leave,
    help: () => setHelps(true),
  };
  const count = board.lessons;
  const now = board.columns[board.current]?.number;

  return (
    <div className={styles['page']}>
      <PageHead
        title={<UnitPicker unit={board.unit} units={units} />}
        tab={`${board.unit.title} · ${say('board.title')}`}
        aside={
          count > 0 && (
            <Chip>{now === undefined ? say('board.lessons', { count }) : say('board.lessonsNow', { count, now })}</Chip>
          )
        }
        extras={
          <>
            <Later group={board.unit.classGroup} />
            <ClassPicker classes={classes} group={board.unit.classGroup ?? ''} page="/board" />
            <IconButton
              icon={Keyboard}
              label={say('board.keys')}
              className={styles['keys']}
              onClick={() => setHelps(true)}
            />
          </>
        }
      />
      {count === 0 || board.rows.length === 0 ? (
        <Bare board={board} count={count} />
      ) : (
        // The keys are those of the table and of the open pupil inside; each has its button too.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          ref={desk}
          className={classNames(styles['desk'], wide && styles['wide'])}
          onKeyDown={(event) => boardKeys(event, acts)}
        >
          <div className={styles['board']}>
            <BoardFilters board={board} view={view} />
            {view.rows.length > 0 ? <BoardGrid board={board} view={view} /> : <NoneLeft view={view} />}
            <BoardLegend />
          </div>
          <OpenPupil board={board} view={view} wide={wide} onClose={close}>
            {view.open && cell && (
              <CellPanel
                board={board}
                row={view.open.row}
                cell={cell}
                column={view.open.column}
                giving={giving}
                commentRef={comment}
              />
            )}
          </OpenPupil>
        </div>
      )}
      <KeyHelp open={helps} onClose={() => setHelps(false)} />
    </div>
  );
}

function Later({ group }: { readonly group: string | null }) {
  return (
    <Suspense>
      {/* Not among what a board is waited for. */}
      {group !== null && <MediaLater group={group} />}
    </Suspense>
  );
}

function Bare({ board, count }: { readonly board: Board; readonly count: number }) {
  if (count > 0)
    return (
      <EmptyState icon={Users} title={<Say k="board.noPupil" />}>
        <Say k="board.noPupilHelp" />
      </EmptyState>
    );
  return (
    <EmptyState
      icon={NotebookPen}
      title={<Say k="board.noLesson" />}
      action={
        <LinkButton to={`/teaching/${board.unit.id}`} variant="primary">
          <Say k="board.toUnit" />
        </LinkButton>
      }
    >
      <Say k="board.noLessonHelp" />
    </EmptyState>
  );
}

function NoneLeft({ view }: { readonly view: BoardView }) {
  return (
    <EmptyState
      icon={CircleCheck}
      title={<Say k="board.noneLeft" />}
      action={
        <Button onClick={() => view.setFilter('all')}>
          <Say k="board.showAll" />
        </Button>
      }
    >
      <Say k="board.noneLeftHelp" />
    </EmptyState>
  );
}
