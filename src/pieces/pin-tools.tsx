// Under the picture: the two ways to begin a mark, and what to do while its place is being chosen.
import { Check, Flag, Lightbulb, X } from 'lucide-react';
import { pinGrip } from '#pieces/pin-grip.ts';
import styles from '#pieces/pin-list.module.css';
import { Say } from '#pieces/say.tsx';
import type { PinDesk } from '#pieces/use-pin-desk.tsx';
import { Button } from '#ui/button.tsx';

export function PinTools({ desk }: { readonly desk: PinDesk }) {
  if (!desk.mayWrite) return null;
  if (desk.aim) return <Aiming desk={desk} />;
  return (
    <div className={styles['tools']}>
      <Button icon={Lightbulb} onClick={() => desk.begin('finding')}>
        <Say k="pin.addFinding" />
      </Button>
      <Button icon={Flag} onClick={() => desk.begin('task')}>
        <Say k="pin.addTask" />
      </Button>
    </div>
  );
}

function Aiming({ desk }: { readonly desk: PinDesk }) {
  const grip = pinGrip(desk);
  return (
    // The arrows go on working when a button has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['tools']}
      onKeyDown={(event) => {
        if (event.key.startsWith('Arrow') && grip?.onKey(event.key)) event.preventDefault();
      }}
    >
      <p role="status" className={styles['aiming']}>
        <b>
          <Say k="pin.aim" />
        </b>{' '}
        <Say k="pin.aimKeys" />
      </p>
      <Button variant="primary" icon={Check} onClick={() => desk.put()}>
        <Say k="pin.set" />
      </Button>
      <Button variant="quiet" icon={X} onClick={desk.stop}>
        <Say k="pin.stop" />
      </Button>
    </div>
  );
}
