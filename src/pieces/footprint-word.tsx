// One word of the teacher to the child of this device. A new one is closed: opening it is what counts as reading it.
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { FeedbackNotes } from '#pieces/feedback-notes.tsx';
import { Say } from '#pieces/say.tsx';
import { type FeedbackShown, isRead } from '#store/feedback.ts';
import { Button } from '#ui/button.tsx';

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
    <Button icon={Mail} onClick={open}>
      <Say k="today.fromTeacherRead" />
    </Button>
  );
}
