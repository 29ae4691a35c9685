// A recording lies here that cannot be opened: it is never thrown away but by this button.
import { RotateCcw, Trash2 } from 'lucide-react';
import styles from '#pieces/capture-voice.module.css';
import { Say } from '#pieces/say.tsx';
import type { StuckTake } from '#pieces/use-left-takes.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

export interface StuckTakeNoteProps {
  readonly of: StuckTake;
  readonly words: 'voice.stuck' | 'film.stuck';
}
export function StuckTakeNote({ of: { stuck, openStuck, throwAway }, words }: StuckTakeNoteProps) {
  if (stuck === null) return null;
  return (
    <Notice tone="wait">
      <p>
        <Say k={words} />
      </p>
      <div className={styles['ways']}>
        <Button icon={RotateCcw} onClick={openStuck}>
          <Say k="voice.stuckAgain" />
        </Button>
        <Button variant="quiet" icon={Trash2} onClick={() => throwAway(stuck)}>
          <Say k="voice.stuckDrop" />
        </Button>
      </div>
    </Notice>
  );
}
