// Opens the account of whoever uses this device, starts sync beside it, and shows the screens. No network is waited for.
import { Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { firstScreenStands } from '#app/first-screen-stands.ts';
import { Frame } from '#app/frame.tsx';
import { leaveForGood } from '#app/leave-for-good.ts';
import { Notices } from '#app/notices.tsx';
import { placesOf, warmUp } from '#app/routes.tsx';
import { useShell } from '#app/shell.state.ts';
import { TroubleBoundary } from '#app/trouble.tsx';
import type { Session } from '#domain/protocol.ts';
import type { Role } from '#domain/viewer.ts';
import { DeviceProvider, useDevice } from '#pieces/device-context.tsx';
import { lazyScreen } from '#pieces/lazy-screen.ts';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { useSay } from '#pieces/say.tsx';
import { useLive } from '#pieces/use-live.ts';
import { type Device, isSealed, openDevice, readMeta } from '#store/device.ts';
import { endLeases } from '#store/lease.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { ToastProvider } from '#ui/toast.tsx';

const FleetingBanner = lazyScreen(() => import('#app/fleeting-banner.tsx'), 'FleetingBanner');

export function OpenedAccount({ session }: { readonly session: Session }) {
  const device = useOpenDevice(session);
  if (!device) return <PageSkeleton />;
  return (
    <DeviceProvider device={device}>
      <ReadingSettings>
        <Screens role={session.role} />
      </ReadingSettings>
    </DeviceProvider>
  );
}

function Screens({ role }: { readonly role: Role }) {
  const say = useSay();
  return (
    <ToastProvider closeLabel={say('shell.close')}>
      <Frame>
        <ShutWhenClosed />
        <Fleeting />
        <TroubleBoundary>
          <Suspense fallback={<PageSkeleton framed title={say('shell.name')} />}>
            <Routes>
              {placesOf(role).map(({ path, screen: Screen }) => (
                <Route key={path} path={path} element={<Screen />} />
              ))}
              <Route path="*" element={<Navigate to="/" replace />} />
            </Routes>
          </Suspense>
        </TroubleBoundary>
      </Frame>
      <Notices atStart={role !== 'pupil'} />
    </ToastProvider>
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

function Fleeting() {
  const fleeting = useShell((state) => state.fleeting);
  return (
    fleeting && (
      <Suspense fallback={null}>
        <FleetingBanner />
      </Suspense>
    )
  );
}

function useOpenDevice(session: Session): Device | null {
  const [device, setDevice] = useState<Device | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    let close: () => void = () => undefined;
    warmUp(session.role);
    const open = async () => {
      const opened = await openDevice(session);
      if (await isSealed(opened)) {
        opened.db.close();
        leaveForGood(session.person);
        return;
      }
      await endLeases(opened);
      if (gone) return opened.db.close();
      close = () => opened.db.close();
      setDevice(opened);
      await firstScreenStands();
      const { speakWithSchool } = await import('#app/speak-with-school.ts');
      if (gone) return;
      const end = speakWithSchool(opened);
      close = () => {
        end();
        opened.db.close();
      };
    };
    open().catch(setTrouble);
    return () => {
      gone = true;
      close();
      setDevice(null);
    };
  }, [session]);
  if (trouble) throw trouble;
  return device;
}
