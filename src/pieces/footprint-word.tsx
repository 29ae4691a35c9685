// One word of the teacher to the child of this device. A new one is closed: opening it is what counts as reading it.
import { Mail, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import styles from '#pieces/footprint-word.module.css';
import { Say } from '#pieces/say.tsx';
import { type FeedbackShown, isRead } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';

export interface FootprintWordProps {
  readonly note: FeedbackShown;
  readonly onOpen?: () => void;
}
export function FootprintWord({ note, onOpen }: FootprintWordProps) {
  const [opened, setOpened] = useState(false);
  if (opened || isRead(note)) return <FeedbackNotes feedback={[note]} />;
  const open = () => {
    setOpened(true);
    onOpen?.();
  };
  return (
    <p className={styles['closed']}>
      {note.kind === 'handBack' && (
        <Chip tone="shu" icon={RotateCcw}>
          <Say k="today.fromTeacherAgain" />
        </Chip>
      )}
      <Button icon={Mail} onClick={open}>
        <Say k="today.fromTeacherRead" />
      </Button>
    </p>
  );
}
