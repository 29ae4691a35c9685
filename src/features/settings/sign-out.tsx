// Leaving this device for good. It tries for a while to send what is unsent; what cannot go then is sealed, never lost.
import { DoorOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from '#features/settings/about.module.css';
import { Say, useSay } from '#pieces/say.tsx';
import { useShellActs } from '#pieces/shell-acts.tsx';
import { useLive } from '#pieces/use-live.ts';
import { contactOf } from '#store/contact.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';

/** So long a child waits at the door (sync.md 2.12). */
const PATIENCE_MS = 10_000;

export function SignOut() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon={DoorOpen} onClick={() => setOpen(true)}>
        <Say k="leave.button" />
      </Button>
      {open && <SignOutDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { sendNow } = useShellActs();
  const say = useSay();
  const [leaving, setLeaving] = useState(false);
  const begin = () => {
    sendNow();
    setLeaving(true);
  };
  const cancel = (
    <Button onClick={onClose} data-focus-first>
      <Say k="leave.cancel" />
    </Button>
  );
  if (leaving) return <Sending onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Say k="leave.title" />}
      closeLabel={say('leave.close')}
      actions={
        <>
          {cancel}
          <Button variant="primary" onClick={begin}>
            <Say k="leave.do" />
          </Button>
        </>
      }
    >
      <div className={styles['change']}>
        <p>
          <Say k="leave.goes" />
        </p>
        <p>
          <Say k="leave.stays" />
        </p>
        <p>
          <Say k="leave.needsLink" />
        </p>
      </div>
    </Dialog>
  );
}

/** Waits until nothing is left, at most PATIENCE_MS; then it is left as it stands. */
function Sending({ onClose }: { readonly onClose: () => void }) {
  const { leave } = useShellActs();
  const say = useSay();
  const waiting = useLive(async (device) => (await contactOf(device)).waiting, []);
  const [most, setMost] = useState(0);
  if (waiting !== undefined && waiting > most) setMost(waiting);
  useEffect(() => {
    if (waiting === 0) leave();
  }, [waiting, leave]);
  useEffect(() => {
    const timer = setTimeout(leave, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [leave]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Say k="leave.title" />}
      closeLabel={say('leave.close')}
      actions={
        <>
          <Button onClick={onClose} data-focus-first>
            <Say k="leave.cancel" />
          </Button>
          <Button onClick={leave}>
            <Say k="leave.now" />
          </Button>
        </>
      }
    >
      <div className={styles['change']} role="status">
        <p>
          <Say k="leave.sending" with={{ count: waiting ?? 0 }} />
        </p>
        <ProgressBar label={say('leave.progress')} value={most === 0 ? 0 : (most - (waiting ?? most)) / most} />
      </div>
    </Dialog>
  );
}
