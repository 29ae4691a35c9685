// まとめて返す: the children of one lesson to choose from, and one stamp, one word or one 「もういちど」 for all of them. Chosen to
// begin with: who has something there and was not answered yet.
import { RotateCcw, Send } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '#domain/limits.ts';
import type { Stamp as StampName } from '#domain/records/feedback.ts';
import { rootOf } from '#features/class-board/cell-panel.tsx';
import styles from '#features/class-board/together.module.css';
import { useTogether } from '#features/class-board/use-together.tsx';
import { lessonName } from '#features/class-board/work-pair.tsx';
import { FeedbackStamps } from '#pieces/feedback-stamps.tsx';
import { PickGroups } from '#pieces/pick-groups.tsx';
import { PupilName } from '#pieces/pupil-name.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useDraft } from '#pieces/use-draft.ts';
import { type Board, type BoardRow, footprintIn } from '#store/board.ts';
import type { FeedbackRoot } from '#store/feedback.ts';
import type { SharedWord } from '#store/give-together.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/text-area.tsx';

export interface TogetherProps {
  readonly board: Board;
  /** As they stand on the board. */
  readonly rows: readonly BoardRow[];
  /** Index of the lesson that the words are about. */
  readonly column: number;
  readonly onClose: () => void;
}
interface Candidate {
  readonly row: BoardRow;
  readonly root: FeedbackRoot;
  readonly isAnswered: boolean;
}

export function Together({ board, rows, column, onClose }: TogetherProps) {
  const say = useSay();
  const all = candidatesOf(board, rows, column);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(waiting(all)));
  const draft = useDraft(`together/${board.unit.id}/${board.columns[column]?.key ?? ''}`);
  const [stamp, setStamp] = useState<StampName | null>(null);
  const together = useTogether(onClose);
  const count = all.filter(({ row }) => chosen.has(row.pupil.id)).length;
  const give = async (word: SharedWord) => {
    const roots = all.filter(({ row }) => chosen.has(row.pupil.id)).map(({ root }) => root);
    if (await together.give(roots, word)) draft.drop();
  };
  const toggle = (pupil: string) => setChosen((now) => toggled(now, pupil));
  return (
    <Dialog
      open
      onClose={onClose}
      shape="side"
      title={<Say k="giving.together" />}
      closeLabel={say('giving.close')}
      actions={
        all.length > 0 && <Acts count={count} words={draft.words} stamp={stamp} isBusy={together.isBusy} give={give} />
      }
    >
      {all.length === 0 ? (
        <p>
          <Say k="giving.nobody" />
        </p>
      ) : (
        <div className={styles['together']}>
          <p className={styles['about']}>
            <Say k="giving.togetherIn" with={{ lesson: lessonName(say, board.columns[column]) }} />
          </p>
          <FeedbackStamps given={stamp} onStamp={(next) => setStamp(next === stamp ? null : next)} />
          <TextArea
            label={<Say k="giving.words" />}
            rows={2}
            maxLength={LIMITS.textChars}
            value={draft.words}
            onValue={draft.write}
            disabled={stamp !== null}
          />
          <Picks all={all} count={count} onPick={(next) => setChosen(new Set(next))} />
          <PickGroups
            classGroup={board.unit.classGroup ?? ''}
            pupils={all.map(({ row }) => row.pupil.id)}
            chosen={chosen}
            onChosen={setChosen}
          />
          <Whom all={all} chosen={chosen} onToggle={toggle} />
        </div>
      )}
    </Dialog>
  );
}

interface ActsProps {
  readonly count: number;
  readonly words: string;
  readonly stamp: StampName | null;
  readonly isBusy: boolean;
  readonly give: (word: SharedWord) => Promise<void>;
}
function Acts({ count, words, stamp, isBusy, give }: ActsProps) {
  const say = useSay();
  const blank = words.trim() === '';
  return (
    <>
      <Button
        icon={RotateCcw}
        disabled={count === 0 || blank || stamp !== null}
        title={say('giving.handBackHint')}
        onClick={() => void give({ kind: 'handBack', words })}
      >
        <Say k="giving.handBackAll" with={{ count }} />
      </Button>
      <Button
        variant="primary"
        icon={Send}
        disabled={count === 0 || (blank && stamp === null)}
        busy={isBusy}
        onClick={() => void give(stamp ? { kind: 'stamp', stamp } : { kind: 'comment', words })}
      >
        <Say k="giving.giveAll" with={{ count }} />
      </Button>
    </>
  );
}

interface PicksProps {
  readonly all: readonly Candidate[];
  readonly count: number;
  readonly onPick: (pupils: readonly string[]) => void;
}
function Picks({ all, count, onPick }: PicksProps) {
  return (
    <div className={styles['picks']}>
      <Button data-focus-first variant="quiet" onClick={() => onPick(waiting(all))}>
        <Say k="giving.pickWaiting" />
      </Button>
      <Button variant="quiet" onClick={() => onPick(all.map(({ row }) => row.pupil.id))}>
        <Say k="giving.pickAll" />
      </Button>
      <Button variant="quiet" onClick={() => onPick([])}>
        <Say k="giving.pickNone" />
      </Button>
      <p role="status" className={styles['count']}>
        <Say k="giving.chosen" with={{ count }} />
      </p>
    </div>
  );
}

interface WhomProps {
  readonly all: readonly Candidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (pupil: string) => void;
}
function Whom({ all, chosen, onToggle }: WhomProps) {
  return (
    <fieldset className={styles['whom']}>
      <legend className={styles['legend']}>
        <Say k="giving.whom" />
      </legend>
      {all.map(({ row: { pupil }, isAnswered }) => (
        <label key={pupil.id} className={styles['child']}>
          <input
            type="checkbox"
            className={styles['box']}
            checked={chosen.has(pupil.id)}
            onChange={() => onToggle(pupil.id)}
          />
          <PupilName pupil={pupil} />
          {isAnswered && (
            <Chip>
              <Say k="giving.already" />
            </Chip>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function candidatesOf(board: Board, rows: readonly BoardRow[], column: number): Candidate[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    const footprint = cell && footprintIn(board, row.pupil.id, cell.column);
    const root = footprint && rootOf(footprint);
    return cell && root ? [{ row, root, isAnswered: cell.isAnswered }] : [];
  });
}

const waiting = (all: readonly Candidate[]): string[] =>
  all.flatMap(({ row, isAnswered }) => (isAnswered ? [] : [row.pupil.id]));

function toggled(now: ReadonlySet<string>, pupil: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(pupil)) next.add(pupil);
  return next;
}
