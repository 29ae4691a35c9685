// What the shell has to offer, at the edge of the screen: never over what a child is doing, never without being asked.
import { Suspense, useState } from 'react';
import { useShell } from '#app/shell.state.ts';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { useLive } from '#pieces/use-live.ts';
import { readMeta } from '#store/device.ts';

const SharedNotice = lazyScreen(() => import('#app/shared-notice.tsx'), 'SharedNotice');
const KeepOutNotice = lazyScreen(() => import('#app/keep-out-notice.tsx'), 'KeepOutNotice');
const LostNotice = lazyScreen(() => import('#app/lost-notice.tsx'), 'LostNotice');
const UpdateNotice = lazyScreen(() => import('#app/update-notice.tsx'), 'UpdateNotice');

/** A clock may be wrong by hours: the notice itself knows when its time is over. */
const LONG_OVER_MS = 86_400_000;

/** @param atStart where the acts of the screen stand at its end */
export function Notices({ atStart }: { readonly atStart: boolean }) {
  const isAsked = useLive(async ({ db, surroundings }) => {
    const since = surroundings.now() - LONG_OVER_MS;
    return (await db.records('classGroup').toArray()).some((group) => (group.keepOutUntil ?? 0) > since);
  }, []);
  return (
    <>
      {isAsked && !atStart && (
        <Suspense>
          <KeepOutNotice />
        </Suspense>
      )}
      <Offer atStart={atStart} />
    </>
  );
}

function Offer({ atStart }: { readonly atStart: boolean }) {
  const takeUpdate = useShell((state) => state.takeUpdate);
  const shared = useShell((state) => state.shared);
  const [put, setPut] = useState<(() => void) | null>(null);
  const lost = useLive(async ({ db }) => (await readMeta(db, 'wiped'))?.told === false, []);
  if (lost) {
    return (
      <Suspense>
        <LostNotice />
      </Suspense>
    );
  }
  if (shared && !takeUpdate) {
    return (
      <Suspense>
        <SharedNotice />
      </Suspense>
    );
  }
  if (!takeUpdate || put === takeUpdate) return null;
  return (
    <Suspense>
      <UpdateNotice atStart={atStart} take={takeUpdate} onPut={() => setPut(() => takeUpdate)} />
    </Suspense>
  );
}
