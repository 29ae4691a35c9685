// What the shell has to offer, at the edge of the screen: never over what a child is doing, never without being asked. It comes when
// the first screen stands, and says no word itself.
import { Suspense, useEffect, useState } from 'react';
import { leaveForGood } from '#app/leave-for-good.ts';
import { useShell } from '#app/shell.state.ts';
import { useDevice } from '#pieces/device-context.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { useLive } from '#pieces/use-live.ts';
import { readMeta } from '#store/device.ts';

const SharedNotice = lazyBeside(() => import('#app/shared-notice.tsx'), 'SharedNotice');
const KeepOutNotice = lazyBeside(() => import('#app/keep-out-notice.tsx'), 'KeepOutNotice');
const LeadNotice = lazyBeside(() => import('#app/lead-notice.tsx'), 'LeadNotice');
const LeadStrip = lazyBeside(() => import('#app/lead-strip.tsx'), 'LeadStrip');
const LostNotice = lazyBeside(() => import('#app/lost-notice.tsx'), 'LostNotice');
const UpdateNotice = lazyBeside(() => import('#app/update-notice.tsx'), 'UpdateNotice');

/** A clock may be wrong by hours: the notice itself knows when its time is over. */
const LONG_OVER_MS = 86_400_000;

/** @param atStart where the acts of the screen stand at its end */
export function Notices({ atStart }: { readonly atStart: boolean }) {
  const isAsked = useLive(async ({ db, surroundings }) => {
    const since = surroundings.now() - LONG_OVER_MS;
    return (await db.records('classGroup').toArray()).some((group) => (group.keepOutUntil ?? 0) > since);
  }, []);
  const isLed = useLive(async ({ db, surroundings }) => {
    const since = surroundings.now() - LONG_OVER_MS;
    return (await db.records('lead').toArray()).some(({ open }) => (open?.at ?? 0) > since);
  }, []);
  return (
    <>
      <ShutWhenClosed />
      {isLed && <Suspense>{atStart ? <LeadStrip /> : <LeadNotice />}</Suspense>}
      {isAsked && !atStart && (
        <Suspense>
          <KeepOutNotice />
        </Suspense>
      )}
      <Offer atStart={atStart} />
    </>
  );
}

/** The school has struck this person from the roster: nobody opens the account, what is unsent stays sealed. */
function ShutWhenClosed() {
  const { person } = useDevice().session;
  const isClosed = useLive(async ({ db }) => (await readMeta(db, 'contact'))?.trouble === 'closed', []);
  useEffect(() => {
    if (isClosed) leaveForGood(person);
  }, [isClosed, person]);
  return null;
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
