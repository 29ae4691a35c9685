// `/sample`: a teacher is led into the sample class, made afresh. Anybody else goes home. [Note: Sample class]
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useShell } from '#app/shell.state.ts';
import { currentSession } from '#store/accounts.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function BeginSample() {
  const session = currentSession(useShell((state) => state.accounts));
  const person = session?.role === 'teacher' ? session.person : null;
  const from = useSearchParams()[0].get('from') ?? '';
  const navigate = useNavigate();
  useEffect(() => {
    // An address of this app, and none that begins like another server's.
    if (person !== null) useShell.setState({ sample: { person, from: /^\/(?!\/)/.test(from) ? from : '/' } });
    void navigate('/', { replace: true });
  }, [person, from, navigate]);
  return <PageSkeleton />;
}
