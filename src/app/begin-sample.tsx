// `/sample`: a teacher is led into the sample class, made afresh. Anybody else goes home. [Note: Sample class]
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { clearSample } from '#app/clear-sample.ts';
import { useShell } from '#app/shell.state.ts';
import { currentSession } from '#store/accounts.ts';
import { SAMPLE_NOTE } from '#store/sample-note.ts';
import { writeNote } from '#store/tab-note.ts';
import { PageSkeleton } from '#ui/skeleton.tsx';

export function BeginSample() {
  const session = currentSession(useShell((state) => state.accounts));
  const person = session?.role === 'teacher' ? session.person : null;
  const from = useSearchParams()[0].get('from') ?? '';
  const navigate = useNavigate();
  useEffect(() => {
    let gone = false;
    const begin = async () => {
      // What an earlier try left lying must not be found again; where it cannot go, it is found.
      await clearSample().catch(() => undefined);
      if (gone) return;
      // An address of this app, and none that begins like another server's.
      const sample = person === null ? null : { person, from: /^\/(?!\/)/.test(from) ? from : '/' };
      writeNote(SAMPLE_NOTE, sample && JSON.stringify(sample));
      useShell.setState({ sample });
      await navigate('/', { replace: true });
    };
    void begin();
    return () => {
      gone = true;
    };
  }, [person, from, navigate]);
  return <PageSkeleton />;
}
