// The head of the board: which unit, how far the class is, and what can be done with the class as a whole.
import { Keyboard } from 'lucide-react';
import { memo, Suspense } from 'react';
import styles from '#features/class-board/board-desk.module.css';
import { BoardWays } from '#features/class-board/board-ways.tsx';
import { UnitPicker } from '#features/class-board/unit-picker.tsx';
import { ClassPicker } from '#pieces/class-picker.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { MediaLaterPlace } from '#pieces/media-later-place.tsx';
import { useSay } from '#pieces/say.tsx';
import type { Board } from '#store/board.ts';
import type { Kept } from '#store/database.ts';
import { Chip } from '#ui/chip.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { PageHead } from '#ui/page-head.tsx';

const MediaLater = lazyBeside(() => import('#pieces/media-later.tsx'), 'MediaLater');

export interface BoardHeadProps {
  readonly board: Board;
  readonly classes: readonly Kept<'classGroup'>[];
  readonly units: readonly Kept<'unit'>[];
  readonly onHelp: () => void;
}
export const BoardHead = memo(function BoardHead({ board, classes, units, onHelp }: BoardHeadProps) {
  const say = useSay();
  const count = board.lessons;
  const at = board.columns[board.current];
  const now = at?.number;
  return (
    <PageHead
      title={<UnitPicker unit={board.unit} units={units} />}
      tab={`${board.unit.title} · ${say('board.title')}`}
      aside={
        count > 0 && (
          <Chip>{now === undefined ? say('board.lessons', { count }) : say('board.lessonsNow', { count, now })}</Chip>
        )
      }
      extras={
        <div className={styles['ways']}>
          {count > 0 && (
            <BoardWays unit={board.unit} lesson={at?.lesson ? { id: at.lesson.id, number: at.number } : null} />
          )}
          <Later group={board.unit.classGroup} />
          <ClassPicker classes={classes} group={board.unit.classGroup ?? ''} page="/board" />
          <IconButton icon={Keyboard} label={say('board.keys')} className={styles['keys']} onClick={onHelp} />
        </div>
      }
    />
  );
});

function Later({ group }: { readonly group: string | null }) {
  if (group === null) return null;
  return (
    // Not among what a board is waited for.
    <Suspense fallback={<MediaLaterPlace />}>
      <MediaLater group={group} />
    </Suspense>
  );
}
