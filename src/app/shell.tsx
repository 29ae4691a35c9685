// Decides which of three things stands on the screen: joining, choosing who uses this device, or that person's account.
import { Suspense, useEffect, useMemo } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import { OpenedAccount } from '#app/boot.tsx';
import { goOnLeaving, leaveForGood } from '#app/leave-for-good.ts';
import { useShell } from '#app/shell.state.ts';
import { useLock } from '#app/use-lock.ts';
import type { Session } from '#domain/protocol.ts';
import { lazyScreen } from '#pieces/lazy-screen.tsx';
import { ReadingOfDevice } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider } from '#pieces/shell-acts.tsx';
import {
  chooseAccount,
  currentSession,
  forgetAccount,
  keepSession,
  leaveAccount,
  readAccounts,
} from '#store/accounts.ts';
import { noteGuest } from '#store/guest.ts';
import { shut as askForDigits, removeLock } from '#store/lock.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';

const JoinPage = lazyScreen(() => import('#features/join/join-page.tsx'), 'JoinPage');
const Sample = lazyScreen(() => import('#app/sample.tsx'), 'Sample');
const LockPage = lazyScreen(() => import('#features/lock/lock-page.tsx'), 'LockPage');
const WelcomePage = lazyScreen(() => import('#features/join/welcome-page.tsx'), 'WelcomePage');

export function Shell() {
  const accounts = useShell((state) => state.accounts);
  const acts = useActs();
  const session = useMemo(() => currentSession(accounts), [accounts]);
  return (
    <ShellActsProvider value={acts}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route
            path="/join"
            element={
              <ReadingOfDevice>
                <JoinPage />
              </ReadingOfDevice>
            }
          />
          <Route path="/sample" element={<Sample />} />
          <Route path="*" element={session ? <Account key={session.person} session={session} /> : <Welcome />} />
        </Routes>
      </Suspense>
    </ShellActsProvider>
  );
}

/** Nothing of a locked account is opened before its digits are given. */
function Account({ session }: { readonly session: Session }) {
  const { shut, open } = useLock(session.person);
  const sample = useShell((state) => state.sample);
  if (!shut && sample?.person === session.person) return <Sample own={session} />;
  if (!shut) return <OpenedAccount session={session} />;
  return (
    <ReadingOfDevice>
      <LockPage session={session} onOpen={open} />
    </ReadingOfDevice>
  );
}

const Welcome = () => (
  <ReadingOfDevice>
    <WelcomePage />
  </ReadingOfDevice>
);

function useActs(): ShellActs {
  const navigate = useNavigate();
  // One by one: what else is noted there draws nothing anew.
  const accounts = useShell((state) => state.accounts);
  const installPrompt = useShell((state) => state.installPrompt);
  const takeUpdate = useShell((state) => state.takeUpdate);
  useEffect(() => {
    const reread = (event: StorageEvent) => {
      if (event.key !== 'ashiato.accounts' && event.key !== null) return;
      const now = readAccounts();
      const shown = currentSession(useShell.getState().accounts);
      // Another tab signed in or out. What else it noted is for the list of those who may choose themselves.
      if (currentSession(now)?.person !== shown?.person) location.reload();
      else if (!shown) useShell.setState({ accounts: now });
    };
    addEventListener('storage', reread);
    // What a leaving left undone: at every start, and when the school can be reached again.
    const goOn = () => void goOnLeaving();
    goOn();
    noteGuest();
    addEventListener('online', goOn);
    return () => {
      removeEventListener('storage', reread);
      removeEventListener('online', goOn);
    };
  }, []);
  return useMemo(
    () => ({
      install: installPrompt ? () => void installPrompt.prompt() : null,
      update: takeUpdate,
      accounts: accounts.sessions.filter(({ person }) => accounts.left[person] !== 0),
      left: accounts.left,
      onJoined: (session: Session) => {
        // Whoever the school lets in needs no digits: that is the way back for those who forgot them.
        removeLock(session.person);
        useShell.setState({ accounts: keepSession(session) });
        void navigate('/', { replace: true });
      },
      choose: (person: string) => {
        askForDigits();
        useShell.setState({ accounts: chooseAccount(person) });
        void navigate('/', { replace: true });
      },
      signOut: async () => {
        // The school still knows them: what waits here goes out when they are chosen again, without another link.
        useShell.setState({ accounts: leaveAccount() });
        await navigate('/', { replace: true });
      },
      leave: () => {
        if (accounts.current !== null) leaveForGood(accounts.current);
        void navigate('/', { replace: true });
      },
      sendNow: () => useShell.getState().sendNow?.(),
      deleteSealed: async (person: string) => {
        const { deleteAccount } = await import('#store/seal.ts');
        await deleteAccount(person);
        useShell.setState({ accounts: forgetAccount(person) });
      },
    }),
    [accounts, installPrompt, takeUpdate, navigate],
  );
}
