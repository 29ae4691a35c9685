// Told once, plainly: the data of this device were cleared while it still held something that nobody else has.
import styles from '#app/notices.module.css';
import { useDevice } from '#pieces/device-context.tsx';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { readMeta } from '#store/device.ts';
import { takeNoteOfWiped } from '#store/holdings.ts';
import { Button } from '#ui/button.tsx';

export function LostNotice() {
  const device = useDevice();
  const wiped = useLive(async ({ db }) => readMeta(db, 'wiped'), []);
  if (!wiped) return null;
  return (
    <div className={styles['notice']} role="alert">
      <div>
        <p className={styles['lostTitle']}>
          <Say k="device.lostTitle" />
        </p>
        <p>
          <Say k="device.lostText" with={{ count: wiped.pending }} /> <Say k="device.lostRest" />{' '}
          <Say k="device.lostTell" />
        </p>
      </div>
      <Button onClick={() => void takeNoteOfWiped(device)}>
        <Say k="device.lostDone" />
      </Button>
    </div>
  );
}
