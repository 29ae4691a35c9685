// The open cell at its place: beside the board where there is room, else in a sheet over it.
import { ChevronDown, ChevronUp, MousePointerClick, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '#features/class-board/open-pupil.module.css';
import type { BoardView } from '#features/class-board/use-board-view.ts';
import { lessonName } from '#features/class-board/work-pair.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { IconButton } from '#ui/icon-button.tsx';

export interface OpenPupilProps {
  readonly board: Board;
  readonly view: BoardView;
  readonly wide: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
export function OpenPupil({ board, view, wide, onClose, children }: OpenPupilProps) {
  const say = useSay();
  const { open } = view;
  if (!wide) {
    return (
      <Dialog
        open={open !== null}
        onClose={onClose}
        shape="side"
        closeLabel={say('board.close')}
        title={open && <Title board={board} open={open} view={view} />}
      >
        {children}
      </Dialog>
    );
  }
  if (!open) {
    return (
      <aside className={styles['aside']} aria-label={say('board.panelEmpty')}>
        <div className={styles['empty']}>
          <Icon of={MousePointerClick} size="l" />
          <p>
            <Say k="board.panelEmpty" />
          </p>
          <p className={styles['keys']}>
            <Say k="board.panelKeys" />
          </p>
        </div>
      </aside>
    );
  }
  const name = open.row.pupil.displayName;
  return (
    <aside
      className={styles['aside']}
      aria-label={say('board.panel', { name, lesson: lessonName(say, board.columns[open.column]) })}
    >
      <header className={styles['head']}>
        <h2 className={styles['title']}>
          <Title board={board} open={open} view={view} />
        </h2>
        <IconButton icon={X} label={say('board.close')} onClick={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
    </aside>
  );
}

interface TitleProps {
  readonly board: Board;
  readonly view: BoardView;
  readonly open: NonNullable<BoardView['open']>;
}
function Title({ board, open, view }: TitleProps) {
  const say = useSay();
  const { pupil } = open.row;
  const at = view.rows.findIndex((row) => row.pupil.id === pupil.id);
  return (
    <span className={styles['titles']}>
      <span className={styles['names']}>
        <span className={styles['eyebrow']}>
          {pupil.number === null
            ? lessonName(say, board.columns[open.column])
            : say('board.place', { number: pupil.number, lesson: lessonName(say, board.columns[open.column]) })}
        </span>
        <span lang="ja">{pupil.displayName}</span>
      </span>
      <span className={styles['steps']}>
        <IconButton
          icon={ChevronUp}
          label={say('board.previousPupil')}
          disabled={at <= 0}
          onClick={() => view.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={say('board.nextPupil')}
          disabled={at < 0 || at === view.rows.length - 1}
          onClick={() => view.step(1)}
        />
      </span>
    </span>
  );
}
