// A new version waits: offered, never forced. Taking it may last, so it is seen to be under way.
import { useState } from 'react';
import styles from '#app/notices.module.css';
import { Say } from '#pieces/say.tsx';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';

export interface UpdateNoticeProps {
  /** Where the acts of the screen stand at its end. */
  readonly atStart: boolean;
  readonly take: () => void;
  readonly onPut: () => void;
}
export function UpdateNotice({ atStart, take, onPut }: UpdateNoticeProps) {
  const [taking, setTaking] = useState(false);
  const begin = () => {
    setTaking(true);
    take();
  };
  return (
    <div className={classNames(styles['notice'], styles['offer'], atStart && styles['start'])} role="status">
      <p>
        <Say k={taking ? 'settings.updateTaking' : 'settings.updateReady'} />
      </p>
      <Button busy={taking} onClick={begin}>
        <Say k="settings.updateDo" />
      </Button>
      <Button variant="quiet" onClick={onPut}>
        <Say k="settings.updateLater" />
      </Button>
    </div>
  );
}
