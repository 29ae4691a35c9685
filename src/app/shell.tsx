// Decides which of three things stands on the screen: joining, choosing who uses this device, or that person's account.
import { Suspense, useEffect, useMemo } from 'react';
import { Route, Routes, useNavigate } from 'react-router';
import { OpenedAccount } from '#app/boot.tsx';
import { useShell } from '#app/shell.state.ts';
import type { Session } from '#domain/protocol.ts';
import { lazyScreen } from '#pieces/lazy-screen.ts';
import { ReadingOfDevice } from '#pieces/reading-settings.tsx';
import { type ShellActs, ShellActsProvider } from '#pieces/shell-acts.tsx';
import { chooseAccount, currentSession, keepSession, leaveAccount } from '#store/accounts.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';

const JoinPage = lazyScreen(() => import('#features/join/join-page.tsx'), 'JoinPage');
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
          <Route path="*" element={session ? <OpenedAccount key={session.person} session={session} /> : <Welcome />} />
        </Routes>
      </Suspense>
    </ShellActsProvider>
  );
}

const Welcome = () => (
  <ReadingOfDevice>
    <WelcomePage />
  </ReadingOfDevice>
);

function useActs(): ShellActs {
  const navigate = useNavigate();
  const { accounts, installPrompt, takeUpdate } = useShell();
  useEffect(() => {
    // Another tab signed in or out.
    const reread = (event: StorageEvent) => {
      if (event.key === 'ashiato.accounts' || event.key === null) location.reload();
    };
    addEventListener('storage', reread);
    return () => removeEventListener('storage', reread);
  }, []);
  return useMemo(
    () => ({
      install: installPrompt ? () => void installPrompt.prompt() : null,
      update: takeUpdate,
      accounts: accounts.sessions,
      onJoined: (session: Session) => {
        useShell.setState({ accounts: keepSession(session) });
        void navigate('/', { replace: true });
      },
      choose: (person: string) => {
        useShell.setState({ accounts: chooseAccount(person) });
        void navigate('/', { replace: true });
      },
      signOut: async () => {
        // The school still knows them: what waits here goes out when they are chosen again, without another link.
        useShell.setState({ accounts: leaveAccount() });
        await navigate('/', { replace: true });
      },
    }),
    [accounts, installPrompt, takeUpdate, navigate],
  );
}
