// Opens the account of whoever uses this device, starts sync beside it, and shows the screens. No network is waited for.
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { firstAnswers } from '#app/first-answers.ts';
import { firstScreenStands } from '#app/first-screen-stands.ts';
import { Frame } from '#app/frame.tsx';
import { leaveForGood } from '#app/leave-for-good.ts';
import { type Place, placesOf, warmUp } from '#app/routes.tsx';
import { useShell } from '#app/shell.state.ts';
import { TroubleBoundary } from '#app/trouble.tsx';
import type { Session } from '#domain/protocol.ts';
import type { Role } from '#domain/viewer.ts';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { lazyBeside } from '#pieces/lazy-screen.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { useSay } from '#pieces/say.tsx';
import { untilHere } from '#pieces/until-here.ts';
import { type Device, isSealed, openDevice } from '#store/device.ts';
import { isLeaseOver } from '#store/lease-over.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { ToastProvider } from '#ui/toast.tsx';

const NO_WORDS = async () => undefined;
const Notices = lazyBeside(() => import('#app/notices.tsx'), 'Notices', NO_WORDS);
const FleetingBanner = lazyBeside(() => import('#app/fleeting-banner.tsx'), 'FleetingBanner');

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

export interface ScreensProps {
  readonly role: Role;
  readonly places?: readonly Place[];
  /** Stands over everything, where the account is none of the school's. */
  readonly banner?: ReactNode;
}
export function Screens({ role, places = placesOf(role), banner }: ScreensProps) {
  const say = useSay();
  const stands = useShell((state) => state.stands);
  const { pathname } = useLocation();
  return (
    <ToastProvider closeLabel={say('shell.close')} page={pathname}>
      {banner}
      <Frame>
        {!banner && <Fleeting />}
        <TroubleBoundary>
          <Suspense fallback={<PageSkeleton framed title={say('shell.name')} />}>
            <Routes>
              {places.map(({ path, screen: Screen }) => (
                <Route key={path} path={path} element={<Screen />} />
              ))}
              <Route path="*" element={<Navigate to="/" replace />} />
            </Routes>
          </Suspense>
        </TroubleBoundary>
        {stands && (
          <Suspense>
            <Notices atStart={role !== 'pupil'} />
          </Suspense>
        )}
      </Frame>
    </ToastProvider>
  );
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

/** Null while it opens. Speaks with the school as long as whoever asked stands. */
export function useOpenDevice(session: Session): Device | null {
  const [device, setDevice] = useState<Device | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    let close: () => void = () => undefined;
    warmUp(session.role);
    const open = async () => {
      const opened = await openDevice(session);
      const asked = firstAnswers(opened);
      if (await isSealed(opened)) {
        opened.db.close();
        leaveForGood(session.person);
        return;
      }
      if (await isLeaseOver(opened)) await (await import('#store/lease.ts')).endLeases(opened);
      await asked;
      if (gone) return opened.db.close();
      close = () => opened.db.close();
      setDevice(opened);
      await firstScreenStands(() => gone);
      if (gone) return;
      useShell.setState({ stands: true });
      const { speakWithSchool } = await untilHere(() => import('#app/speak-with-school.ts'));
      if (gone) return;
      const end = speakWithSchool(opened);
      close = () => {
        end();
        opened.db.close();
      };
    };
    // What fails because its person has gone is nobody's trouble.
    open().catch((error: unknown) => {
      if (!gone) setTrouble(error);
    });
    return () => {
      gone = true;
      close();
      setDevice(null);
    };
  }, [session]);
  if (trouble) throw trouble;
  return device;
}
