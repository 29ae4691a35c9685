// One lesson of one pupil, opened: the last work beside this one, goal, reflection, next goal, a call for help, and what the
// teacher gives back. To have opened it is to have seen the works.
import { BookOpenText } from 'lucide-react';
import { type Ref, useEffect } from 'react';
import styles from '#features/class-board/cell-panel.module.css';
import { WorkPair } from '#features/class-board/work-pair.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { FeedbackGiving, type Giving } from '#pieces/feedback-giving.tsx';
import { FeedbackLesson } from '#pieces/feedback-lesson.tsx';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { FeedbackSignal } from '#pieces/feedback-signal.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Board, BoardCell, BoardRow } from '#store/board.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import { markSeen } from '#store/seen.ts';
import { unitPlanOf } from '#store/units.ts';

/** What feedback is given on: the work that stands for the lesson, else what the child wrote. */
export const rootOf = (cell: BoardCell): FeedbackRoot | null => cell.face ?? cell.reflection ?? cell.goal;

export interface CellPanelProps {
  readonly board: Board;
  readonly row: BoardRow;
  readonly cell: BoardCell;
  readonly column: number;
  readonly giving: Giving;
  readonly commentRef: Ref<HTMLTextAreaElement>;
}
export function CellPanel({ board, row, cell, column, giving, commentRef }: CellPanelProps) {
  const device = useDevice();
  const root = rootOf(cell);
  const points = useLive(async (at) => (await unitPlanOf(at, board.unit.id))?.points ?? [], [board.unit.id]);
  const works = cell.works.map((work) => work.id).join();
  useEffect(() => {
    const look = async () => {
      for (const id of works.split(',').filter(Boolean)) await markSeen(device, { id, owner: row.pupil.id });
    };
    void look();
  }, [device, works, row.pupil.id]);

  return (
    <div className={styles['panel']}>
      {cell.openSignal && <FeedbackSignal key={cell.openSignal.id} signal={cell.openSignal} />}
      <WorkPair columns={board.columns} row={row} column={column} />
      <FeedbackLesson footprint={cell} points={points ?? []} />
      {cell.feedback.length > 0 && (
        <FeedbackNotes feedback={cell.feedback} onTakeBack={(id) => void giving.takeBack(id)} />
      )}
      <LinkButton to={`/pupils/${row.pupil.id}/units/${board.unit.id}`} variant="quiet" icon={BookOpenText}>
        <Say k="board.openPath" />
      </LinkButton>
      <div className={styles['foot']}>
        {root ? (
          <FeedbackGiving root={root} feedback={cell.feedback} giving={giving} inputRef={commentRef} />
        ) : (
          <p className={styles['nothing']}>
            <Say k="feedback.nothingYet" />
          </p>
        )}
      </div>
    </div>
  );
}
