// The sample class: the same screens over tables of its own, of which nothing is sent. The own account stays open behind it, so
// that what waits there goes on to the school. What would act on it (signing out, another account) only leads back. [Note: Sample class]
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Screens, useOpenDevice } from '#app/boot.tsx';
import { NotInSample } from '#app/not-in-sample.tsx';
import { placesOf } from '#app/routes.tsx';
import { SampleBanner } from '#app/sample-banner.tsx';
import { enterSample } from '#app/sample-turn.ts';
import { useShell } from '#app/shell.state.ts';
import type { PersonId } from '#domain/id.ts';
import type { Session } from '#domain/protocol.ts';
import { drawSample } from '#media/sample-picture.ts';
import { DeviceProvider } from '#pieces/device-context.tsx';
import { ReadingSettings } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider, useShellActs } from '#pieces/shell-acts.tsx';
import { readAccounts } from '#store/accounts.ts';
import type { Device } from '#store/device.ts';
import { drawPictures } from '#store/sample-drawing.ts';
import { SAMPLE_NOTE } from '#store/sample-note.ts';
import { writeNote } from '#store/tab-note.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';
import { whenIdle } from '#ui/when-idle.ts';

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

export function SampleAccount({ own }: { readonly own: Session }) {
  const navigate = useNavigate();
  const shell = useShellActs();
  useOpenDevice(own);
  const device = useSample(own.person);
  const leave = (): void => {
    const from = useShell.getState().sample?.from ?? '/';
    forgetThis();
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

/** The school may have ended their account. The digits of a lock, that are asked for in its place, end nothing. */
function forgetUnlessUsedBy(own: PersonId): void {
  if (readAccounts().current !== own) forgetThis();
}

function forgetThis(): void {
  writeNote(SAMPLE_NOTE, null);
  useShell.setState({ sample: null });
}

/** Where nothing tells that the page is idle, a hand gets its turn between two pictures. */
const BETWEEN_MS = 20;
/** A page that never rests gets its pictures all the same. */
const AT_LATEST_MS = 500;
const rest = () =>
  new Promise<void>((resolve) => {
    whenIdle(resolve, AT_LATEST_MS, BETWEEN_MS);
  });

function useSample(own: PersonId): Device | null {
  const [device, setDevice] = useState<Device | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    const turn = enterSample(own);
    const begin = async () => {
      const { device: opened } = await turn;
      // Another tab brings a newer version of the app.
      opened.db.on('versionchange', () => {
        if (!gone) forgetThis();
      });
      if (gone) return;
      setDevice(opened);
      await drawPictures(opened, { draw: drawSample, rest });
    };
    // Whoever leaves in the middle of a picture closes its tables.
    begin().catch((error: unknown) => {
      if (!gone) setTrouble(error);
    });
    return () => {
      gone = true;
      setDevice(null);
      forgetUnlessUsedBy(own);
      void turn.then(({ leave }) => leave()).catch(() => undefined);
    };
  }, [own]);
  if (trouble) throw trouble;
  return device;
}
