// Somebody left, and things of theirs are still to be sent: how they go out, and the two ways to be rid of them. Nothing is
// shown of them here: whoever stands in front of the device may be anybody. [Note: Leaving]
import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { Session } from '#domain/protocol.ts';
import { PasteLink } from '#features/join/paste-link.tsx';
import styles from '#features/join/welcome-page.module.css';
import { LockDigits } from '#pieces/lock-digits.tsx';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { TakeOut } from '#pieces/take-out.tsx';
import { hasLock } from '#store/lock.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { HoldButton } from '#ui/hold-button.tsx';

interface SealedAccountProps {
  readonly account: Session;
  readonly onClose: () => void;
}
type Step = 'told' | 'digits' | 'file' | 'delete';
const TITLES = {
  told: 'leave.sealedTitle',
  digits: 'lock.current',
  file: 'leave.deleteTitle',
  delete: 'leave.deleteTitle',
} as const satisfies Record<Step, string>;
const HOLD_SECONDS = 3;

export function SealedAccount({ account, onClose }: SealedAccountProps) {
  const say = useSay();
  const [step, setStep] = useState<Step>('told');
  const afterTold = () => setStep(hasLock(account.person) ? 'digits' : 'file');
  return (
    <Dialog open onClose={onClose} title={<Say k={TITLES[step]} />} closeLabel={say('leave.close')}>
      {step === 'told' && <Told onDelete={afterTold} />}
      {step === 'digits' && <LockDigits person={account.person} onRight={() => setStep('file')} />}
      {step === 'file' && <FileFirst account={account} onGoOn={() => setStep('delete')} />}
      {step === 'delete' && <Delete account={account} onClose={onClose} />}
    </Dialog>
  );
}

function Told({ onDelete }: { readonly onDelete: () => void }) {
  return (
    <div className={styles['choices']}>
      <p>
        <Say k="leave.sealedText" />
      </p>
      <PasteLink />
      <Button variant="quiet" icon={Trash2} onClick={onDelete}>
        <Say k="leave.delete" />
      </Button>
    </div>
  );
}

function FileFirst({ account, onGoOn }: { readonly account: Session; readonly onGoOn: () => void }) {
  const [taken, setTaken] = useState(false);
  return (
    <div className={styles['choices']}>
      <p>
        <Say k="leave.fileFirst" />
      </p>
      <TakeOut session={account} onTaken={() => setTaken(true)} />
      <Button variant="quiet" onClick={onGoOn}>
        <Say k={taken ? 'leave.goOn' : 'leave.withoutFile'} />
      </Button>
    </div>
  );
}

function Delete({ account, onClose }: SealedAccountProps) {
  const { left, deleteSealed } = useShellActs();
  const hint = useId();
  const [busy, setBusy] = useState(false);
  const drop = () => {
    setBusy(true);
    void deleteSealed(account.person).then(onClose);
  };
  return (
    <div className={styles['choices']}>
      <p>
        <Say k="leave.deleteText" with={{ count: left[account.person] ?? 0 }} />
      </p>
      <p id={hint} className={styles['soft']}>
        <Say k="leave.holdHint" />
      </p>
      {!busy && (
        <HoldButton hint={hint} seconds={HOLD_SECONDS} onHeld={drop}>
          <Say k="leave.hold" />
        </HoldButton>
      )}
    </div>
  );
}
