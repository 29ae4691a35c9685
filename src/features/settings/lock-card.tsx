// The lock of this account on this device: to set, change and take off. For families with one tablet. [Note: Lock]
import { useState } from 'react';
import styles from '#features/settings/about.module.css';
import { LockDialog, type LockPlan } from '#features/settings/lock-dialog.tsx';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { hasLock } from '#store/lock.ts';
import { canLock } from '#store/lock-digits.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Row } from '#ui/stack.tsx';

export function LockCard() {
  const { session } = useDevice();
  const [locked, setLocked] = useState(() => hasLock(session.person));
  const [plan, setPlan] = useState<LockPlan | null>(null);
  if (!canLock()) return null;
  const close = () => {
    setPlan(null);
    setLocked(hasLock(session.person));
  };
  return (
    <Card aria-labelledby="lock">
      <h2 id="lock" className={styles['title']}>
        <Say k="lock.heading" />
      </h2>
      <p className={styles['text']}>
        <Say k={locked ? 'lock.on' : 'lock.text'} />
      </p>
      <Row>
        <Button onClick={() => setPlan(locked ? 'change' : 'set')}>
          <Say k={locked ? 'lock.change' : 'lock.set'} />
        </Button>
        {locked && (
          <Button variant="quiet" onClick={() => setPlan('remove')}>
            <Say k="lock.remove" />
          </Button>
        )}
      </Row>
      {plan && <LockDialog plan={plan} onClose={close} />}
    </Card>
  );
}
