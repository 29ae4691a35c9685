// The board with what belongs to it: head, filters, table, the open pupil, the keys.
import { CircleCheck, NotebookPen, Users } from 'lucide-react';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Footprint } from '#domain/footprint.ts';
import styles from '#features/class-board/board-desk.module.css';
import { BoardFilters } from '#features/class-board/board-filters.tsx';
import { BoardGrid } from '#features/class-board/board-grid.tsx';
import { BoardHead } from '#features/class-board/board-head.tsx';
import { BoardLegend } from '#features/class-board/board-legend.tsx';
import { CellPanel, rootOf } from '#features/class-board/cell-panel.tsx';
import { KeyHelp } from '#features/class-board/key-help.tsx';
import { OpenPupil } from '#features/class-board/open-pupil.tsx';
import { boardKeys } from '#features/class-board/use-board-keys.ts';
import { type BoardView, useBoardView } from '#features/class-board/use-board-view.ts';
import { useKeptFocus } from '#features/class-board/use-kept-focus.ts';
import { useWide } from '#features/class-board/use-wide.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { useGiving } from '#pieces/feedback-giving.tsx';
import { lazyBeside, lazyScreen } from '#pieces/lazy-screen.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { type Board, footprintIn } from '#store/board.ts';
import { boardAtHand } from '#store/board-at-hand.ts';
import type { Kept } from '#store/database.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Skeleton } from '#ui/skeleton.tsx';

const FirstSteps = lazyBeside(() => import('#pieces/first-steps.tsx'), 'FirstStepsOnBoard');
const Together = lazyScreen(() => import('#features/class-board/together.tsx'), 'Together');

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
  const help = useCallback(() => setHelps(true), []);
  const [gives, setGives] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  useKeptFocus(desk);
  const { footprint, wanted } = useFootprint(board, view.open);
  const giving = useGiving(footprint && rootOf(footprint));
  const leave = () => desk.current?.querySelector<HTMLElement>('[data-stop="true"]')?.focus({ preventScroll: true });
  const close = () => {
    view.close();
    leave();
  };
  const acts = {
    isOpen: view.open !== null,
    step: view.step,
    stamp: (stamp: Parameters<typeof giving.stamp>[0]) => void giving.stamp(stamp),
    comment: () => comment.current?.focus(),
    phrases: () => desk.current?.querySelector<HTMLElement>('[data-phrases]')?.click(),
    close,
    leave,
    help,
    together: () => {
      wanted();
      setGives(true);
    },
  };
  const count = board.lessons;

  return (
    <div className={styles['page']}>
      <BoardHead board={board} classes={classes} units={units} onHelp={help} />
      <Suspense>
        <FirstSteps group={board.unit.classGroup} />
      </Suspense>
      {count === 0 || board.rows.length === 0 ? (
        <Bare board={board} count={count} />
      ) : (
        // The keys are those of the table and of the open pupil inside; each has its button too.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          ref={desk}
          className={classNames(styles['desk'], wide && styles['wide'])}
          onKeyDown={(event) => boardKeys(event, acts)}
          // A moment before the first cell is opened.
          onPointerEnter={wanted}
          onFocus={wanted}
        >
          <div className={styles['board']}>
            <BoardFilters board={board} view={view} onTogether={acts.together} />
            <BoardGrid board={board} view={view} wide={wide} hidden={view.rows.length === 0} />
            {view.rows.length === 0 && <NoneLeft view={view} />}
            <BoardLegend />
          </div>
          <OpenPupil board={board} view={view} wide={wide} onClose={close}>
            {view.open && !footprint && <Skeleton shape="card" count={2} label={say('board.loading')} />}
            {view.open && footprint && (
              <CellPanel
                board={board}
                row={view.open.row}
                footprint={footprint}
                column={view.open.column}
                giving={giving}
                commentRef={comment}
              />
            )}
          </OpenPupil>
        </div>
      )}
      <Suspense>
        {gives && board.footprints && (
          <Together board={board} rows={view.rows} column={view.counted} onClose={() => setGives(false)} />
        )}
      </Suspense>
      <KeyHelp open={helps} onClose={() => setHelps(false)} />
    </div>
  );
}

/** What lies behind the open cell; null while it is read. `wanted`: one is about to be opened. */
function useFootprint(board: Board, open: BoardView['open']) {
  const atHand = boardAtHand(useDevice());
  const cell = open?.row.cells[open.column];
  const footprint: Footprint | null = open && cell ? footprintIn(board, open.row.pupil.id, cell.column) : null;
  const isMissing = open !== null && !footprint;
  useEffect(() => {
    if (isMissing) atHand.readBehind();
  }, [isMissing, atHand]);
  return { footprint, wanted: () => atHand.readBehind() };
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
        <Button onClick={view.showAll}>
          <Say k="board.showAll" />
        </Button>
      }
    >
      <Say k={view.filter === 'all' ? 'groups.empty' : 'board.noneLeftHelp'} />
    </EmptyState>
  );
}
