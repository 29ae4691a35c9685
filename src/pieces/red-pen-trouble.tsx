// What is wrong with a drawing in the making, told beside it.
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Say } from '#pieces/say.tsx';
import type { RedPen } from '#pieces/use-red-pen.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

const WORDS = {
  full: 'giving.redFull',
  refused: 'giving.redRefused',
  unread: 'giving.redUnread',
  unkept: 'giving.redUnkept',
} as const;

export interface RedPenTroubleProps {
  readonly pen: RedPen;
  /** Somebody wanted to close it. */
  readonly isClosing: boolean;
}
export function RedPenTrouble({ pen, isClosing }: RedPenTroubleProps) {
  if (pen.trouble === null) return null;
  const again = pen.trouble === 'unread' && (
    <Button icon={RotateCw} onClick={pen.readAgain}>
      <Say k="giving.redReadAgain" />
    </Button>
  );
  return (
    <Notice tone="bad" action={again}>
      <Say k={isClosing ? 'giving.redCloses' : WORDS[pen.trouble]} />
    </Notice>
  );
}

export interface RedPenClosing {
  readonly isClosing: boolean;
  readonly close: () => void;
}
/** Closing would throw away what could not be kept: the first press says so and closes nothing. */
export function useRedPenClosing(pen: RedPen, onClose: () => void): RedPenClosing {
  const [isAsked, setIsAsked] = useState(false);
  const isClosing = isAsked && pen.trouble === 'unkept';
  return {
    isClosing,
    close: () => (pen.trouble === 'unkept' && !isClosing ? setIsAsked(true) : onClose()),
  };
}
