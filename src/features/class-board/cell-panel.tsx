// One lesson of one pupil, opened: the last work beside this one, goal, reflection, next goal, a call for help, and what the
// teacher gives back.
import { BookOpenText } from 'lucide-react';
import type { Ref } from 'react';
import type { Footprint } from '#domain/footprint.ts';
import styles from '#features/class-board/cell-panel.module.css';
import { WorkPair } from '#features/class-board/work-pair.tsx';
import { AiSign } from '#pieces/ai-sign.tsx';
import { FeedbackGiving, type Giving } from '#pieces/feedback-giving.tsx';
import { FeedbackLesson } from '#pieces/feedback-lesson.tsx';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { FeedbackSignal } from '#pieces/feedback-signal.tsx';
import { LinkButton } from '#pieces/link-button.tsx';
import { LookingPlace } from '#pieces/looking.tsx';
import { NoteButton } from '#pieces/note-button.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import type { Board, BoardRow } from '#store/board.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import { unitPlanOf } from '#store/units.ts';

/** What feedback is given on: the work that stands for the lesson, else what the child wrote. */
export const rootOf = (footprint: Footprint): FeedbackRoot | null =>
  footprint.face ?? footprint.reflection ?? footprint.goal;

export interface CellPanelProps {
  readonly board: Board;
  readonly row: BoardRow;
  readonly footprint: Footprint;
  readonly column: number;
  readonly giving: Giving;
  readonly commentRef: Ref<HTMLTextAreaElement>;
}
export function CellPanel({ board, row, footprint, column, giving, commentRef }: CellPanelProps) {
  const root = rootOf(footprint);
  const { openSignal, feedback } = footprint;
  const points = useLive(async (at) => (await unitPlanOf(at, board.unit.id))?.points ?? [], [board.unit.id]);

  return (
    <div className={styles['panel']}>
      {openSignal && <FeedbackSignal key={openSignal.id} signal={openSignal} />}
      <LookingPlace place={`${row.pupil.id}/${board.columns[column]?.key ?? ''}`}>
        <WorkPair columns={board.columns} row={row} column={column} works={footprint.works} />
      </LookingPlace>
      {footprint.works.map((work) => (
        <AiSign key={work.id} work={work} />
      ))}
      <FeedbackLesson footprint={footprint} points={points ?? []} />
      {feedback.length > 0 && <FeedbackNotes feedback={feedback} onTakeBack={(id) => void giving.takeBack(id)} />}
      <LinkButton to={`/pupils/${row.pupil.id}/units/${board.unit.id}`} variant="quiet" icon={BookOpenText}>
        <Say k="board.openPath" />
      </LinkButton>
      <NoteButton
        place={{
          pupil: row.pupil.id,
          about: root?.id ?? null,
          unit: board.unit.id,
          lesson: board.columns[column]?.lesson?.id ?? null,
        }}
        name={row.pupil.displayName}
      />
      <div className={styles['foot']}>
        {root ? (
          <FeedbackGiving root={root} feedback={feedback} giving={giving} inputRef={commentRef} />
        ) : (
          <p className={styles['nothing']}>
            <Say k="feedback.nothingYet" />
          </p>
        )}
      </div>
    </div>
  );
}
