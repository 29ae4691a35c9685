// What to do with a file that could not be taken in: what may go better is tried again; nothing leaves this device but on the
// person's word.
import { Check, Clock, RotateCcw, Trash2 } from 'lucide-react';
import type { Refused } from '#domain/refusal.ts';
import styles from '#pieces/given-things.module.css';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';

/** kept: it is a work · dropped: the person does not want it · later: nobody has said, it stays where it is. */
export type GivenEnd = 'kept' | 'dropped' | 'later';

export interface GivenRefusedActsProps {
  readonly refused: Refused | 'trouble';
  readonly again: () => void;
  readonly onDone: (end: GivenEnd) => void;
  /** It lies nowhere else that this device knows of: another app handed it over. */
  readonly isOnlyCopy: boolean;
}

export function GivenRefusedActs({ refused, again, onDone, isOnlyCopy }: GivenRefusedActsProps) {
  const mayGoBetter = refused === 'trouble' || refused.refused === 'full';
  return (
    <div className={styles['acts']}>
      {mayGoBetter && (
        <Button variant="primary" icon={RotateCcw} onClick={again}>
          <Say k="ways.givenAgain" />
        </Button>
      )}
      {mayGoBetter || isOnlyCopy ? (
        <Button icon={Clock} onClick={() => onDone('later')}>
          <Say k="ways.givenLater" />
        </Button>
      ) : (
        <Button icon={Check} onClick={() => onDone('later')}>
          <Say k="ways.givenNext" />
        </Button>
      )}
      {isOnlyCopy && (
        <Button variant="quiet" icon={Trash2} onClick={() => onDone('dropped')}>
          <Say k="ways.givenDrop" />
        </Button>
      )}
    </div>
  );
}
