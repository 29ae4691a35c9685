// The sample class: the same screens over tables of its own. Nothing here starts sync, and what would act on the real account
// (signing out, another account) only leads back to it. [Note: Sample class]
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Screens } from '#app/boot.tsx';
import { NotInSample } from '#app/not-in-sample.tsx';
import { placesOf } from '#app/routes.tsx';
import { SampleBanner } from '#app/sample-banner.tsx';
import { useShell } from '#app/shell.state.ts';
import type { PersonId } from '#domain/id.ts';
import type { Session } from '#domain/protocol.ts';
import { drawSample } from '#media/sample-picture.ts';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider, useShellActs } from '#pieces/shell-acts.tsx';
import type { Device } from '#store/device.ts';
import { dropSample, openSample } from '#store/sample-class.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';

/** What these show only the school could say, or it is about the device as a whole. */
const NOT_HERE: ReadonlySet<string> = new Set(['/device', '/unsent', '/arrivals', '/share']);
const PLACES = placesOf('teacher').map(({ path, screen }) => ({
  path,
  screen: NOT_HERE.has(path) ? NotInSample : screen,
}));

/** The real accounts of this device are no business of the sample's. */
const NOBODY = {
  accounts: [],
  left: {},
  sendNow: () => undefined,
  deleteSealed: async () => undefined,
} satisfies Partial<ShellActs>;

export interface SampleAccountProps {
  readonly own: Session;
  /** Where they came from. */
  readonly from: string;
}
export function SampleAccount({ own, from }: SampleAccountProps) {
  const navigate = useNavigate();
  const shell = useShellActs();
  const device = useSample(own.person);
  const leave = (): void => {
    useShell.setState({ sample: null });
    void navigate(from, { replace: true });
  };
  const back = { leave, choose: leave, onJoined: leave, signOut: async () => leave() };
  const acts: ShellActs = { ...shell, ...NOBODY, ...back };
  if (!device) return <PageSkeleton />;
  return (
    <ShellActsProvider value={acts}>
      <DeviceProvider device={device}>
        <ReadingSettings>
          <Screens role={device.session.role} places={PLACES} banner={<SampleBanner onLeave={leave} />} />
        </ReadingSettings>
      </DeviceProvider>
    </ShellActsProvider>
  );
}

function useSample(own: PersonId): Device | null {
  const [device, setDevice] = useState<Device | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const opening = openSample({ own, draw: drawSample });
    opening
      .then((opened): undefined => {
        // Another tab begins it afresh, or brings a newer version of the app.
        opened.db.on('versionchange', () => {
          if (!gone) useShell.setState({ sample: null });
        });
        if (!gone) setDevice(opened);
        return undefined;
      })
      .catch((error: unknown) => {
        if (!gone) setTrouble(error);
      });
    return () => {
      gone = true;
      setDevice(null);
      void opening.then(dropSample).catch(() => undefined);
    };
  }, [own]);
  if (trouble) throw trouble;
  return device;
}
