// What the shell has to offer, at the edge of the screen: never over what a child is doing, never without being asked.
import { Suspense, useState } from 'react';
import styles from '#app/notices.module.css';
import { useShell } from '#app/shell.state.ts';
import { lazyScreen } from '#pieces/lazy-screen.ts';
import { Say } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { readMeta } from '#store/device.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';

const LostNotice = lazyScreen(() => import('#app/lost-notice.tsx'), 'LostNotice');

/** @param atStart where the acts of the screen stand at its end */
export function Notices({ atStart }: { readonly atStart: boolean }) {
  const takeUpdate = useShell((state) => state.takeUpdate);
  const [put, setPut] = useState<(() => void) | null>(null);
  const lost = useLive(async ({ db }) => (await readMeta(db, 'wiped'))?.told === false, []);
  if (lost) {
    return (
      <Suspense>
        <LostNotice />
      </Suspense>
    );
  }
  if (!takeUpdate || put === takeUpdate) return null;
  return (
    <div className={classNames(styles['notice'], atStart && styles['start'])} role="status">
      <p>
        <Say k="shell.updateReady" />
      </p>
      <Button onClick={takeUpdate}>
        <Say k="shell.updateTake" />
      </Button>
      <Button variant="quiet" onClick={() => setPut(() => takeUpdate)}>
        <Say k="shell.updateLater" />
      </Button>
    </div>
  );
}
